package baton.handoff.seat;

import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Of how old a stand-by or a cover is, what an answer may depend on: whether the stand-by began for
 * the time that entitles to the seat now, or for one before it ({@link SeatFacts#ready}). So since
 * when somebody stands by counts up to the beginnings of the times, known or to come, for which
 * they may; and since when somebody stands in counts only where they stand by for longer.
 */
final class ModelAge {
  private final ModelDay day;
  private final Instant longAgo;
  private final Duration before = Scene.TERMS.standBy();

  ModelAge(ModelDay day, Instant longAgo) {
    this.day = day;
    this.longAgo = longAgo;
  }

  /** The cover, as begun long ago where it does not matter when. */
  Cover known(Cover cover, Standing standing, Instant at) {
    ShiftPeriod period = cover.period();
    return period.start().isAfter(at) || isForOlder(cover, standing)
        ? cover
        : new Cover(
            cover.seat(), cover.advisor(), cover.instead(), new ShiftPeriod(longAgo, period.end()));
  }

  private boolean isForOlder(Cover cover, Standing standing) {
    SeatState seat = standing.seats().get(cover.seat());
    StandBy standBy = seat == null ? null : seat.standBy();
    return standBy != null
        && standBy.advisor().equals(cover.advisor())
        && standBy.since().isBefore(cover.period().start().minus(before));
  }

  /** The first of the day's instants since which they might as well stand by. */
  int since(StandBy standBy, Standing standing, Instant at) {
    Instant latest = Instant.MIN;
    for (Instant time : times(standBy, standing, at)) {
      Instant opens = time.minus(before);
      latest = opens.isAfter(latest) && !standBy.since().isBefore(opens) ? opens : latest;
    }
    List<Instant> instants = day.instants();
    int first = 0;
    while (instants.get(first).isBefore(latest)) {
      first++;
    }
    return first;
  }

  /** When any time may begin for which they may be on the seat: a shift's, or a cover's. */
  private List<Instant> times(StandBy standBy, Standing standing, Instant at) {
    List<Instant> times = new ArrayList<>(day.instants());
    times.removeIf(at::isAfter);
    for (int rota = 0; rota < day.rotas(); rota++) {
      day.shifts(rota).stream()
          .filter(shift -> shift.seat().equals(standBy.seat()))
          .map((Shift shift) -> shift.period().start())
          .forEach(times::add);
    }
    standing.covers().stream()
        .filter(cover -> cover.advisor().equals(standBy.advisor()))
        .filter(cover -> at.isBefore(cover.period().end()))
        .filter(cover -> isForOlder(cover, standing))
        .map(cover -> cover.period().start())
        .forEach(times::add);
    return times;
  }
}
