package baton.handoff.seat;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.SeatId;
import baton.handoff.ledger.EntryKind;
import baton.handoff.ledger.Fact;
import baton.handoff.planned.DueSteps;
import baton.handoff.planned.HandoffStep;
import baton.handoff.planned.PlannedHandoff;
import baton.handoff.shift.Shift;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold in every state and for every step of an explored day. */
final class ModelLaws {
  private static final Pattern RULE = Pattern.compile("[A-Z][0-9]{1,2}");

  private final ModelDay day;
  private final ModelCodec codec;
  private final Map<ModelState, Set<HandoffStep>> due = new ConcurrentHashMap<>();
  private final Set<Map.Entry<Integer, List<Move>>> told = ConcurrentHashMap.newKeySet();

  ModelLaws(ModelDay day, ModelCodec codec) {
    this.day = day;
    this.codec = codec;
  }

  /** No hole in covered time without an entry that says why (H13). */
  void state(SeatFacts facts, Instant at) {
    for (SeatState seat : facts.seats().values()) {
      Shift covering = facts.plan().covering(seat.seat(), at);
      if (seat.strict() && seat.hold() == null && covering != null) {
        check(
            isReleasedIn(seat, covering, facts)
                || isOnTheirWay(seat, facts, at)
                || saysLate(covering, facts, at),
            "an empty covered seat, and no entry says why");
      }
    }
  }

  /** In covered time a strict seat is let go by force only, which its entry says. */
  private static boolean isReleasedIn(SeatState seat, Shift covering, SeatFacts facts) {
    Instant released = seat.lastReleased();
    return released != null && released.isAfter(facts.plan().stretch(covering).start());
  }

  /** Who stands by for it has to leave another seat first, which their entry says. */
  private static boolean isOnTheirWay(SeatState seat, SeatFacts facts, Instant at) {
    StandBy standBy = facts.ready(seat.seat(), at);
    return standBy != null && facts.holdOf(standBy.advisor()) != null;
  }

  private boolean saysLate(Shift covering, SeatFacts facts, Instant at) {
    return DueSteps.of(facts, day.handoffs(facts.plan().revision() - 1), at).stream()
        .filter(step -> step.kind() == HandoffStep.Kind.LATE)
        .map(HandoffStep::handoff)
        .anyMatch(handoff ->
            handoff.seat().equals(covering.seat())
                && covering.advisor().equals(handoff.incoming()));
  }

  /** Every other constraint is implied by the rules, under the lock of the ledger's head. */
  void conflict(String constraint) {
    assertThat(constraint).isEqualTo("one_seat_per_cover");
  }

  /** H12: who is on a contact matters to the answer only where a seat closes. */
  void contactsChangeNothing(
      ModelAction.Answer answer, ModelAction.@Nullable Answer whenAllAreBusy) {
    check(answer.equals(whenAllAreBusy), "a contact changes an answer where no seat closes");
  }

  void step(ModelStep step) {
    refusedOrApplied(step);
    if (!moves(step).isEmpty()) {
      nobodyLetsGoTooSoon(step);
      nobodyTakesWhatIsNotTheirs(step);
      entriesTellOfIt(step);
    }
    whatFallsDueIsSeen(step);
  }

  /** H1: a strict seat in covered time falls empty by a forced release only; H7, H12: else idle. */
  private static void nobodyLetsGoTooSoon(ModelStep step) {
    for (Move move : moves(step)) {
      if (move instanceof Move.Close(SeatHold out, var over)) {
        check(!step.facts().onContact().contains(out.advisor()), "a seat closes on a contact");
      }
    }
    for (SeatState before : step.facts().seats().values()) {
      boolean emptied = before.hold() != null && holder(step, before.seat()) == null;
      boolean covered = step.facts().plan().covering(before.seat(), step.at()) != null;
      if (emptied && before.strict() && covered) {
        check(
            moves(step).stream()
                .anyMatch(
                    move -> move instanceof Move.Release && move.seat().equals(before.seat())),
            "a strict seat is let go in covered time, and not by force");
      }
    }
  }

  /** H2, B1, B3: who is new on a seat is entitled to it, and holds no other. */
  private static void nobodyTakesWhatIsNotTheirs(ModelStep step) {
    Set<AdvisorId> holders = new HashSet<>();
    SeatPlan plan = new SeatPlan(0, step.facts().plan().shifts(), step.after().covers());
    for (SeatState seat : step.after().seats().values()) {
      AdvisorId holder = holder(step, seat.seat());
      if (holder == null) {
        continue;
      }
      check(holders.add(holder), "somebody holds two seats");
      SeatHold before = step.facts().seat(seat.seat()).hold();
      if (before == null || !before.advisor().equals(holder)) {
        check(
            plan.entitling(seat.seat(), holder, step.at(), step.facts().terms().standBy()) != null,
            "somebody takes a seat without a shift on it and without standing in");
      }
    }
  }

  /**
   * No action is both refused and applied, and every refusal says by which rule, why, what next.
   */
  private static void refusedOrApplied(ModelStep step) {
    ModelAction.Answer answer = step.answer();
    if (answer == null) {
      return;
    }
    Refusal refusal = answer.refusal();
    boolean changed = !step.to().equals(step.from());
    if (refusal != null) {
      check(answer.moves().isEmpty() && !changed, "refused, and yet applied");
      check(RULE.matcher(refusal.rule()).matches(), "refused by no rule");
      check(refusal.detail().endsWith("."), "refused without a reason");
      check(refusal.next().endsWith("."), "refused without a next step");
    } else if (answer.already()) {
      check(answer.moves().isEmpty() && !changed, "nothing to do, and yet done");
    } else {
      check(!answer.moves().isEmpty() && changed, "said to be done, and nothing changed");
    }
  }

  /** H13: one entry a move, and who holds what afterwards follows from the entries alone. */
  private void entriesTellOfIt(ModelStep step) {
    List<Move> moves = moves(step);
    if (!told.add(Map.entry(step.from().places(), moves))) {
      return; // seen before: kind and people of an entry depend on the move alone
    }
    List<Fact> entries = new LedgerFacts(step.facts(), null, null, step.at()).of(moves);
    check(entries.size() == moves.size(), "not one entry a move");
    Map<SeatId, @Nullable AdvisorId> told = new HashMap<>();
    for (SeatState before : step.facts().seats().values()) {
      SeatHold hold = before.hold();
      told.put(before.seat(), hold == null ? null : hold.advisor());
    }
    for (Fact entry : entries) {
      if (entry.kind() == EntryKind.HELD) {
        told.put(entry.seat(), entry.advisor());
      } else if (entry.kind() == EntryKind.HANDED_OVER) {
        told.put(entry.seat(), entry.other());
      } else if (EMPTY.contains(entry.kind())) {
        told.put(entry.seat(), null);
      }
    }
    told.forEach((seat, holder) ->
        assertThat(holder(step, seat)).as("the holder of %s", seat).isEqualTo(holder));
  }

  private static final Set<EntryKind> EMPTY =
      Set.of(EntryKind.CLOSED, EntryKind.CHECKED_OUT, EntryKind.RELEASED);

  /** H6: what falls due falls due at an instant at which the desk looks. */
  private void whatFallsDueIsSeen(ModelStep step) {
    if (step.to().equals(step.from())) {
      return;
    }
    Set<HandoffStep> fresh = new HashSet<>(due(step.to()));
    fresh.removeAll(due(step.from()));
    if (fresh.isEmpty()) {
      return;
    }
    switch (step.action()) {
      case ModelAction.Publishes publishes -> {} // whoever publishes has the desk looked at again
      case ModelAction.ClockMoves moves -> {
        List<PlannedHandoff> planned = day.handoffs(step.from().rota());
        Instant next = DueSteps.next(step.facts(), planned, step.at());
        check(
            next != null && !next.isAfter(codec.at(step.to())),
            "due by the clock, and nobody looks: " + fresh);
      }
      case ModelAction.Asks asks ->
          check(
              SeatStore.isToBeLookedAt(moves(step)), "due by a change, and nobody looks: " + fresh);
      default -> throw new AssertionError("due by nothing that matters: " + fresh);
    }
  }

  private Set<HandoffStep> due(ModelState state) {
    ModelState alike =
        new ModelState(state.time(), state.rota(), 0, state.places(), state.covers());
    return due.computeIfAbsent(
        alike,
        key ->
            DueSteps.of(
                    codec.facts(key, codec.standing(key)), day.handoffs(key.rota()), codec.at(key))
                .stream()
                // To be told is for those who come; whoever has just left knows.
                .filter(step -> step.kind() != HandoffStep.Kind.TOLD)
                .collect(Collectors.toUnmodifiableSet()));
  }

  private static List<Move> moves(ModelStep step) {
    return step.answer() == null ? List.of() : step.answer().moves();
  }

  private static @Nullable AdvisorId holder(ModelStep step, SeatId seat) {
    SeatState state = step.after().seats().get(seat);
    SeatHold hold = state == null ? null : state.hold();
    return hold == null ? null : hold.advisor();
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
