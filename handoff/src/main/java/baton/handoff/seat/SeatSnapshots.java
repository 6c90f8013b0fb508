package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.shift.Shift;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All seats of a desk as people see them.
 *
 * @param rotaRevision the published rota it was computed from
 * @param seats by role and number
 */
public record SeatSnapshots(int rotaRevision, List<SeatSnapshot> seats) {
  public SeatSnapshots {
    seats = List.copyOf(seats);
  }

  static SeatSnapshots of(SeatFacts facts, Instant now) {
    Painter painter = new Painter(facts, now);
    return new SeatSnapshots(
        facts.plan().revision(), facts.seats().values().stream().map(painter::paint).toList());
  }

  private record Painter(SeatFacts facts, Instant now) {
    SeatSnapshot paint(SeatState state) {
      return new SeatSnapshot(
          state.seat(),
          state.strict(),
          holder(state.hold()),
          next(state),
          standBy(facts.ready(state.seat(), now)),
          late(state),
          cover(state),
          state.hold() == null ? uncoveredSince(state) : null);
    }

    private SeatSnapshot.@Nullable Holder holder(@Nullable SeatHold hold) {
      if (hold == null) {
        return null;
      }
      AdvisorId id = hold.advisor();
      Instant until = facts.plan().until(hold.seat(), id, now, facts.terms().standBy());
      return new SeatSnapshot.Holder(id, facts.name(id), hold.from(), until);
    }

    private SeatSnapshot.@Nullable Someone next(SeatState state) {
      SeatHold hold = state.hold();
      return facts
          .plan()
          .of(state.seat())
          .filter(shift -> now.isBefore(shift.period().end()))
          .filter(shift -> hold == null || !shift.advisor().equals(hold.advisor()))
          .findFirst()
          .map(this::planned)
          .orElse(null);
    }

    private SeatSnapshot.@Nullable Someone standBy(@Nullable StandBy standBy) {
      return standBy == null
          ? null
          : new SeatSnapshot.Someone(
              standBy.advisor(), facts.name(standBy.advisor()), standBy.since());
    }

    private SeatSnapshot.@Nullable Someone late(SeatState state) {
      Shift missing = facts.missing(state.seat(), now);
      return missing == null
          ? null
          : new SeatSnapshot.Someone(
              missing.advisor(),
              facts.name(missing.advisor()),
              facts.plan().stretch(missing).start());
    }

    private SeatSnapshot.@Nullable Someone cover(SeatState state) {
      Cover cover = facts.plan().cover(state.seat(), now);
      return cover == null
          ? null
          : new SeatSnapshot.Someone(
              cover.advisor(), facts.name(cover.advisor()), cover.period().start());
    }

    private @Nullable Instant uncoveredSince(SeatState state) {
      Shift covering = facts.plan().covering(state.seat(), now);
      if (covering == null) {
        return null;
      }
      Instant start = facts.plan().coveredSince(covering);
      Instant released = state.lastReleased();
      return released != null && released.isAfter(start) ? released : start;
    }

    private SeatSnapshot.Someone planned(Shift shift) {
      return new SeatSnapshot.Someone(
          shift.advisor(), facts.name(shift.advisor()), shift.period().start());
    }
  }
}
