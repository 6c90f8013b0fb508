package baton.scheduler.rota.terms;

import baton.scheduler.platform.web.Problem.FieldError;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.rota.terms.TermsFields.Agreed;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody agreed on as a page's form has it: hours as 37.5, a weekday's times as {@code
 * 08:00–12:00, 13:00–17:00}.
 *
 * @param fields what stands in them, by name
 * @param wrong what is wrong with what stands there
 */
record PersonForm(Map<String, String> fields, Map<String, String> wrong) {
  private static final List<String> HOURS =
      List.of("leastWeekMinutes", "mostWeekMinutes", "leastRestMinutes");
  private static final List<String> COUNTS =
      List.of("mostDaysInARow", "leastDaysOffInARow", "mostWeekendsInFour");
  private static final List<String> DAYS = List.of("firstDay", "lastDay");

  /** A form with what somebody agreed on, or why what was sent cannot be used. */
  record Reading(PersonForm form, @Nullable Agreed agreed) {}

  static PersonForm of(WorkTerms terms) {
    WorkLimits limits = terms.limits();
    Map<String, String> fields = new HashMap<>();
    fields.put("leastWeekMinutes", HoursText.written(limits.hours().least()));
    fields.put("mostWeekMinutes", HoursText.written(limits.hours().most()));
    fields.put("leastRestMinutes", HoursText.written(limits.leastRest()));
    fields.put("mostDaysInARow", text(limits.mostDaysInARow()));
    fields.put("leastDaysOffInARow", text(limits.leastDaysOffInARow()));
    fields.put("mostWeekendsInFour", text(limits.mostWeekends()));
    fields.put("firstDay", text(limits.employment().first()));
    fields.put("lastDay", text(limits.employment().last()));
    for (DayOfWeek day : DayOfWeek.values()) {
      fields.put(
          name(day),
          SpanText.written(
              terms.availability().spans().stream().filter(span -> span.day() == day).toList()));
    }
    return new PersonForm(fields, Map.of());
  }

  /** Reads what was sent; all that is wrong with it is in the form then. */
  static Reading read(MultivaluedMap<String, String> sent) {
    Map<String, String> fields = new HashMap<>();
    sent.forEach((name, values) -> fields.put(name, values.getFirst().strip()));
    Map<String, String> wrong = new TreeMap<>();
    List<WeeklySpan> spans = spans(fields, wrong);
    ObjectNode body = body(fields, wrong);
    Agreed agreed = null;
    try {
      agreed = TermsFields.agreed(body);
    } catch (ProblemException e) {
      for (FieldError error : e.problem().errors()) {
        wrong.putIfAbsent(error.field(), said(error));
      }
    }
    return new Reading(
        new PersonForm(fields, wrong),
        agreed == null || !wrong.isEmpty()
            ? null
            : new Agreed(agreed.limits(), new Availability(spans)));
  }

  private static ObjectNode body(Map<String, String> fields, Map<String, String> wrong) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    for (String name : HOURS) {
      String text = fields.getOrDefault(name, "");
      if (!text.isEmpty()) {
        HoursText.read(text)
            .ifPresentOrElse(
                length -> body.put(name, length.toMinutes()),
                () -> wrong.put(name, "Write hours as 37, 37.5 or 37:30"));
      }
    }
    for (String name : COUNTS) {
      String text = fields.getOrDefault(name, "");
      if (text.matches("[0-9]{1,3}")) {
        body.put(name, Integer.parseInt(text));
      } else if (!text.isEmpty()) {
        wrong.put(name, "Write a whole number, or nothing for no limit");
      }
    }
    for (String name : DAYS) {
      String text = fields.getOrDefault(name, "");
      if (!text.isEmpty()) {
        body.put(name, text);
      }
    }
    return body;
  }

  private static List<WeeklySpan> spans(Map<String, String> fields, Map<String, String> wrong) {
    List<WeeklySpan> spans = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      SpanText.read(day, fields.getOrDefault(name(day), ""))
          .ifPresentOrElse(
              spans::addAll,
              () -> wrong.put(name(day), "Write times as 08:00–12:00, 13:00–17:00, or all day"));
    }
    return spans;
  }

  /** Programs read minutes and names; people read what they see. */
  private static String said(FieldError error) {
    return switch (error.field()) {
      case "leastWeekMinutes", "leastRestMinutes" -> "That is more than there is";
      case "mostWeekMinutes" -> "That is less than the least, or more than a week has";
      case "lastDay" -> "The last day is before the first, or no date";
      default -> "It " + error.message();
    };
  }

  private static String name(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
