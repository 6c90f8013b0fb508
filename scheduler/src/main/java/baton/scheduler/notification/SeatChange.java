package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.handoff.ledger.Entry;
import baton.handoff.ledger.EntryKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A seat change as another program reads it.
 *
 * @param entry the number of its ledger entry: the receiver knows by it what it had before
 * @param other the other side, where there is one
 * @param at RFC 3339, in UTC
 * @param rehearsal whether it happened on a rehearsal's clock
 */
record SeatChange(
    String desk,
    long entry,
    String kind,
    String seat,
    Who advisor,
    @Nullable Who other,
    String at,
    boolean rehearsal) {

  record Who(long id, String name) {}

  static SeatChange of(String slug, Entry entry, Map<AdvisorId, String> names, boolean rehearsal) {
    AdvisorId other = entry.fact().other();
    return new SeatChange(
        slug,
        entry.number(),
        entry.fact().kind().name(),
        entry.fact().seat().toString(),
        who(entry.fact().advisor(), names),
        other == null ? null : who(other, names),
        entry.at().toString(),
        rehearsal);
  }

  /** Whether a ledger entry says that who holds a seat, or stands by for it, is different. */
  static boolean is(EntryKind kind) {
    return switch (kind) {
      case HELD, STOOD_BY, STOOD_DOWN, HANDED_OVER, CLOSED, CHECKED_OUT, RELEASED -> true;
      case LATE, COVER_ASKED, COVER_TAKEN, COVER_NAMED, NOTE_LEFT, NOTE_READ, UNREACHABLE, BACK ->
          false;
    };
  }

  private static Who who(AdvisorId id, Map<AdvisorId, String> names) {
    return new Who(id.value(), names.getOrDefault(id, ""));
  }
}
