package baton.scheduler.rota.publish;

import baton.handoff.AdvisorId;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.rota.plan.NewRevision;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what a program sends to publish: {@code {mark?, confirm?, why?}}, or nothing at all. */
final class PublishFields {
  private static final Set<String> KNOWN = new TreeSet<>(Set.of("mark", "confirm", "why"));
  private static final int LONGEST_MARK = 100;

  private PublishFields() {}

  static PublishWish wish(@Nullable JsonNode body, @Nullable AdvisorId by) {
    JsonFields fields =
        JsonFields.of(
            body == null || body.isNull() || body.isMissingNode()
                ? JsonNodeFactory.instance.objectNode()
                : body,
            KNOWN);
    String mark = fields.line("mark", LONGEST_MARK);
    Boolean confirm = fields.flag("confirm");
    String why = fields.line("why", NewRevision.LONGEST_WHY);
    if (Boolean.TRUE.equals(confirm) && mark == null) {
      fields.refuse("mark", "is needed to confirm: the mark of the preview that was looked at");
    }
    fields.orThrow();
    return new PublishWish(
        by,
        why == null ? "" : why,
        mark == null ? null : PublishMark.read(mark),
        Boolean.TRUE.equals(confirm));
  }
}
