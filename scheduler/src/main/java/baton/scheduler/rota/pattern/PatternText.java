package baton.scheduler.rota.pattern;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pattern as people write it, not yet read.
 *
 * @param seat {@code LIVE_CALL/1}
 * @param weeks how many weeks the cycle has
 */
record PatternText(
    String name, String seat, String weeks, List<SpanText> spans, Turns turns, Days days) {
  /**
   * Some shifts of a week.
   *
   * @param week of the cycle; empty: of every week
   * @param days {@code MONDAY} and so on
   * @param start {@code 08:00}
   */
  record SpanText(String week, List<String> days, String start, String end) {
    boolean isBlank() {
      return days.isEmpty() && start.isBlank() && end.isBlank();
    }
  }

  /**
   * @param people names, in turn
   * @param day of hand-over
   * @param time of hand-over
   * @param every how many weeks
   */
  record Turns(List<String> people, String day, String time, String every) {}

  /**
   * @param start {@code 2026-03-09}
   * @param end the last day; empty: none
   */
  record Days(String start, String end) {}

  static PatternText of(Pattern pattern, PatternStaff staff) {
    Rotation rotation = pattern.rotation();
    return new PatternText(
        pattern.name(),
        pattern.seat().toString(),
        Integer.toString(pattern.cycle().weeks()),
        spans(pattern.cycle()),
        new Turns(
            rotation.people().stream().map(staff::name).toList(),
            rotation.day().name(),
            rotation.time().toString(),
            Integer.toString(rotation.everyWeeks())),
        new Days(pattern.term().start().toString(), orNothing(pattern.term().end())));
  }

  /** Spans at the same times are one line: of every week where all have them, else one a week. */
  private static List<SpanText> spans(Pattern.Cycle cycle) {
    Map<List<LocalTime>, Map<Integer, List<String>>> byTimes = new LinkedHashMap<>();
    for (PatternSpan span : cycle.spans()) {
      byTimes
          .computeIfAbsent(List.of(span.start(), span.end()), times -> new LinkedHashMap<>())
          .computeIfAbsent(span.week(), week -> new ArrayList<>())
          .add(span.day().name());
    }
    List<SpanText> lines = new ArrayList<>();
    byTimes.forEach((times, days) -> {
      boolean every = days.size() == cycle.weeks() && Set.copyOf(days.values()).size() == 1;
      if (every) {
        lines.add(line("", days.values().iterator().next(), times));
      } else {
        days.forEach((week, these) -> lines.add(line(week.toString(), these, times)));
      }
    });
    return lines;
  }

  private static SpanText line(String week, List<String> days, List<LocalTime> times) {
    return new SpanText(week, days, times.getFirst().toString(), times.getLast().toString());
  }

  private static String orNothing(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
