package baton.scheduler.rota.terms;

import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.Problem.FieldError;
import baton.scheduler.platform.web.ProblemException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Time off as a page's form asks for it: whole days, or from one time to another.
 *
 * @param fields what stands in them, by name: {@code advisor}, {@code first}, {@code last}, {@code
 *     from}, {@code to}, {@code reason}
 * @param wrong what is wrong with what stands there
 */
record TimeOffForm(Map<String, String> fields, Map<String, String> wrong) {
  static final TimeOffForm EMPTY = new TimeOffForm(Map.of(), Map.of());

  static TimeOffForm of(MultivaluedMap<String, String> sent) {
    Map<String, String> fields = new TreeMap<>();
    sent.forEach((name, values) -> fields.put(name, values.getFirst().strip()));
    return new TimeOffForm(fields, Map.of());
  }

  /** As {@link TimeOffFields#asked} reads it; {@link #with} says in the form what is wrong. */
  JsonFields sent() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    String first = value("first");
    String last = value("last").isEmpty() ? first : value("last");
    body.put("from", first + "T" + (value("from").isEmpty() ? "00:00" : value("from")));
    body.put("to", value("to").isEmpty() ? dayAfter(last) + "T00:00" : last + "T" + value("to"));
    if (!value("reason").isEmpty()) {
      body.put("reason", value("reason"));
    }
    return TimeOffFields.sent(body);
  }

  TimeOffForm with(ProblemException problem) {
    Map<String, String> said = new TreeMap<>();
    for (FieldError error : problem.problem().errors()) {
      switch (error.field()) {
        case "from" -> said.put("first", "Choose the first day you are away");
        case "to" -> said.put("last", "The end has to be after the start, not over yet");
        default -> said.put(error.field(), "It " + error.message());
      }
    }
    return new TimeOffForm(fields, said);
  }

  String value(String name) {
    return fields.getOrDefault(name, "");
  }

  /** What is no date is found out by who reads it. */
  private static String dayAfter(String day) {
    try {
      return LocalDate.parse(day).plusDays(1).toString();
    } catch (DateTimeParseException e) {
      return day;
    }
  }
}
