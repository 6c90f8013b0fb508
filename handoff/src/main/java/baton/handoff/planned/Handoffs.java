package baton.handoff.planned;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.ledger.Entry;
import baton.handoff.ledger.EntryKind;
import baton.handoff.ledger.Fact;
import baton.handoff.ledger.Ledger;
import baton.handoff.seat.HandoffDue;
import baton.handoff.seat.SeatFacts;
import baton.handoff.seat.SeatFactsReader;
import baton.handoff.seat.SeatHold;
import baton.handoff.seat.SeatLook;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The desk's planned handoffs: does what is due about them, and tells how each stands. The number
 * of statements does not depend on how many handoffs, seats or people there are.
 */
public final class Handoffs {
  /** As far as {@link SeatFactsReader} looks, so that what it sees is what is announced. */
  private static final Duration AHEAD = Duration.ofDays(7);

  /** Longer than any shift: a handoff this long ago is settled one way or the other. */
  private static final Duration BACK = Duration.ofDays(1);

  /** What happened at this very instant is known too. */
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final Ledger ledger = new Ledger();
  private final SeatFactsReader reader = new SeatFactsReader();
  private final PublishedShifts published = new PublishedShifts();
  private final HandoffStepStore steps = new HandoffStepStore();
  private final HandoffDue desksDue = new HandoffDue();

  /**
   * What was found due and is done now, for whoever tells people.
   *
   * @param facts as they were
   * @param entries what the ledger got
   */
  public record Due(SeatFacts facts, Instant at, List<HandoffStep> steps, List<Entry> entries) {}

  /** The earliest instant at which any desk is to be looked at. */
  public Optional<Instant> nextDue(Handle handle) {
    return desksDue.next(handle);
  }

  /** The desks to be looked at by now. */
  public List<DeskId> due(Handle handle, Instant now) {
    return desksDue.by(handle, now);
  }

  /**
   * Says that something about the desk's handoffs may be due now: its rota was published, its terms
   * changed, or somebody left who was there or was to come (released, withdrawn, stands in no
   * more).
   */
  public void lookAgain(Handle handle, DeskId desk, Instant now) {
    desksDue.lookAt(handle, desk, now);
  }

  /** Does all that is due at the desk, and says when to look again. */
  public Due look(Handle handle, DeskId desk, Instant now) {
    Ledger.Head head = ledger.lock(handle, desk, now);
    Instant at = head.notBefore(now);
    SeatFacts facts = reader.load(handle, desk, at, Set.of());
    ShiftPeriod around = new ShiftPeriod(at.minus(BACK), at.plus(AHEAD));
    List<PlannedHandoff> planned = onSeats(facts, HandoffPlan.of(facts.plan().shifts(), around));
    EscalationPolicy ladder =
        new EscalationPolicy(
            facts, ledger.between(handle, desk, around.start(), at.plus(MOMENT)), at);
    List<HandoffStep> due = ladder.due(planned, stillTaken(handle, desk, around, planned));
    steps.take(handle, desk, at, facts.plan().revision(), due);
    List<Fact> written = new HandoffStepFacts(facts).of(due);
    List<Entry> entries = ledger.append(handle, head, at, written);
    desksDue.lookAt(handle, desk, ladder.next(planned).orElse(at.plus(AHEAD.dividedBy(2))));
    return new Due(facts, at, due, entries);
  }

  /** A desk may have fewer seats than its rota plans. */
  private static List<PlannedHandoff> onSeats(SeatFacts facts, List<PlannedHandoff> planned) {
    return planned.stream().filter(handoff -> facts.seats().containsKey(handoff.seat())).toList();
  }

  /**
   * What was done about a handoff counts no more once it was called off: planned again, it is told
   * again, and may be called off again.
   */
  private Set<HandoffStep> stillTaken(
      Handle handle, DeskId desk, ShiftPeriod around, List<PlannedHandoff> planned) {
    Set<HandoffStep> taken =
        new HashSet<>(steps.taken(handle, desk, around.start(), around.end()).keySet());
    List<HandoffStep> again =
        planned.stream()
            .filter(handoff -> taken.contains(HandoffStep.of(handoff, HandoffStep.Kind.CALLED_OFF)))
            .flatMap(handoff -> taken.stream().filter(step -> step.handoff().equals(handoff)))
            .toList();
    steps.forget(handle, desk, again);
    again.forEach(taken::remove);
    return taken;
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
        published.overlapping(handle, desk, asked.start().minus(BACK), asked.end().plus(BACK));
    var taken = steps.taken(handle, desk, asked.start(), asked.end());
    List<Entry> entries =
        ledger.between(handle, desk, asked.start().minus(BACK), asked.end().plus(BACK));
    HandoffStates outcomes = new HandoffStates(look.facts(), shifts, entries, look.at());
    List<PlannedHandoff> planned = onSeats(look.facts(), HandoffPlan.of(shifts, asked));
    return new Pictures(look.facts().plan().revision(), outcomes.of(planned, taken));
  }

  /**
   * @param revision of the rota they are from
   */
  public record Pictures(int revision, List<HandoffSnapshot> handoffs) {}

  /** Writes the steps that happened to a seat as ledger facts; being told is not one of them. */
  static final class HandoffStepFacts {
    private final SeatFacts facts;

    HandoffStepFacts(SeatFacts facts) {
      this.facts = facts;
    }

    List<Fact> of(List<HandoffStep> steps) {
      return steps.stream().map(this::of).flatMap(Optional::stream).toList();
    }

    private Optional<Fact> of(HandoffStep step) {
      return switch (step.kind()) {
        case LATE -> Optional.ofNullable(fact(EntryKind.LATE, step.handoff()));
        case COVER_ASKED -> Optional.ofNullable(fact(EntryKind.COVER_ASKED, step.handoff()));
        case TOLD, LEADS_ALERTED, CALLED_OFF -> Optional.empty();
      };
    }

    private @Nullable Fact fact(EntryKind kind, PlannedHandoff handoff) {
      AdvisorId late = handoff.incoming();
      if (late == null) {
        return null;
      }
      SeatHold hold = facts.seat(handoff.seat()).hold();
      AdvisorId holder = hold == null ? null : hold.advisor();
      ObjectNode detail = JsonNodeFactory.instance.objectNode().put("advisor", facts.name(late));
      if (holder != null) {
        detail.put("other", facts.name(holder));
      }
      detail.put("since", handoff.at().toString());
      return new Fact(
          kind, handoff.seat(), late, holder, null, facts.plan().revision(), detail.toString());
    }
  }
}
