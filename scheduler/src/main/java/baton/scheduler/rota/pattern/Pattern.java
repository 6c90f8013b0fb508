package baton.scheduler.rota.pattern;

import baton.handoff.SeatId;
import baton.scheduler.rota.plan.PatternId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who works a seat when, week after week, in desk wall time (T3). */
record Pattern(String name, SeatId seat, Cycle cycle, Rotation rotation, Term term) {
  static final int LONGEST_NAME = 80;
  static final int MOST_WEEKS = 26;
  static final int MOST_SPANS = 200;
  static final int MOST_PEOPLE = 60;

  /**
   * When its shifts are.
   *
   * @param weeks after how many weeks it repeats
   */
  record Cycle(int weeks, List<PatternSpan> spans) {
    Cycle {
      spans = List.copyOf(spans);
    }
  }

  /**
   * The days on which its shifts start.
   *
   * @param start the first; the week it lies in is the cycle's first
   * @param end the last; null: no end
   */
  record Term(LocalDate start, @Nullable LocalDate end) {
    boolean contains(LocalDate day) {
      return !day.isBefore(start) && (end == null || !day.isAfter(end));
    }
  }

  /** A pattern as it is kept. */
  record Kept(PatternId id, Pattern pattern, Version version) {
    /**
     * @param number goes up with each change
     * @param by the name of who made the last one
     */
    record Version(int number, Instant at, String by) {}

    /** The same pattern as it shall be, by somebody who looked at a version of it. */
    Kept to(Pattern changed, int looked) {
      return new Kept(id, changed, new Version(looked, version.at(), version.by()));
    }
  }
}
