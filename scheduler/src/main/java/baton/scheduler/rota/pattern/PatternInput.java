package baton.scheduler.rota.pattern;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A pattern as it was sent, before it is held against the desk's seats and people ({@link
 * PatternReader}).
 *
 * @param seat {@code LIVE_CALL/1}
 * @param weeks how many weeks the cycle has, as written
 */
record PatternInput(
    String name, String seat, String weeks, List<Span> spans, Turns turns, Days days) {
  /**
   * Some shifts of a week.
   *
   * @param week of the cycle; empty: of every week
   * @param days {@code MONDAY} and so on
   * @param start {@code 08:00}
   */
  record Span(String week, List<String> days, String start, String end) {
    static final Span BLANK = new Span("", List.of(), "", "");

    boolean isBlank() {
      return days.isEmpty() && start.isBlank() && end.isBlank();
    }
  }

  /**
   * @param people names, in turn
   * @param day of hand-over
   * @param time of hand-over
   * @param every how many weeks, as written
   */
  record Turns(List<String> people, String day, String time, String every) {}

  /**
   * @param start {@code 2026-03-09}
   * @param end the last day; empty: none
   */
  record Days(String start, String end) {}

  /** What a new pattern begins as: on weekdays, from next Monday. */
  static PatternInput blank(LocalDate today, PatternStaff staff) {
    List<String> weekdays =
        Arrays.stream(DayOfWeek.values()).limit(5).map(DayOfWeek::name).toList();
    return new PatternInput(
        "",
        staff.seats().isEmpty() ? "" : staff.seats().getFirst().toString(),
        "1",
        List.of(new Span("", weekdays, "08:00", "16:00")),
        new Turns(List.of(), DayOfWeek.MONDAY.name(), "00:00", "1"),
        new Days(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).toString(), ""));
  }

  static PatternInput of(Pattern pattern, PatternStaff staff) {
    Rotation rotation = pattern.rotation();
    LocalDate end = pattern.term().end();
    return new PatternInput(
        pattern.name(),
        pattern.seat().toString(),
        Integer.toString(pattern.cycle().weeks()),
        spans(pattern.cycle()),
        new Turns(
            rotation.people().stream().map(staff::name).toList(),
            rotation.day().name(),
            rotation.time().toString(),
            Integer.toString(rotation.everyWeeks())),
        new Days(pattern.term().start().toString(), end == null ? "" : end.toString()));
  }

  /** Spans at the same times are one line: of every week where all have them, else one a week. */
  private static List<Span> spans(Pattern.Cycle cycle) {
    Map<List<LocalTime>, Map<Integer, List<String>>> byTimes = new LinkedHashMap<>();
    for (PatternSpan span : cycle.spans()) {
      byTimes
          .computeIfAbsent(List.of(span.start(), span.end()), times -> new LinkedHashMap<>())
          .computeIfAbsent(span.week(), week -> new ArrayList<>())
          .add(span.day().name());
    }
    List<Span> lines = new ArrayList<>();
    byTimes.forEach((times, days) -> {
      boolean every = days.size() == cycle.weeks() && Set.copyOf(days.values()).size() == 1;
      if (every) {
        lines.add(line("", days.values().iterator().next(), times));
      } else {
        days.forEach((week, these) -> lines.add(line(Integer.toString(week), these, times)));
      }
    });
    return lines;
  }

  private static Span line(String week, List<String> days, List<LocalTime> times) {
    return new Span(week, days, times.getFirst().toString(), times.getLast().toString());
  }
}
