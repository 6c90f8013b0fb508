package baton.scheduler.rota.planner;

import baton.handoff.shift.Written;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Desk;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.ShiftWords;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The week: people down, days across, the open shifts first.
 *
 * @param list the same by day, for a narrow screen
 */
record WeekGrid(List<DayColumn> days, List<Row> rows, List<DayList> list) {
  /** The id of the row of open shifts, where others have their advisor's. */
  static final long OPEN = 0;

  /**
   * @param total the true length of all their shifts that start in the week, as planned
   * @param was the same as published, where it is another
   */
  record Row(long id, String name, String total, String was, List<Cell> cells) {}

  /**
   * What one person has on one day.
   *
   * @param away why they are not there; empty when they are
   */
  record Cell(String id, List<ShiftBar> bars, String away) {}

  /** What a day has. */
  record DayList(DayColumn day, List<ShiftBar> bars) {}

  static WeekGrid of(
      ShownDays span, List<PlacedShift> shifts, ShiftBar.Palette palette, Desk desk, Instant now) {
    List<DayColumn> days =
        span.dates().stream().map(date -> DayColumn.of(date, desk, now)).toList();
    Map<Long, Map<LocalDate, List<ShiftBar>>> cells = new HashMap<>();
    Map<LocalDate, List<ShiftBar>> lists = new HashMap<>();
    for (PlacedShift shift : shifts) {
      column(shift, span, desk)
          .ifPresent(date -> {
            ShiftBar bar = bar(shift, date, palette);
            cells
                .computeIfAbsent(row(shift), id -> new HashMap<>())
                .computeIfAbsent(date, id -> new ArrayList<>())
                .add(bar);
            lists.computeIfAbsent(date, id -> new ArrayList<>()).add(bar);
          });
    }
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(OPEN, "Open shifts", "", "", cells(OPEN, days, cells, day -> "")));
    Map<Long, Hours> hours = hours(shifts, span);
    for (Advisor advisor : palette.people().all()) {
      long id = advisor.id().value();
      if (cells.containsKey(id) || !advisor.skills().isEmpty()) {
        Hours its = hours.getOrDefault(id, Hours.NONE);
        rows.add(
            new Row(
                id,
                advisor.name(),
                its.inWords(),
                its.before(),
                cells(id, days, cells, day -> palette.absences().on(day, advisor.id()))));
      }
    }
    return new WeekGrid(
        days,
        rows,
        days.stream()
            .map(day -> new DayList(day, lists.getOrDefault(day.date(), List.of())))
            .toList());
  }

  /** On which day it is shown: that on which it starts, or Monday when it runs on from Sunday. */
  private static Optional<LocalDate> column(PlacedShift shift, ShownDays span, Desk desk) {
    LocalDate day = shift.day();
    if (day.isBefore(span.first())) {
      Instant begins = span.instants(desk).start();
      boolean runsOn = shift.period() != null && shift.period().end().isAfter(begins);
      return runsOn ? Optional.of(span.first()) : Optional.empty();
    }
    return day.isBefore(span.first().plusDays(span.days())) ? Optional.of(day) : Optional.empty();
  }

  private static ShiftBar bar(PlacedShift shift, LocalDate shown, ShiftBar.Palette palette) {
    ShiftBar bar = ShiftBar.of(shift, palette);
    boolean runsOn = shown.getDayOfWeek() == DayOfWeek.MONDAY && shift.day().isBefore(shown);
    return runsOn
        ? new ShiftBar(
            bar.name(),
            bar.who(),
            bar.look(),
            ShiftWords.weekday(shift.key().start()) + " " + bar.times(),
            bar.length(),
            bar.told())
        : bar;
  }

  private static long row(PlacedShift shift) {
    return shift.key().advisor() == null ? OPEN : shift.key().advisor().value();
  }

  private static List<Cell> cells(
      long row,
      List<DayColumn> days,
      Map<Long, Map<LocalDate, List<ShiftBar>>> cells,
      Function<LocalDate, String> away) {
    Map<LocalDate, List<ShiftBar>> its = cells.getOrDefault(row, Map.of());
    return days.stream()
        .map(day ->
            new Cell(
                "c%d-%s".formatted(row, day.date()),
                its.getOrDefault(day.date(), List.of()),
                away.apply(day.date())))
        .toList();
  }

  private record Hours(Duration planned, Duration published) {
    static final Hours NONE = new Hours(Duration.ZERO, Duration.ZERO);

    String inWords() {
      return ShiftWords.length(planned);
    }

    String before() {
      return planned.equals(published) ? "" : ShiftWords.length(published);
    }

    Hours plus(Duration planned, Duration published) {
      return new Hours(this.planned.plus(planned), this.published.plus(published));
    }
  }

  private static Map<Long, Hours> hours(List<PlacedShift> shifts, ShownDays span) {
    Map<Long, Hours> hours = new HashMap<>();
    for (PlacedShift shift : shifts) {
      if (!shift.day().isBefore(span.first())) {
        Duration planned = shift.isPlanned() ? shift.length() : Duration.ZERO;
        boolean same =
            shift.mark() == PlacedShift.Mark.SAME || shift.mark() == PlacedShift.Mark.GONE;
        add(hours, shift.key(), planned, same ? shift.length() : Duration.ZERO);
        if (shift.was() != null) {
          add(
              hours,
              shift.was(),
              Duration.ZERO,
              Duration.between(shift.was().start(), shift.was().end()));
        }
      }
    }
    return hours;
  }

  private static void add(
      Map<Long, Hours> hours, DraftShift key, Duration planned, Duration published) {
    if (key.advisor() != null) {
      hours.merge(
          key.advisor().value(),
          new Hours(planned, published),
          (a, b) -> a.plus(b.planned(), b.published()));
    }
  }

  /**
   * A day at the head of a column.
   *
   * @param words "Mon 9 Mar"
   * @param clocks "clocks go forward 1 h", on the day they do, else nothing
   */
  record DayColumn(LocalDate date, String words, boolean today, String clocks) {
    static DayColumn of(LocalDate date, Desk desk, Instant now) {
      return new DayColumn(
          date,
          Written.day(date),
          date.equals(now.atZone(desk.zone()).toLocalDate()),
          ShiftWords.clocks(date, desk.zone()));
    }
  }
}
