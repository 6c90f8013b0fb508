package baton.handoff.planned;

import baton.handoff.AdvisorId;
import baton.handoff.ledger.Entry;
import baton.handoff.ledger.EntryKind;
import baton.handoff.seat.SeatFacts;
import baton.handoff.shift.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says of each handoff how it stands or came out, from the ledger and the seats as they are. */
final class Outcomes {
  private final SeatFacts facts;
  private final List<Shift> shifts;
  private final List<Entry> entries;
  private final Instant now;

  /**
   * @param shifts those that touch the time asked for
   * @param entries of that time and some more on both sides, in order
   */
  Outcomes(SeatFacts facts, List<Shift> shifts, List<Entry> entries, Instant now) {
    this.facts = facts;
    this.shifts = shifts;
    this.entries = entries;
    this.now = now;
  }

  List<HandoffPicture> of(List<PlannedHandoff> planned, Map<Step, Instant> taken) {
    List<HandoffPicture> pictures = new ArrayList<>();
    planned.forEach(handoff -> pictures.add(picture(handoff, toldAt(handoff, taken))));
    taken.keySet().stream()
        .map(Step::handoff)
        .distinct()
        .filter(handoff -> !planned.contains(handoff))
        .forEach(handoff ->
            pictures.add(
                new HandoffPicture(
                    handoff, HandoffState.CALLED_OFF, toldAt(handoff, taken), null, 0, null)));
    pictures.sort(
        Comparator.comparing((HandoffPicture picture) -> picture.handoff().at())
            .thenComparing(picture -> picture.handoff().seat()));
    return List.copyOf(pictures);
  }

  private static @Nullable Instant toldAt(PlannedHandoff handoff, Map<Step, Instant> taken) {
    return taken.entrySet().stream()
        .filter(step -> step.getKey().handoff().equals(handoff))
        .filter(step -> step.getKey().kind() == Step.Kind.TOLD)
        .map(Map.Entry::getValue)
        .max(Instant::compareTo)
        .orElse(null);
  }

  private HandoffPicture picture(PlannedHandoff handoff, @Nullable Instant toldAt) {
    AdvisorId incoming = handoff.incoming();
    return incoming == null
        ? closing(handoff, toldAt)
        : new Replacement(handoff, incoming, until(handoff)).picture(toldAt);
  }

  /** The end of the shift that the handoff begins. */
  private Instant until(PlannedHandoff handoff) {
    return shifts.stream()
        .filter(shift -> shift.seat().equals(handoff.seat()))
        .filter(shift -> shift.period().start().equals(handoff.at()))
        .map(shift -> shift.period().end())
        .findFirst()
        .orElse(handoff.at());
  }

  private HandoffPicture closing(PlannedHandoff handoff, @Nullable Instant toldAt) {
    AdvisorId outgoing = Objects.requireNonNull(handoff.outgoing());
    Instant from = handoff.at().minus(facts.terms().relieveEarly());
    Optional<Instant> left =
        first(
            handoff,
            from,
            handoff.at().plus(Duration.ofDays(1)),
            fact -> fact.fact().advisor().equals(outgoing) && LEAVES.contains(fact.fact().kind()));
    boolean holds = facts.isThere(handoff.seat(), outgoing);
    HandoffState state =
        left.isPresent() || (!now.isBefore(handoff.at()) && !holds)
            ? HandoffState.DONE
            : !now.isBefore(handoff.at())
                ? HandoffState.READY
                : toldAt == null ? HandoffState.PLANNED : HandoffState.TOLD;
    return new HandoffPicture(handoff, state, toldAt, left.orElse(null), 0, null);
  }

  private static final List<EntryKind> LEAVES =
      List.of(EntryKind.CLOSED, EntryKind.CHECKED_OUT, EntryKind.RELEASED, EntryKind.HANDED_OVER);

  private Optional<Instant> first(
      PlannedHandoff handoff, Instant from, Instant to, Predicate<Entry> wanted) {
    return entries.stream()
        .filter(entry -> entry.fact().seat().equals(handoff.seat()))
        .filter(entry -> !entry.at().isBefore(from) && entry.at().isBefore(to))
        .filter(wanted)
        .map(Entry::at)
        .findFirst();
  }

  /** A handoff that somebody is to take. */
  private final class Replacement {
    private final PlannedHandoff handoff;
    private final AdvisorId incoming;
    private final Instant until;

    Replacement(PlannedHandoff handoff, AdvisorId incoming, Instant until) {
      this.handoff = handoff;
      this.incoming = incoming;
      this.until = until;
    }

    HandoffPicture picture(@Nullable Instant toldAt) {
      Instant took = during(this::takes).orElse(null);
      Instant came = during(fact -> takes(fact) || standsBy(fact)).orElse(null);
      AdvisorId cover = cover();
      return new HandoffPicture(
          handoff,
          took != null ? HandoffState.DONE : state(came, cover, toldAt),
          toldAt,
          took,
          lateSeconds(came),
          cover);
    }

    private HandoffState state(
        @Nullable Instant came, @Nullable AdvisorId cover, @Nullable Instant toldAt) {
      if (came != null && facts.isThere(handoff.seat(), incoming)) {
        return HandoffState.READY;
      }
      if (cover != null) {
        return HandoffState.COVERED;
      }
      if (now.isBefore(handoff.at())) {
        return toldAt == null ? HandoffState.PLANNED : HandoffState.TOLD;
      }
      return isReleased() ? HandoffState.RELEASED : HandoffState.LATE;
    }

    private boolean isReleased() {
      return during(fact -> fact.fact().kind() == EntryKind.RELEASED).isPresent();
    }

    private long lateSeconds(@Nullable Instant came) {
      Instant end = came != null ? came : now.isBefore(until) ? now : until;
      return handoff.at().isBefore(end) ? Duration.between(handoff.at(), end).toSeconds() : 0;
    }

    private @Nullable AdvisorId cover() {
      return entries.stream()
          .filter(entry -> entry.fact().seat().equals(handoff.seat()))
          .filter(entry ->
              entry.fact().kind() == EntryKind.COVER_TAKEN
                  || entry.fact().kind() == EntryKind.COVER_NAMED)
          .filter(this::isForThis)
          .filter(entry -> incoming.equals(entry.fact().other()))
          .map(entry -> entry.fact().advisor())
          .reduce((first, last) -> last)
          .orElse(null);
    }

    /** Agreed on while it ran, or before for its very start. */
    private boolean isForThis(Entry entry) {
      boolean whileItRan = !entry.at().isBefore(handoff.at()) && entry.at().isBefore(until);
      return whileItRan || entry.fact().detail().contains("\"since\":\"" + handoff.at() + "\"");
    }

    private Optional<Instant> during(Predicate<Entry> wanted) {
      return first(handoff, earliest(), until, wanted);
    }

    private Instant earliest() {
      return handoff.at().minus(facts.terms().standBy());
    }

    private boolean takes(Entry entry) {
      return switch (entry.fact().kind()) {
        case HELD -> entry.fact().advisor().equals(incoming);
        case HANDED_OVER -> incoming.equals(entry.fact().other());
        default -> false;
      };
    }

    private boolean standsBy(Entry entry) {
      return entry.fact().kind() == EntryKind.STOOD_BY && entry.fact().advisor().equals(incoming);
    }
  }
}
