package baton.scheduler.rota.pattern;

import baton.handoff.AdvisorId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * Who has a pattern's shifts in turn, in desk wall time (T3).
 *
 * @param people in their order; empty: all shifts are open. Somebody may be named more than once
 * @param day on which the pattern changes hands
 * @param time at which it does
 * @param everyWeeks how many weeks a turn is
 */
record Rotation(List<AdvisorId> people, DayOfWeek day, LocalTime time, int everyWeeks) {
  Rotation {
    people = List.copyOf(people);
  }

  /** Who has a turn, from when on. */
  record HandOver(LocalDateTime at, AdvisorId to) {}

  /**
   * Who has the turn at a time; empty where nobody has. The first has it from the pattern's start
   * to the first hand-over, which is the first on the day of hand-over after the start; where the
   * pattern starts on that day, the first turn is a whole one.
   */
  Optional<AdvisorId> at(LocalDateTime time, LocalDate start) {
    return people.isEmpty()
        ? Optional.empty()
        : Optional.of(people.get((int) (Math.max(0, turn(time, start)) % people.size())));
  }

  /** The first change to somebody else after a time; empty where there never is one. */
  Optional<HandOver> next(LocalDateTime after, LocalDate start) {
    Optional<AdvisorId> now = at(after, start);
    long turn = turn(after, start);
    for (int ahead = 1; ahead <= people.size() + 1; ahead++) {
      LocalDateTime change = anchor(start).plusWeeks((turn + ahead) * everyWeeks);
      Optional<AdvisorId> then = at(change, start);
      if (!then.equals(now)) {
        return then.map(to -> new HandOver(change, to));
      }
    }
    return Optional.empty();
  }

  /** How many turns have ended; below 0 before the first began. */
  private long turn(LocalDateTime time, LocalDate start) {
    long minutes = ChronoUnit.MINUTES.between(anchor(start), time);
    return Math.floorDiv(minutes, everyWeeks * 7L * 24 * 60);
  }

  private LocalDateTime anchor(LocalDate start) {
    return start.with(TemporalAdjusters.previousOrSame(day)).atTime(time);
  }
}
