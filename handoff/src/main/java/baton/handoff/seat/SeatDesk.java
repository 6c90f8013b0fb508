package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.Refusal;
import baton.handoff.ledger.Head;
import baton.handoff.ledger.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * Where advisors log in and out. Each call locks the end of the desk's ledger, loads the facts,
 * decides, and does what was decided together with its ledger entries, all in the caller's
 * transaction: whoever commits it has both, whoever rolls it back neither. The number of statements
 * does not depend on how many seats, people or shifts there are.
 */
public final class SeatDesk {
  private static final String BEFORE = "before_moves";

  private final Ledger ledger = new Ledger();
  private final FactsReader facts = new FactsReader();
  private final SeatStore store = new SeatStore();

  /** Holds the seat if it is free, else stands by for it (H2, H3, B1, B3). */
  public LogIn logIn(Handle handle, SeatRequest request, Instant now) {
    Head head = ledger.lock(handle, request.desk(), now);
    Instant at = head.notBefore(now);
    SeatFacts loaded = facts.load(handle, request.desk(), at, Set.of());
    LogIn decision = LogInRule.decide(loaded, request.seat(), request.advisor(), at);
    Refusal conflict = apply(handle, head, at, loaded, new Wish(request, decision.moves()));
    return conflict == null ? decision : new LogIn.Refused(conflict);
  }

  /**
   * Hands the seat over, closes it, or withdraws a stand-by (H1, H3, H7, H9).
   *
   * @param onContact who has a call or chat open; asked once the desk's seats are locked
   */
  public LogOut logOut(
      Handle handle, SeatRequest request, Instant now, Supplier<Set<AdvisorId>> onContact) {
    Head head = ledger.lock(handle, request.desk(), now);
    Instant at = head.notBefore(now);
    SeatFacts loaded = facts.load(handle, request.desk(), at, onContact.get());
    LogOut decision = LogOutRule.decide(loaded, request.seat(), request.advisor(), at);
    Refusal conflict = apply(handle, head, at, loaded, new Wish(request, decision.moves()));
    return conflict == null ? decision : new LogOut.Refused(conflict);
  }

  /**
   * What a log-out would come to now; locks and changes nothing, so by the time of the log-out it
   * may be different.
   *
   * @param onContact who has a call or chat open
   */
  public LogOut mayLogOut(
      Handle handle, SeatRequest request, Instant now, Set<AdvisorId> onContact) {
    SeatFacts loaded = facts.load(handle, request.desk(), now, onContact);
    return LogOutRule.decide(loaded, request.seat(), request.advisor(), now);
  }

  /** What every seat of the desk looks like now, for pages and the wallboard; locks nothing. */
  public SeatPictures pictures(Handle handle, DeskId desk, Instant now) {
    return SeatPictures.of(facts.load(handle, desk, now, Set.of()), now);
  }

  private record Wish(SeatRequest request, List<Move> moves) {}

  private @Nullable Refusal apply(
      Handle handle, Head head, Instant at, SeatFacts loaded, Wish wish) {
    if (wish.moves().isEmpty()) {
      return null;
    }
    handle.savepoint(BEFORE);
    try {
      store.apply(handle, head.desk(), at, wish.moves());
    } catch (UnableToExecuteStatementException e) {
      Refusal conflict = Conflict.refusal(e);
      if (conflict == null) {
        throw e;
      }
      handle.rollbackToSavepoint(BEFORE);
      return conflict;
    }
    var entries = new LedgerFacts(loaded, wish.request().advisor()).of(wish.moves());
    ledger.append(handle, head, at, entries);
    return null;
  }
}
