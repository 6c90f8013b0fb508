package baton.handoff.ledger;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; what is null or empty lets everything through.
 *
 * @param time entries of {@code [from, to)}
 * @param person whom they are about, on either side, or who did it
 * @param kinds one of these; empty: any
 * @param heldOver only entries that credit held-over time (H8)
 */
public record LedgerFilter(
    LedgerTime time,
    @Nullable SeatId seat,
    @Nullable AdvisorId person,
    Set<EntryKind> kinds,
    boolean heldOver) {
  public static final LedgerFilter ALL =
      new LedgerFilter(LedgerTime.ALWAYS, null, null, Set.of(), false);

  public LedgerFilter {
    kinds = Set.copyOf(kinds);
  }
}
