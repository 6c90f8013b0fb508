package baton.scheduler.rota.pattern;

import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.rota.pattern.PatternText.Days;
import baton.scheduler.rota.pattern.PatternText.SpanText;
import baton.scheduler.rota.pattern.PatternText.Turns;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads patterns sent as JSON; what cannot be used is 422 with every wrong field named. */
final class PatternBody {
  private static final Set<String> PATTERN =
      new TreeSet<>(
          Set.of(
              "name", "seat", "weeks", "spans", "people", "handOver", "start", "end", "version"));

  private PatternBody() {}

  /** The pattern in words, before it is known who there is at the desk. */
  static PatternText text(@Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, PATTERN);
    PatternText text =
        new PatternText(
            orNothing(fields.text("name")),
            orNothing(fields.text("seat")),
            whole(fields, "weeks", Pattern.MOST_WEEKS),
            spans(body, fields),
            turns(body, fields),
            new Days(orNothing(fields.text("start")), orNothing(fields.text("end"))));
    fields.orThrow();
    return text;
  }

  static Pattern pattern(PatternText text, PatternStaff staff) {
    PatternReader.Reading read = PatternReader.read(text, staff);
    return read.pattern().orElseThrow(() -> Problem.invalid(read.errors()).asException());
  }

  /** The version that was looked at. */
  static int version(@Nullable JsonNode body) {
    Integer version = JsonFields.of(body, PATTERN).whole("version", 1, Integer.MAX_VALUE);
    if (version == null) {
      throw ProblemException.invalid("version", "is needed: the version you read");
    }
    return version;
  }

  /** {@code {until}}: the last day, as the first day on which nothing starts. */
  static LocalDate until(@Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, Set.of("until"));
    String until = fields.required("until", fields.text("until"));
    fields.orThrow();
    return until(Objects.requireNonNull(until));
  }

  /** Likewise, of an address or a form. */
  static LocalDate until(String day) {
    try {
      LocalDate last = LocalDate.parse(day);
      if (last.getYear() >= 2000 && last.getYear() < 2200) {
        return last.plusDays(1);
      }
    } catch (DateTimeParseException e) {
      // said below
    }
    throw ProblemException.invalid("until", "must be a date such as 2026-03-09");
  }

  private static List<SpanText> spans(@Nullable JsonNode body, JsonFields outer) {
    List<SpanText> spans = new ArrayList<>();
    for (JsonNode span : list(body, "spans", outer)) {
      String where = "spans[" + spans.size() + "]";
      if (!span.isObject()) {
        outer.refuse(where, "must be an object");
        return spans;
      }
      JsonFields fields =
          JsonFields.of(span, new TreeSet<>(Set.of("week", "days", "start", "end")));
      Integer week = fields.whole("week", 1, Pattern.MOST_WEEKS);
      spans.add(
          new SpanText(
              week == null ? "" : week.toString(),
              texts(span, "days", fields),
              orNothing(fields.text("start")),
              orNothing(fields.text("end"))));
      fields.copyErrors(where + ".", outer);
    }
    return spans;
  }

  private static Turns turns(@Nullable JsonNode body, JsonFields outer) {
    List<String> people = texts(body, "people", outer);
    JsonNode handOver = body == null ? null : body.get("handOver");
    if (handOver == null || handOver.isNull()) {
      return new Turns(people, "MONDAY", "00:00", "1");
    }
    if (!handOver.isObject()) {
      outer.refuse("handOver", "must be an object");
      return new Turns(people, "", "", "");
    }
    JsonFields fields = JsonFields.of(handOver, new TreeSet<>(Set.of("day", "time", "everyWeeks")));
    Turns turns =
        new Turns(
            people,
            orNothing(fields.text("day")),
            orNothing(fields.text("time")),
            whole(fields, "everyWeeks", Pattern.MOST_WEEKS));
    fields.copyErrors("handOver.", outer);
    return turns;
  }

  private static String whole(JsonFields fields, String name, int most) {
    Integer number = fields.whole(name, 1, most);
    return number == null ? "1" : number.toString();
  }

  private static List<String> texts(@Nullable JsonNode body, String name, JsonFields fields) {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : list(body, name, fields)) {
      if (!text.isTextual()) {
        fields.refuse(name, "must be a list of texts");
      }
      texts.add(text.asText());
    }
    return texts;
  }

  private static List<JsonNode> list(@Nullable JsonNode body, String name, JsonFields fields) {
    JsonNode list = body == null ? null : body.get(name);
    List<JsonNode> all = new ArrayList<>();
    if (list == null || list.isNull()) {
      return all;
    }
    if (!list.isArray() || list.size() > Pattern.MOST_SPANS) {
      fields.refuse(name, "must be a list of at most " + Pattern.MOST_SPANS);
      return all;
    }
    list.forEach(all::add);
    return all;
  }

  private static String orNothing(@Nullable String text) {
    return text == null ? "" : text;
  }
}
