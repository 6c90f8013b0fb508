package baton.scheduler.rota.planner;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day: seats down, and across columns of twenty minutes of true time, so that a day on which the
 * clocks change is as long as it is. Where a shift begins or ends between, the column is parted
 * there.
 *
 * @param columns each with its width
 * @param hours the heads, each over the columns of an hour
 */
record DayGrid(
    DayColumn day,
    List<Column> columns,
    List<Hour> hours,
    List<Cover> coverage,
    List<SeatRow> rows) {
  /**
   * @param at desk wall time at which it begins
   * @param minutes how wide it is
   */
  record Column(LocalDateTime at, long minutes) {}

  /**
   * @param words "08"
   */
  record Hour(String words, int columns) {}

  /** A role's coverage, in stretches. */
  record Cover(String role, List<Stretch> stretches) {}

  /**
   * @param words "2", or "1 of 2"
   * @param gap whether less is planned than asked for
   * @param none whether nothing is planned, nor asked for
   */
  record Stretch(String words, boolean gap, boolean none, int columns) {}

  /**
   * One line of a seat; it has more than one where shifts are planned over one another.
   *
   * @param seat as data have it
   * @param name "Live Call 1"
   * @param lines how many the seat has, in its first line; else 0
   */
  record SeatRow(String id, String seat, String name, int lines, List<Piece> pieces) {}

  /**
   * A shift, or an empty column.
   *
   * @param bar null: nothing is planned
   * @param onHour whether it begins when an hour does
   * @param before whether the shift began before this day
   * @param after whether it goes on after it
   */
  record Piece(
      String id,
      @Nullable ShiftBar bar,
      int columns,
      boolean onHour,
      boolean before,
      boolean after) {}
}
