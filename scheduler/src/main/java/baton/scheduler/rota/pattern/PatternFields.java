package baton.scheduler.rota.pattern;

import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.platform.web.TextValue;
import baton.scheduler.rota.pattern.PatternInput.Days;
import baton.scheduler.rota.pattern.PatternInput.Span;
import baton.scheduler.rota.pattern.PatternInput.Turns;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes a pattern out of a JSON body or of a form; what it says is read by {@link PatternReader}.
 */
final class PatternFields {
  static final int MOST_ROWS = 40;

  private static final Set<String> PATTERN =
      new TreeSet<>(
          Set.of(
              "name", "seat", "weeks", "spans", "people", "handOver", "start", "end", "version"));

  private PatternFields() {}

  /** A pattern to be changed, and the version of it that was looked at. */
  record Change(PatternInput input, int version) {}

  /**
   * @throws ProblemException 422 naming every field of a wrong type
   */
  static PatternInput json(@Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, PATTERN);
    PatternInput input = input(body, fields);
    fields.orThrow();
    return input;
  }

  /** Likewise, with the {@code version} that was looked at. */
  static Change jsonChange(@Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, PATTERN);
    PatternInput input = input(body, fields);
    Integer version = fields.whole("version", 1, Integer.MAX_VALUE);
    if (version == null) {
      fields.refuse("version", "is needed: the version you read");
    }
    fields.orThrow();
    return new Change(input, Objects.requireNonNull(version));
  }

  /** From the form's fields; shifts are in rows numbered from 0. */
  static PatternInput form(MultivaluedMap<String, String> form) {
    return new PatternInput(
        one(form, "name"),
        one(form, "seat"),
        one(form, "weeks"),
        rows(form),
        new Turns(
            form.getOrDefault("person", List.of()).stream()
                .filter(name -> !name.isBlank())
                .toList(),
            one(form, "day"),
            one(form, "time"),
            one(form, "every")),
        new Days(one(form, "start"), one(form, "end")));
  }

  static String one(MultivaluedMap<String, String> form, String name) {
    return Objects.requireNonNullElse(form.getFirst(name), "").strip();
  }

  /** The version that a form was made of. */
  static int version(MultivaluedMap<String, String> form) {
    return TextValue.count(one(form, "version"))
        .orElseThrow(() -> ProblemException.invalid("version", "is needed"));
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
    return TextValue.requiredDate("until", day).plusDays(1);
  }

  private static List<Span> rows(MultivaluedMap<String, String> form) {
    List<Span> spans = new ArrayList<>();
    for (int row = 0; row < MOST_ROWS && form.containsKey("from" + row); row++) {
      Span span =
          new Span(
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

  private static PatternInput input(@Nullable JsonNode body, JsonFields fields) {
    return new PatternInput(
        orNothing(fields.text("name")),
        orNothing(fields.text("seat")),
        number(fields, "weeks", "1"),
        spans(fields),
        turns(body == null ? null : body.get("handOver"), fields),
        new Days(orNothing(fields.text("start")), orNothing(fields.text("end"))));
  }

  private static List<Span> spans(JsonFields outer) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode span : outer.list("spans", Pattern.MOST_SPANS)) {
      String where = "spans[" + spans.size() + "]";
      if (!span.isObject()) {
        outer.refuse(where, "must be an object");
        return spans;
      }
      JsonFields fields =
          JsonFields.of(span, new TreeSet<>(Set.of("week", "days", "start", "end")));
      spans.add(
          new Span(
              number(fields, "week", ""),
              texts(fields, "days"),
              orNothing(fields.text("start")),
              orNothing(fields.text("end"))));
      fields.copyErrors(where + ".", outer);
    }
    return spans;
  }

  private static Turns turns(@Nullable JsonNode handOver, JsonFields outer) {
    List<String> people = texts(outer, "people");
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
            number(fields, "everyWeeks", "1"));
    fields.copyErrors("handOver.", outer);
    return turns;
  }

  private static String number(JsonFields fields, String name, String otherwise) {
    Integer number = fields.whole(name, 1, Pattern.MOST_WEEKS);
    return number == null ? otherwise : number.toString();
  }

  private static List<String> texts(JsonFields fields, String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : fields.list(name, Pattern.MOST_SPANS)) {
      if (!text.isTextual()) {
        fields.refuse(name, "must be a list of texts");
      }
      texts.add(text.asText());
    }
    return texts;
  }

  private static String orNothing(@Nullable String text) {
    return text == null ? "" : text;
  }
}
