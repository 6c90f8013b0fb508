package baton.handoff.planned;

import baton.handoff.AdvisorId;
import baton.handoff.ledger.Entry;
import baton.handoff.ledger.EntryKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the ledger tells of one seat, up to an instant. */
final class SeatHistory {
  private final List<Entry> entries;

  private SeatHistory(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * @param all of the desk, in order
   * @param until what happened at that instant or later is not part of it
   */
  static SeatHistory of(PlannedHandoff handoff, List<Entry> all, Instant until) {
    return new SeatHistory(
        all.stream()
            .filter(entry -> entry.fact().seat().equals(handoff.seat()))
            .filter(entry -> entry.at().isBefore(until))
            .toList());
  }

  List<Entry> entries() {
    return entries;
  }

  /**
   * When the advisor took the seat, or {@code start} when they held it then.
   *
   * @param from when they could first take it for that time; a hold that ends before {@code start}
   *     is not this one
   */
  @Nullable Instant took(AdvisorId advisor, Instant from, Instant start) {
    @Nullable Instant took = null;
    for (Entry entry : entries) {
      boolean before = entry.at().isBefore(start);
      if (!before && took != null) {
        break;
      }
      if (advisor.equals(filledBy(entry))) {
        took = entry.at();
      } else if (before && (filledBy(entry) != null || empties(entry))) {
        took = null;
      }
    }
    return took != null && took.isBefore(from) ? start : took;
  }

  /** Since when the advisor stands by, at the end of the story, without having withdrawn. */
  @Nullable Instant standsBy(AdvisorId advisor, Instant before) {
    @Nullable Instant since = null;
    for (Entry entry : entries) {
      if (entry.at().isAfter(before) || !entry.fact().advisor().equals(advisor)) {
        continue;
      }
      if (entry.fact().kind() == EntryKind.STOOD_BY) {
        since = entry.at();
      } else if (entry.fact().kind() == EntryKind.STOOD_DOWN && entry.fact().other() == null) {
        since = null;
      }
    }
    return since;
  }

  /** The last entry by which somebody got or lost the seat; null: none. */
  @Nullable Entry lastChange() {
    return entries.reversed().stream()
        .filter(entry -> filledBy(entry) != null || empties(entry))
        .findFirst()
        .orElse(null);
  }

  /** Who holds the seat from that entry on; null: nobody, or it does not say. */
  static @Nullable AdvisorId filledBy(Entry entry) {
    return switch (entry.fact().kind()) {
      case HELD -> entry.fact().advisor();
      case HANDED_OVER -> entry.fact().other();
      default -> null;
    };
  }

  static boolean empties(Entry entry) {
    return switch (entry.fact().kind()) {
      case CLOSED, CHECKED_OUT, RELEASED -> true;
      default -> false;
    };
  }
}
