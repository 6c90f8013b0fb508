package baton.handoff.planned;

import baton.handoff.DeskId;
import baton.handoff.ledger.Entry;
import baton.handoff.ledger.Fact;
import baton.handoff.ledger.Head;
import baton.handoff.ledger.Ledger;
import baton.handoff.seat.FactsReader;
import baton.handoff.seat.SeatFacts;
import baton.handoff.seat.SeatLook;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The desk's planned handoffs: does what is due about them, and tells how each stands. The number
 * of statements does not depend on how many handoffs, seats or people there are.
 */
public final class Handoffs {
  /** As far as {@link FactsReader} looks, so that what it sees is what is announced. */
  private static final Duration AHEAD = Duration.ofDays(7);

  /** Longer than any shift: a handoff this long ago is settled one way or the other. */
  private static final Duration BACK = Duration.ofDays(1);

  private static final Duration TOUCHING = Duration.ofSeconds(1);

  private final Ledger ledger = new Ledger();
  private final FactsReader reader = new FactsReader();
  private final PublishedShifts published = new PublishedShifts();
  private final StepStore steps = new StepStore();

  /**
   * What was found due and is done now, for whoever tells people.
   *
   * @param facts as they were
   * @param entries what the ledger got
   */
  public record Due(SeatFacts facts, Instant at, List<Step> steps, List<Entry> entries) {}

  /** The earliest instant at which any desk is to be looked at. */
  public Optional<Instant> nextDue(Handle handle) {
    return steps.nextDue(handle);
  }

  /** The desks to be looked at by now. */
  public List<DeskId> due(Handle handle, Instant now) {
    return steps.due(handle, now);
  }

  /** Says that the desk's handoffs may be others from now on: its rota was published. */
  public void lookAgain(Handle handle, DeskId desk, Instant now) {
    steps.lookAt(handle, desk, now);
  }

  /** Does all that is due at the desk, and says when to look again. */
  public Due look(Handle handle, DeskId desk, Instant now) {
    Head head = ledger.lock(handle, desk, now);
    Instant at = head.notBefore(now);
    SeatFacts facts = reader.load(handle, desk, at, Set.of());
    ShiftPeriod around = new ShiftPeriod(at.minus(BACK), at.plus(AHEAD));
    List<PlannedHandoff> planned = HandoffPlan.of(facts.plan().shifts(), around);
    Ladder ladder = new Ladder(facts, at);
    List<Step> due =
        ladder.due(planned, steps.taken(handle, desk, around.start(), around.end()).keySet());
    steps.take(handle, desk, at, facts.plan().revision(), due);
    List<Fact> written = new StepFacts(facts).of(due);
    List<Entry> entries = ledger.append(handle, head, at, written);
    steps.lookAt(handle, desk, ladder.next(planned).orElse(at.plus(AHEAD.dividedBy(2))));
    return new Due(facts, at, due, entries);
  }

  /**
   * The handoffs in {@code asked} and how each stands, by instant and seat.
   *
   * @param asked at most some weeks
   */
  public Pictures pictures(Handle handle, DeskId desk, ShiftPeriod asked, Instant now) {
    return pictures(
        handle, desk, asked, new SeatLook(reader.load(handle, desk, now, Set.of()), now));
  }

  /** The same for who has looked at the seats already. */
  public Pictures pictures(Handle handle, DeskId desk, ShiftPeriod asked, SeatLook look) {
    List<Shift> shifts =
        published.overlapping(
            handle, desk, asked.start().minus(TOUCHING), asked.end().plus(TOUCHING));
    var taken = steps.taken(handle, desk, asked.start(), asked.end());
    List<Entry> entries =
        ledger.between(handle, desk, asked.start().minus(BACK), asked.end().plus(BACK));
    Outcomes outcomes = new Outcomes(look.facts(), shifts, entries, look.at());
    return new Pictures(
        look.facts().plan().revision(), outcomes.of(HandoffPlan.of(shifts, asked), taken));
  }

  /**
   * @param revision of the rota they are from
   */
  public record Pictures(int revision, List<HandoffPicture> handoffs) {}
}
