package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.Refusal;
import baton.handoff.SeatId;
import baton.handoff.ledger.Entry;
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
public final class SeatService {
  private static final String BEFORE = "before_moves";

  private final Ledger ledger = new Ledger();
  private final SeatFactsReader facts = new SeatFactsReader();
  private final SeatStore store = new SeatStore();
  private final SeatsChanged.Listener listener;

  public SeatService() {
    this(change -> {});
  }

  /**
   * @param listener hears of each change before its transaction ends
   */
  public SeatService(SeatsChanged.Listener listener) {
    this.listener = listener;
  }

  /** Holds the seat if it is free, else stands by for it (H2, H3, B1, B3). */
  public LogIn logIn(Handle handle, Request request, Instant now) {
    Loaded loaded = load(handle, request.desk(), now, Set::of);
    LogIn decision =
        LogInRule.decide(loaded.facts(), request.seat(), request.advisor(), loaded.at());
    Refusal conflict = loaded.apply(decision.moves(), By.oneself(request));
    return conflict == null ? decision : new LogIn.Refused(conflict);
  }

  /**
   * Hands the seat over, closes it, or withdraws a stand-by (H1, H3, H7, H9).
   *
   * @param onContact who has a call or chat open; asked once the desk's seats are locked
   */
  public LogOut logOut(
      Handle handle, Request request, Instant now, Supplier<Set<AdvisorId>> onContact) {
    Loaded loaded = load(handle, request.desk(), now, onContact);
    LogOut decision =
        LogOutRule.decide(loaded.facts(), request.seat(), request.advisor(), loaded.at());
    Refusal conflict = loaded.apply(decision.moves(), By.oneself(request));
    return conflict == null ? decision : new LogOut.Refused(conflict);
  }

  /** The advisor accepts to stand in for whoever is late; the first to accept does (H6). */
  public StandIn standIn(Handle handle, Request request, Instant now) {
    Loaded loaded = load(handle, request.desk(), now, Set::of);
    StandIn decision =
        StandInRule.accept(loaded.facts(), request.seat(), request.advisor(), loaded.at());
    Refusal conflict = loaded.apply(decision.moves(), By.oneself(request));
    return conflict == null ? decision : new StandIn.Refused(conflict);
  }

  /**
   * A lead names the advisor to stand in (H6).
   *
   * @param handoff the start of the shift to be covered; null: the one that covers the seat now
   * @param lead null: a program did
   */
  public StandIn name(
      Handle handle,
      Request request,
      @Nullable Instant handoff,
      @Nullable AdvisorId lead,
      Instant now) {
    Loaded loaded = load(handle, request.desk(), now, Set::of);
    StandIn decision =
        StandInRule.name(loaded.facts(), request.seat(), request.advisor(), handoff, loaded.at());
    Refusal conflict = loaded.apply(decision.moves(), new By(lead, null));
    return conflict == null ? decision : new StandIn.Refused(conflict);
  }

  /**
   * Why somebody overrides, for the ledger.
   *
   * @param lead null: a program did
   * @param reason in their own words; never blank
   */
  public record Reason(@Nullable AdvisorId lead, String reason) {
    public Reason {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("a forced release has a written reason (H6)");
      }
    }
  }

  /** A lead releases whoever holds the seat, by force and with a reason (H6). */
  public Release release(Handle handle, DeskId desk, SeatId seat, Reason why, Instant now) {
    Loaded loaded = load(handle, desk, now, Set::of);
    Release decision = ReleaseRule.decide(loaded.facts(), seat, loaded.at());
    Refusal conflict = loaded.apply(decision.moves(), new By(why.lead(), why.reason()));
    return conflict == null ? decision : new Release.Refused(conflict);
  }

  /**
   * What a log-out would come to now; locks and changes nothing, so by the time of the log-out it
   * may be different.
   *
   * @param onContact who has a call or chat open
   */
  public LogOut mayLogOut(Handle handle, Request request, Instant now, Set<AdvisorId> onContact) {
    return look(handle, request.desk(), now, onContact)
        .mayLogOut(request.seat(), request.advisor());
  }

  /** What every seat of the desk looks like now, for pages and the wallboard; locks nothing. */
  public SeatSnapshots pictures(Handle handle, DeskId desk, Instant now) {
    return look(handle, desk, now, Set.of()).pictures();
  }

  /**
   * All of the desk's seats now, to be asked what is possible; locks nothing.
   *
   * @param onContact who has a call or chat open
   */
  public SeatLook look(Handle handle, DeskId desk, Instant now, Set<AdvisorId> onContact) {
    return new SeatLook(facts.load(handle, desk, now, onContact), now);
  }

  private record By(@Nullable AdvisorId actor, @Nullable String reason) {
    static By oneself(Request request) {
      return new By(request.advisor(), null);
    }
  }

  private Loaded load(Handle handle, DeskId desk, Instant now, Supplier<Set<AdvisorId>> onContact) {
    Ledger.Head head = ledger.lock(handle, desk, now);
    Instant at = head.notBefore(now);
    return new Loaded(handle, head, at, facts.load(handle, desk, at, onContact.get()));
  }

  /** A desk whose seats are locked, and what is known of it. */
  private final class Loaded {
    private final Handle handle;
    private final Ledger.Head head;
    private final Instant at;
    private final SeatFacts facts;

    Loaded(Handle handle, Ledger.Head head, Instant at, SeatFacts facts) {
      this.handle = handle;
      this.head = head;
      this.at = at;
      this.facts = facts;
    }

    Instant at() {
      return at;
    }

    SeatFacts facts() {
      return facts;
    }

    @Nullable Refusal apply(List<Move> moves, By by) {
      if (moves.isEmpty()) {
        return null;
      }
      handle.savepoint(BEFORE);
      try {
        store.apply(handle, head.desk(), at, moves);
      } catch (UnableToExecuteStatementException e) {
        Refusal conflict = Conflict.refusal(e);
        if (conflict == null) {
          throw e;
        }
        handle.rollbackToSavepoint(BEFORE);
        return conflict;
      }
      List<Entry> entries =
          ledger.append(
              handle, head, at, new LedgerFacts(facts, by.actor(), by.reason(), at).of(moves));
      listener.happened(new SeatsChanged(facts, at, moves, entries, by.actor(), by.reason()));
      return null;
    }
  }

  /** Who wants something of which seat. */
  public record Request(DeskId desk, SeatId seat, AdvisorId advisor) {}
}
