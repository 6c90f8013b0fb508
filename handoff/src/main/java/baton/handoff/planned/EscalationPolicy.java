package baton.handoff.planned;

import baton.handoff.AdvisorId;
import baton.handoff.ledger.Entry;
import baton.handoff.planned.HandoffStep.Kind;
import baton.handoff.seat.Cover;
import baton.handoff.seat.DeskTerms.Notice;
import baton.handoff.seat.SeatFacts;
import baton.handoff.seat.SeatHold;
import baton.handoff.shift.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is due about the desk's handoffs: telling both sides in good time (H4), and the release
 * ladder when somebody is late (H6). It only tells and asks: nothing releases by itself.
 */
final class EscalationPolicy {
  /** A handoff longer ago than this is not announced any more: what is late is said instead. */
  private static final Duration OLD_NEWS = Duration.ofMinutes(5);

  private final SeatFacts facts;
  private final List<Entry> entries;
  private final Instant at;

  /**
   * @param entries of the last day and of now, in order
   */
  EscalationPolicy(SeatFacts facts, List<Entry> entries, Instant at) {
    this.facts = facts;
    this.entries = entries;
    this.at = at;
  }

  /**
   * What is due now: first what is called off, so that people hear the new plan last.
   *
   * @param planned the handoffs around now
   * @param taken the steps taken about those and about such as were planned before
   */
  List<HandoffStep> due(List<PlannedHandoff> planned, Set<HandoffStep> taken) {
    List<HandoffStep> due = new ArrayList<>();
    taken.stream()
        .map(HandoffStep::handoff)
        .distinct()
        .filter(handoff -> handoff.at().isAfter(at.minus(OLD_NEWS)) && !planned.contains(handoff))
        .map(handoff -> HandoffStep.of(handoff, Kind.CALLED_OFF))
        .filter(step -> !taken.contains(step))
        .forEach(due::add);
    for (PlannedHandoff handoff : planned) {
      due.addAll(due(handoff, taken));
    }
    return List.copyOf(due);
  }

  /**
   * The next instant after now at which any of them may need something. That is also where somebody
   * stops standing in: the shift may have been made longer meanwhile.
   */
  Optional<Instant> next(List<PlannedHandoff> planned) {
    Notice notice = facts.terms().notice();
    Stream<Instant> handoffs =
        planned.stream()
            .flatMap(handoff ->
                Stream.concat(
                    notice.told().stream().map(before -> handoff.at().minus(before)),
                    Stream.of(Duration.ZERO, notice.alertLeads(), notice.askCover())
                        .map(handoff.at()::plus)));
    Stream<Instant> covers = facts.plan().covers().stream().map(cover -> cover.period().end());
    return Stream.concat(handoffs, covers).filter(at::isBefore).min(Instant::compareTo);
  }

  private List<HandoffStep> due(PlannedHandoff handoff, Set<HandoffStep> taken) {
    if (isDone(handoff)) {
      return List.of();
    }
    List<HandoffStep> due = new ArrayList<>();
    told(handoff, taken).ifPresent(due::add);
    if (isMissing(handoff)) {
      missing(handoff, due);
    }
    due.removeIf(taken::contains);
    return due;
  }

  /** Whoever took the seat once is not late for it any more, but others may be asked to cover. */
  private void missing(PlannedHandoff handoff, List<HandoffStep> due) {
    if (!hasTaken(handoff)) {
      due.add(HandoffStep.of(handoff, Kind.LATE));
      if (!at.isBefore(handoff.at().plus(facts.terms().notice().alertLeads()))) {
        due.add(HandoffStep.of(handoff, Kind.LEADS_ALERTED));
      }
    }
    Instant open = facts.openToCover(handoff.seat(), at);
    if (open != null) {
      due.add(asked(handoff, open));
    }
  }

  /** Asking again, because the seat fell empty or whoever stood in left, is a step of its own. */
  private HandoffStep asked(PlannedHandoff handoff, Instant open) {
    Instant first = handoff.at().plus(facts.terms().notice().askCover());
    long minutes = open.equals(first) ? 0 : Duration.between(handoff.at(), open).toMinutes();
    return new HandoffStep(handoff, Kind.COVER_ASKED, (int) minutes);
  }

  /** Of the times to tell that have passed only the last: nobody needs the others any more. */
  private Optional<HandoffStep> told(PlannedHandoff handoff, Set<HandoffStep> taken) {
    if (!at.isBefore(handoff.at().plus(OLD_NEWS))) {
      return Optional.empty();
    }
    return facts.terms().notice().told().stream()
        .filter(before -> !at.isBefore(handoff.at().minus(before)))
        .min(Duration::compareTo)
        .map(before -> new HandoffStep(handoff, Kind.TOLD, (int) before.toMinutes()))
        .filter(step ->
            taken.stream()
                .noneMatch(earlier ->
                    earlier.handoff().equals(handoff)
                        && earlier.kind() == Kind.TOLD
                        && earlier.minutes() <= step.minutes()));
  }

  /** Whether there is nothing left to tell: the seat is with whom it is to be with. */
  private boolean isDone(PlannedHandoff handoff) {
    SeatHold hold = facts.seat(handoff.seat()).hold();
    AdvisorId incoming = handoff.incoming();
    if (incoming == null) {
      return hold == null || !hold.from().isBefore(handoff.at());
    }
    return hold != null
        && (incoming.equals(hold.advisor()) || standsIn(handoff, incoming, hold.advisor()));
  }

  private boolean standsIn(PlannedHandoff handoff, AdvisorId incoming, AdvisorId holder) {
    Instant then = at.isBefore(handoff.at()) ? handoff.at() : at;
    Cover cover = facts.plan().cover(handoff.seat(), then);
    return cover != null && cover.instead().equals(incoming) && cover.advisor().equals(holder);
  }

  /** Whether the incoming advisor's time runs without them, or anybody in their place. */
  private boolean isMissing(PlannedHandoff handoff) {
    if (at.isBefore(handoff.at()) || !facts.seat(handoff.seat()).strict()) {
      return false;
    }
    Shift missing = facts.missing(handoff.seat(), at);
    return missing != null
        && missing.advisor().equals(handoff.incoming())
        && facts.plan().stretch(missing).start().equals(handoff.at());
  }

  private boolean hasTaken(PlannedHandoff handoff) {
    AdvisorId incoming = handoff.incoming();
    Instant earliest = handoff.at().minus(facts.terms().standBy());
    return incoming != null
        && SeatHistory.of(handoff, entries, Instant.MAX).took(incoming, earliest, handoff.at())
            != null;
  }
}
