package baton.scheduler.floor.ledger;

import baton.handoff.AdvisorId;
import baton.handoff.ledger.Entry;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry as programs read it.
 *
 * @param by who did it; left out: the desk itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryView(
    long number,
    Instant at,
    String kind,
    String seat,
    @Nullable String advisor,
    @Nullable String other,
    @Nullable String by,
    int rotaRevision,
    @JsonRawValue String detail,
    String previousSha256,
    String sha256) {
  static EntryView of(Entry entry, Map<AdvisorId, String> names) {
    return new EntryView(
        entry.number(),
        entry.at(),
        entry.fact().kind().name(),
        entry.fact().seat().toString(),
        names.get(entry.fact().advisor()),
        name(names, entry.fact().other()),
        name(names, entry.fact().actor()),
        entry.fact().rotaRevision(),
        entry.fact().detail(),
        entry.previous().toString(),
        entry.sha256().toString());
  }

  private static @Nullable String name(Map<AdvisorId, String> names, @Nullable AdvisorId advisor) {
    return advisor == null ? null : names.get(advisor);
  }
}
