package baton.scheduler.rota.publish;

import baton.handoff.shift.Planned;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.shift.Written;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.web.TextValue;
import baton.scheduler.rota.plan.PublishedRota;
import baton.scheduler.rota.plan.RotaShift;
import baton.scheduler.rota.plan.ShiftWords;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One week of the published rota, ready to be shown.
 *
 * @param revision 0 when nothing was ever published
 */
record Week(LocalDate monday, int revision, List<Day> days, List<Person> people) {
  private static final int DAYS = 7;

  /**
   * A person's week.
   *
   * @param total the true length of all shifts that start in it
   * @param days the shifts of each day
   */
  record Person(String name, String total, List<List<Shift>> days) {}

  /**
   * The Monday of a week.
   *
   * @param of any day of it; null or empty: today's
   * @throws ProblemException 422 when that is no date
   */
  static LocalDate monday(@Nullable String of, Instant now, ZoneId zone) {
    LocalDate day =
        of == null || of.isEmpty()
            ? now.atZone(zone).toLocalDate()
            : TextValue.requiredDate("of", of);
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** From its first instant to that of the week after. */
  static ShiftPeriod period(LocalDate monday, ZoneId zone) {
    return new ShiftPeriod(
        monday.atStartOfDay(zone).toInstant(), monday.plusWeeks(1).atStartOfDay(zone).toInstant());
  }

  static Week of(LocalDate monday, PublishedRota rota, Desk desk, Instant now) {
    List<Day> days =
        IntStream.range(0, DAYS)
            .mapToObj(day -> Day.of(monday.plusDays(day), rota, desk, now))
            .toList();
    return new Week(monday, rota.revision(), days, people(rota.shifts(), days, monday));
  }

  private static List<Person> people(List<RotaShift> shifts, List<Day> days, LocalDate monday) {
    Map<String, Duration> totals = new TreeMap<>();
    for (RotaShift shift : shifts) {
      boolean startsHere = !shift.plan().planned().start().toLocalDate().isBefore(monday);
      totals.merge(
          shift.plan().advisor().name(),
          startsHere ? shift.period().length() : Duration.ZERO,
          Duration::plus);
    }
    List<Person> people = new ArrayList<>();
    totals.forEach((name, total) ->
        people.add(
            new Person(
                name,
                ShiftWords.length(total),
                days.stream().map(day -> day.of(name)).collect(Collectors.toList()))));
    return people;
  }

  /** "9–15 Mar 2026", "30 Mar – 5 Apr 2026". */
  public String title() {
    return ShiftWords.week(monday, true);
  }

  /** Any day of the week before, for its address. */
  public String before() {
    return monday.minusDays(DAYS).toString();
  }

  public String after() {
    return monday.plusDays(DAYS).toString();
  }

  /**
   * A day of the week page.
   *
   * @param words "Mon 9 Mar"
   * @param clocks "clocks go forward 1 h", on the day they do
   * @param shifts those that start on the day, and on a Monday those that still run from Sunday
   */
  record Day(
      LocalDate date, String words, boolean today, Optional<String> clocks, List<Shift> shifts) {

    static Day of(LocalDate date, PublishedRota week, Desk desk, Instant now) {
      List<Shift> shifts =
          week.shifts().stream()
              .map(shift -> Shift.of(shift, date, week.roles(), desk))
              .flatMap(Optional::stream)
              .sorted(Comparator.comparing(Shift::start).thenComparing(Shift::seat))
              .toList();
      return new Day(
          date,
          Written.day(date),
          date.equals(now.atZone(desk.zone()).toLocalDate()),
          Optional.of(ShiftWords.clocks(date, desk.zone())).filter(words -> !words.isEmpty()),
          shifts);
    }

    List<Shift> of(String name) {
      return shifts.stream().filter(shift -> shift.who().equals(name)).toList();
    }
  }

  /**
   * A shift as the week page shows it.
   *
   * @param tone which of the seat colours, by the role
   * @param seat "Live Call 1"; the colour never stands without it
   * @param times "22:00–06:00"
   * @param length the true length, "7 h"
   * @param odd whether that is not what the times look like, since the clocks change
   */
  record Shift(
      Instant start, String who, int tone, String seat, String times, String length, boolean odd) {
    private static final int TONES = 6;

    /** The shift as part of a day, if it belongs there. */
    static Optional<Shift> of(RotaShift shift, LocalDate day, List<String> roles, Desk desk) {
      Planned planned = shift.plan().planned();
      boolean starts = planned.start().toLocalDate().equals(day);
      boolean runsOn =
          day.getDayOfWeek() == DayOfWeek.MONDAY
              && planned.start().toLocalDate().isBefore(day)
              && shift.period().end().isAfter(day.atStartOfDay(desk.zone()).toInstant());
      if (!starts && !runsOn) {
        return Optional.empty();
      }
      Duration looks = Duration.between(planned.start(), planned.end());
      return Optional.of(
          new Shift(
              shift.period().start(),
              shift.plan().advisor().name(),
              Math.max(0, roles.indexOf(planned.seat().role())) % TONES,
              planned.seat().spoken(),
              (runsOn ? ShiftWords.weekday(planned.start()) + " " : "") + ShiftWords.times(planned),
              ShiftWords.length(shift.period().length()),
              !looks.equals(shift.period().length())));
    }
  }
}
