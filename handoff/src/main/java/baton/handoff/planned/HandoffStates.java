package baton.handoff.planned;

import baton.handoff.AdvisorId;
import baton.handoff.ledger.Entry;
import baton.handoff.ledger.EntryKind;
import baton.handoff.seat.SeatFacts;
import baton.handoff.seat.SeatHold;
import baton.handoff.seat.SeatPlan;
import baton.handoff.shift.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says of each handoff how it stands or came out, from the ledger and the seats as they are. */
final class HandoffStates {
  private final SeatFacts facts;
  private final SeatPlan plan;
  private final List<Entry> entries;
  private final Instant now;

  /**
   * @param shifts those that touch the time asked for, and a day more on both sides
   * @param entries of that time and a day more on both sides, in order
   */
  HandoffStates(SeatFacts facts, List<Shift> shifts, List<Entry> entries, Instant now) {
    this.facts = facts;
    this.plan = new SeatPlan(facts.plan().revision(), shifts, List.of());
    this.entries = entries;
    this.now = now;
  }

  List<HandoffSnapshot> of(List<PlannedHandoff> planned, Map<HandoffStep, Instant> taken) {
    List<HandoffSnapshot> pictures = new ArrayList<>();
    planned.forEach(handoff -> pictures.add(picture(handoff, toldAt(handoff, taken))));
    taken.keySet().stream()
        .map(HandoffStep::handoff)
        .distinct()
        .filter(handoff -> !planned.contains(handoff))
        .forEach(handoff ->
            pictures.add(
                new HandoffSnapshot(
                    handoff,
                    HandoffSnapshot.State.CALLED_OFF,
                    toldAt(handoff, taken),
                    null,
                    0,
                    null)));
    pictures.sort(
        Comparator.comparing((HandoffSnapshot picture) -> picture.handoff().at())
            .thenComparing(picture -> picture.handoff().seat()));
    return List.copyOf(pictures);
  }

  private static @Nullable Instant toldAt(PlannedHandoff handoff, Map<HandoffStep, Instant> taken) {
    return taken.entrySet().stream()
        .filter(step -> step.getKey().handoff().equals(handoff))
        .filter(step -> step.getKey().kind() == HandoffStep.Kind.TOLD)
        .map(Map.Entry::getValue)
        .max(Instant::compareTo)
        .orElse(null);
  }

  private HandoffSnapshot picture(PlannedHandoff handoff, @Nullable Instant toldAt) {
    AdvisorId incoming = handoff.incoming();
    return incoming == null
        ? closing(handoff, toldAt)
        : new Replacement(facts, plan, entries, now, handoff, incoming).picture(toldAt);
  }

  /** A seat that closes has been let go of by whoever held it at the end (H7). */
  private HandoffSnapshot closing(PlannedHandoff handoff, @Nullable Instant toldAt) {
    Instant from = handoff.at().minus(facts.terms().relieveEarly());
    SeatHold hold = facts.seat(handoff.seat()).hold();
    boolean held = hold != null && hold.from().isBefore(handoff.at());
    Instant left = held ? null : left(handoff, from);
    HandoffSnapshot.State state =
        left != null || (!now.isBefore(handoff.at()) && !held)
            ? HandoffSnapshot.State.DONE
            : !now.isBefore(handoff.at())
                ? HandoffSnapshot.State.READY
                : toldAt == null ? HandoffSnapshot.State.PLANNED : HandoffSnapshot.State.TOLD;
    return new HandoffSnapshot(handoff, state, toldAt, left, 0, null);
  }

  private @Nullable Instant left(PlannedHandoff handoff, Instant from) {
    @Nullable Instant left = null;
    Instant until = handoff.at().plus(Duration.ofDays(1));
    for (Entry entry : SeatHistory.of(handoff, entries, until).entries()) {
      boolean after = !entry.at().isBefore(handoff.at());
      EntryKind kind = entry.fact().kind();
      if (after && (left != null || kind == EntryKind.HELD)) {
        break;
      }
      if (SeatHistory.filledBy(entry) != null && !after) {
        left = null;
      } else if (SeatHistory.empties(entry) || kind == EntryKind.HANDED_OVER) {
        left = entry.at().isBefore(from) ? null : entry.at();
      }
    }
    return left;
  }
}
