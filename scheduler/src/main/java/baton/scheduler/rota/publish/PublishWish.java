package baton.scheduler.rota.publish;

import baton.handoff.AdvisorId;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.rota.plan.NewRevision;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to publish the draft.
 *
 * @param by who; null for a program
 * @param why in their words; empty for none
 * @param seen the mark of the preview they looked at; null when they looked at none
 * @param confirmed whether they publish in spite of the warnings they saw
 */
record PublishWish(
    @Nullable AdvisorId by, String why, @Nullable PublishMark seen, boolean confirmed) {
  private static final Set<String> KNOWN = new TreeSet<>(Set.of("mark", "confirm", "why"));
  private static final int LONGEST_MARK = 100;

  /** What a program sends: {@code {mark?, confirm?, why?}}, or nothing at all. */
  static PublishWish read(@Nullable JsonNode body, @Nullable AdvisorId by) {
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
