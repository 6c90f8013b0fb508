package baton.scheduler.rota.terms;

import baton.handoff.shift.Written;
import baton.scheduler.rota.terms.Availability.WeeklySpan;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A weekday's times as people type them: 08:00–12:00, 13:00–17:00; or all day. */
final class SpanText {
  private static final String ALL_DAY = "all day";
  private static final Pattern SPAN =
      Pattern.compile("([0-9]{1,2}:[0-9]{2})\\s*(?:-|–|to)\\s*([0-9]{1,2}:[0-9]{2})");

  private SpanText() {}

  /** Empty when it cannot be read; no spans for no text. */
  static Optional<List<WeeklySpan>> read(DayOfWeek day, String text) {
    String words = text.strip().toLowerCase(Locale.ROOT);
    if (words.isEmpty()) {
      return Optional.of(List.of());
    }
    if (words.equals(ALL_DAY)) {
      return Optional.of(List.of(WeeklySpan.all(day)));
    }
    List<WeeklySpan> spans = new ArrayList<>();
    for (String part : words.split("[,;]", -1)) {
      Optional<WeeklySpan> span = span(day, part.strip());
      if (span.isEmpty()
          || spans.stream().anyMatch(other -> other.from().equals(span.get().from()))) {
        return Optional.empty();
      }
      spans.add(span.get());
    }
    return Optional.of(spans);
  }

  /** As {@link #read} reads it. */
  static String written(List<WeeklySpan> spans) {
    return spans.stream()
        .map(span ->
            span.equals(WeeklySpan.all(span.day()))
                ? ALL_DAY
                : Written.time(span.from()) + "–" + Written.time(span.to()))
        .collect(Collectors.joining(", "));
  }

  private static Optional<WeeklySpan> span(DayOfWeek day, String text) {
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new WeeklySpan(day, time(span.group(1)), time(span.group(2))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The end of a day may be written 24:00. */
  private static LocalTime time(String text) {
    String padded = text.length() == 4 ? "0" + text : text;
    return padded.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(padded);
  }
}
