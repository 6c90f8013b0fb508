package baton.scheduler.rota.myrota;

import baton.handoff.shift.Written;
import baton.scheduler.desk.DeskTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A week of one's own rota.
 *
 * @param name "This week", "Next week", else empty
 * @param dates "9–15 Mar"
 * @param hours the true length of all shifts that start in it: "38 h 30 min"; empty without any
 */
record OwnWeek(LocalDate monday, String name, String dates, String hours, List<Line> shifts) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final List<String> NAMES = List.of("This week", "Next week");

  /**
   * A shift.
   *
   * @param relief "You relieve Ana. Ben relieves you."
   * @param odd whether the clocks change in it, so that it is not as long as it looks
   */
  record Line(
      String day,
      String times,
      String seat,
      String length,
      boolean odd,
      String relief,
      String state) {
    static Line of(OwnShift shift, Instant now) {
      return new Line(
          Written.day(shift.start()),
          Written.time(shift.start()) + "–" + Written.time(shift.end()),
          shift.seat().spoken(),
          DeskTime.length(shift.period().length()),
          shift.isOdd(),
          shift.relief().inWords(),
          shift.isOver(now) ? "over" : shift.period().contains(now) ? "now" : "");
    }
  }

  /** That many weeks from the one of {@code today} on; shifts belong to the week they start in. */
  static List<OwnWeek> from(LocalDate today, int weeks, List<OwnShift> shifts, Instant now) {
    LocalDate first = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return IntStream.range(0, weeks)
        .mapToObj(week -> of(first.plusWeeks(week), week, shifts, now))
        .toList();
  }

  private static OwnWeek of(LocalDate monday, int number, List<OwnShift> all, Instant now) {
    List<OwnShift> shifts =
        all.stream()
            .filter(shift -> !shift.day().isBefore(monday))
            .filter(shift -> shift.day().isBefore(monday.plusWeeks(1)))
            .collect(Collectors.toList());
    Duration hours =
        shifts.stream().map(shift -> shift.period().length()).reduce(Duration.ZERO, Duration::plus);
    return new OwnWeek(
        monday,
        number < NAMES.size() ? NAMES.get(number) : "",
        dates(monday, monday.plusDays(6)),
        hours.isZero() ? "" : DeskTime.length(hours),
        shifts.stream().map(shift -> Line.of(shift, now)).toList());
  }

  private static String dates(LocalDate monday, LocalDate sunday) {
    return monday.getMonth() == sunday.getMonth()
        ? DAY.format(monday) + "–" + MONTH.format(sunday)
        : MONTH.format(monday) + " – " + MONTH.format(sunday);
  }
}
