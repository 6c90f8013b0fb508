package baton.scheduler.floor.ledger;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.ledger.Entry;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it is exported: all that its hash is made of, and the names beside the numbers.
 *
 * @param by who did it; left out, or empty in CSV: the desk itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportLine(
    long desk,
    long number,
    String at,
    String kind,
    String seat,
    long advisorId,
    @Nullable String advisor,
    @Nullable Long otherId,
    @Nullable String other,
    @Nullable Long byId,
    @Nullable String by,
    int rotaRevision,
    JsonNode detail,
    String previousSha256,
    String sha256) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static final List<String> COLUMNS =
      List.of(
          "desk",
          "number",
          "at",
          "kind",
          "seat",
          "advisorId",
          "advisor",
          "otherId",
          "other",
          "byId",
          "by",
          "rotaRevision",
          "detail",
          "previousSha256",
          "sha256");

  static ExportLine of(DeskId desk, Entry entry, Map<AdvisorId, String> names) {
    AdvisorId other = entry.fact().other();
    AdvisorId by = entry.fact().actor();
    return new ExportLine(
        desk.value(),
        entry.number(),
        entry.at().toString(),
        entry.fact().kind().name(),
        entry.fact().seat().toString(),
        entry.fact().advisor().value(),
        names.get(entry.fact().advisor()),
        other == null ? null : other.value(),
        other == null ? null : names.get(other),
        by == null ? null : by.value(),
        by == null ? null : names.get(by),
        entry.fact().rotaRevision(),
        detail(entry.fact().detail()),
        entry.previous().toString(),
        entry.sha256().toString());
  }

  /** In the order of {@link #COLUMNS}. */
  List<@Nullable Object> values() {
    return Arrays.asList(
        desk,
        number,
        at,
        kind,
        seat,
        advisorId,
        advisor,
        otherId,
        other,
        byId,
        by,
        rotaRevision,
        detail.isTextual() ? detail.textValue() : detail.toString(),
        previousSha256,
        sha256);
  }

  /** A detail that was tampered with may be no JSON; it is exported as the text it is. */
  private static JsonNode detail(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return TextNode.valueOf(text);
    }
  }
}
