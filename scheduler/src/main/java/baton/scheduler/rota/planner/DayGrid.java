package baton.scheduler.rota.planner;

import baton.handoff.SeatId;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.contact.slot.SlotTimes;
import baton.scheduler.desk.Desk;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    WeekGrid.DayColumn day,
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

  /** Draws a day: puts shifts on lines, lines into columns. */
  static final class Layout {
    private final Desk desk;
    private final List<PlacedShift> shifts;
    private final ShiftBar.Palette palette;
    private final List<Instant> marks;
    private final List<Instant> edges;

    /**
     * @param shifts those that overlap the day
     */
    Layout(Desk desk, ShiftPeriod day, List<PlacedShift> shifts, ShiftBar.Palette palette) {
      this.desk = desk;
      this.shifts = shifts;
      this.palette = palette;
      this.marks = marks(desk, day);
      this.edges = edges(day, marks, shifts);
    }

    DayGrid grid(WeekGrid.DayColumn head, List<SeatId> seats, CoverSteps.Demand demand) {
      return new DayGrid(
          head,
          IntStream.range(0, columns())
              .mapToObj(i -> new Column(local(i), column(i).length().toMinutes()))
              .toList(),
          hours(),
          palette.roles().stream().map(role -> cover(role, demand)).toList(),
          rows(seats));
    }

    /** Where the slots of the day begin; and where it does itself. */
    private static List<Instant> marks(Desk desk, ShiftPeriod day) {
      TreeSet<Instant> marks = new TreeSet<>();
      marks.add(day.start());
      new SlotTimes(desk.zone())
          .startingIn(day.start(), day.end()).stream().map(SlotTime::start).forEach(marks::add);
      return List.copyOf(marks);
    }

    private static List<Instant> edges(
        ShiftPeriod day, List<Instant> marks, List<PlacedShift> shifts) {
      TreeSet<Instant> edges = new TreeSet<>(marks);
      edges.add(day.end());
      shifts.stream()
          .map(shift -> Objects.requireNonNull(shift.period()))
          .flatMap(period -> Stream.of(period.start(), period.end()))
          .filter(day::contains)
          .forEach(edges::add);
      return List.copyOf(edges);
    }

    private int columns() {
      return edges.size() - 1;
    }

    private ShiftPeriod column(int i) {
      return new ShiftPeriod(edges.get(i), edges.get(i + 1));
    }

    private LocalDateTime local(int i) {
      return edges.get(i).atZone(desk.zone()).toLocalDateTime();
    }

    /** A new one whenever the clock shows another hour, or an earlier time. */
    private List<Hour> hours() {
      List<Hour> hours = new ArrayList<>();
      int first = 0;
      for (int i = 1; i <= columns(); i++) {
        if (i == columns()
            || local(i).getHour() != local(first).getHour()
            || local(i).isBefore(local(i - 1))) {
          String words = String.format(Locale.ROOT, "%02d", local(first).getHour());
          hours.add(new Hour(words, i - first));
          first = i;
        }
      }
      return hours;
    }

    private Cover cover(String role, CoverSteps.Demand demand) {
      List<ShiftPeriod> periods = IntStream.range(0, columns()).mapToObj(this::column).toList();
      List<CoverSteps.Step> steps = CoverSteps.of(role, periods, shifts, demand).steps();
      List<Stretch> stretches = new ArrayList<>();
      int first = 0;
      for (int i = 1; i <= steps.size(); i++) {
        CoverSteps.Step was = steps.get(first);
        if (i == steps.size()
            || steps.get(i).planned() != was.planned()
            || steps.get(i).asked() != was.asked()) {
          stretches.add(stretch(was, i - first));
          first = i;
        }
      }
      return new Cover(new SeatId(role, 1).spokenRole(), stretches);
    }

    private static Stretch stretch(CoverSteps.Step step, int columns) {
      String of = step.asked() > 0 ? step.planned() + "/" + step.asked() : "" + step.planned();
      boolean none = step.asked() == 0 && step.planned() == 0;
      return new Stretch(none ? "" : of, step.isShort(), none, columns);
    }

    private List<SeatRow> rows(List<SeatId> seats) {
      TreeSet<SeatId> all = new TreeSet<>(seats);
      shifts.forEach(shift -> all.add(shift.key().seat()));
      List<SeatRow> rows = new ArrayList<>();
      for (SeatId seat : all) {
        List<List<PlacedShift>> lines = lines(seat);
        for (int line = 0; line < lines.size(); line++) {
          String id = seat.role() + "-" + seat.number() + "-" + line;
          rows.add(
              new SeatRow(
                  id,
                  seat.toString(),
                  seat.spoken(),
                  line == 0 ? lines.size() : 0,
                  pieces(id, lines.get(line))));
        }
      }
      return rows;
    }

    /** Each shift goes to the first line that is free by then; there is one line at least. */
    private List<List<PlacedShift>> lines(SeatId seat) {
      List<List<PlacedShift>> lines = new ArrayList<>();
      lines.add(new ArrayList<>());
      shifts.stream()
          .filter(shift -> shift.key().seat().equals(seat))
          .sorted(Comparator.comparing((PlacedShift shift) -> period(shift).start()))
          .forEach(shift -> {
            for (List<PlacedShift> line : lines) {
              if (line.isEmpty() || !period(line.getLast()).end().isAfter(period(shift).start())) {
                line.add(shift);
                return;
              }
            }
            lines.add(new ArrayList<>(List.of(shift)));
          });
      return lines;
    }

    private List<Piece> pieces(String row, List<PlacedShift> line) {
      List<Piece> pieces = new ArrayList<>();
      int at = 0;
      for (PlacedShift shift : line) {
        int from = edge(period(shift).start());
        int to = edge(period(shift).end());
        empty(row, at, from, pieces);
        pieces.add(
            new Piece(
                row + "-" + from,
                ShiftBar.of(shift, palette),
                to - from,
                onHour(from),
                period(shift).start().isBefore(edges.getFirst()),
                period(shift).end().isAfter(edges.getLast())));
        at = to;
      }
      empty(row, at, columns(), pieces);
      return pieces;
    }

    private boolean onHour(int column) {
      return local(column).getMinute() == 0;
    }

    /** Empty columns; those that a shift elsewhere has parted stay one. */
    private void empty(String row, int from, int to, List<Piece> pieces) {
      int first = from;
      for (int i = from + 1; i <= to; i++) {
        if (i == to || marks.contains(edges.get(i))) {
          pieces.add(new Piece(row + "-" + first, null, i - first, onHour(first), false, false));
          first = i;
        }
      }
    }

    /** The edge at that instant; the first or the last when it is not on this day. */
    private int edge(Instant at) {
      if (at.isBefore(edges.getFirst())) {
        return 0;
      }
      return at.isAfter(edges.getLast()) ? columns() : edges.indexOf(at);
    }

    private static ShiftPeriod period(PlacedShift shift) {
      return Objects.requireNonNull(shift.period(), "it overlaps the day");
    }
  }
}
