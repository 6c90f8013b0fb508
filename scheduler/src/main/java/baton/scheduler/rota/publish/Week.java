package baton.scheduler.rota.publish;

import baton.scheduler.desk.Desk;
import baton.scheduler.rota.plan.PublishedRota;
import baton.scheduler.rota.plan.RotaShift;
import baton.scheduler.rota.plan.ShiftWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One week of the published rota, ready to be shown.
 *
 * @param revision 0 when nothing was ever published
 */
record Week(LocalDate monday, int revision, List<WeekDay> days, List<Person> people) {
  private static final int DAYS = 7;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter YEAR =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  /**
   * A person's week.
   *
   * @param total the true length of all shifts that start in it
   * @param days the shifts of each day
   */
  record Person(String name, String total, List<List<WeekShift>> days) {}

  static Week of(LocalDate monday, PublishedRota rota, Desk desk, Instant now) {
    List<WeekDay> days =
        IntStream.range(0, DAYS)
            .mapToObj(day -> WeekDay.of(monday.plusDays(day), rota, desk, now))
            .toList();
    return new Week(monday, rota.revision(), days, people(rota.shifts(), days, monday));
  }

  private static List<Person> people(List<RotaShift> shifts, List<WeekDay> days, LocalDate monday) {
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
    LocalDate sunday = monday.plusDays(DAYS - 1);
    if (monday.getMonth() == sunday.getMonth()) {
      return monday.format(DAY) + "–" + sunday.format(YEAR);
    }
    DateTimeFormatter first = monday.getYear() == sunday.getYear() ? MONTH : YEAR;
    return monday.format(first) + " – " + sunday.format(YEAR);
  }

  /** Any day of the week before, for its address. */
  public String before() {
    return monday.minusDays(DAYS).toString();
  }

  public String after() {
    return monday.plusDays(DAYS).toString();
  }
}
