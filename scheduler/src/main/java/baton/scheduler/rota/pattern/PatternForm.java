package baton.scheduler.rota.pattern;

import baton.scheduler.rota.pattern.PatternText.Days;
import baton.scheduler.rota.pattern.PatternText.SpanText;
import baton.scheduler.rota.pattern.PatternText.Turns;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads a pattern from the form's fields; shifts are in rows numbered from 0. */
final class PatternForm {
  static final int MOST_ROWS = 40;

  private PatternForm() {}

  static PatternText read(MultivaluedMap<String, String> form) {
    return new PatternText(
        one(form, "name"),
        one(form, "seat"),
        one(form, "weeks"),
        spans(form),
        new Turns(
            form.getOrDefault("person", List.of()).stream()
                .filter(name -> !name.isBlank())
                .toList(),
            one(form, "day"),
            one(form, "time"),
            one(form, "every")),
        new Days(one(form, "start"), one(form, "end")));
  }

  private static List<SpanText> spans(MultivaluedMap<String, String> form) {
    List<SpanText> spans = new ArrayList<>();
    for (int row = 0; row < MOST_ROWS && form.containsKey("from" + row); row++) {
      SpanText span =
          new SpanText(
              one(form, "week" + row),
              form.getOrDefault("days" + row, List.of()),
              one(form, "from" + row),
              one(form, "to" + row));
      if (!span.isBlank()) {
        spans.add(span);
      }
    }
    return spans;
  }

  /** What a new pattern begins as: on weekdays, from next Monday. */
  static PatternText blank(java.time.LocalDate today, PatternStaff staff) {
    List<String> weekdays =
        Arrays.stream(DayOfWeek.values()).limit(5).map(DayOfWeek::name).toList();
    return new PatternText(
        "",
        staff.seats().isEmpty() ? "" : staff.seats().getFirst().toString(),
        "1",
        List.of(new SpanText("", weekdays, "08:00", "16:00")),
        new Turns(List.of(), DayOfWeek.MONDAY.name(), "00:00", "1"),
        new Days(
            today.with(java.time.temporal.TemporalAdjusters.next(DayOfWeek.MONDAY)).toString(),
            ""));
  }

  static String one(MultivaluedMap<String, String> form, String name) {
    return Objects.requireNonNullElse(form.getFirst(name), "").strip();
  }
}
