package baton.scheduler.platform.web;

import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.web.Problem.FieldError;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a caller sent, field by field and strictly: nothing unknown, nothing of another type,
 * nothing that a screen or the database could not hold. Collects what is wrong, so that the caller
 * hears of all of it at once from {@link #orThrow()}.
 *
 * <p>Cannot be begun while a transaction is open on this thread: no connection waits for the
 * reading of what a stranger sent. What takes the desk's facts to be judged is judged later, of
 * these.
 */
public final class JsonFields {
  private static final int LONGEST_NAME_SHOWN = 40;
  private static final int MOST_ERRORS = 50;

  private final JsonNode body;

  /** By field, in the order found: however many there are, one is looked up at once. */
  private final Map<String, FieldError> errors = new LinkedHashMap<>();

  private boolean typed;

  private JsonFields(JsonNode body, Set<String> known) {
    Transactions.refuseWhileOpen("What a caller sent is read before a transaction opens.");
    this.body = body;
    refuseUnknown(known);
  }

  private JsonFields(JsonNode read) {
    this.body = read;
  }

  private void refuseUnknown(Set<String> known) {
    for (var field : body.properties()) {
      if (!known.contains(field.getKey()) && errors.size() < MOST_ERRORS) {
        refuse(
            shortened(field.getKey()), "is not known here; known are " + String.join(", ", known));
      }
    }
  }

  /**
   * The fields of a JSON object.
   *
   * @throws ProblemException 422 when the body is none
   */
  public static JsonFields of(@Nullable JsonNode body, Set<String> known) {
    if (body == null || !body.isObject()) {
      throw ProblemException.invalid("body", "must be a JSON object");
    }
    return new JsonFields(body, known);
  }

  /**
   * The parameters of an address, each of which may be given once; a number is the text of one, and
   * so is true or false. One that is left blank is not there: a form sends its empty fields too.
   */
  public static JsonFields ofQuery(MultivaluedMap<String, String> query, Set<String> known) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    query.forEach((name, values) -> {
      if (!known.contains(name) || !values.getFirst().isBlank()) {
        body.put(name, values.getFirst());
      }
    });
    JsonFields fields = new JsonFields(body, known);
    fields.typed = true;
    query.forEach((name, values) -> {
      if (values.size() > 1) {
        fields.refuse(shortened(name), "is given more than once");
      }
    });
    return fields;
  }

  /**
   * Those fields of a form that are known; the others belong to the page around it. One that is
   * left blank is not there, since a browser sends it all the same; a number is the text of one.
   */
  public static JsonFields ofForm(MultivaluedMap<String, String> form, Set<String> known) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    for (String field : known) {
      String value = form.getFirst(field);
      if (value != null && !value.isBlank()) {
        body.put(field, value.strip());
      }
    }
    JsonFields fields = new JsonFields(body, known);
    fields.typed = true;
    return fields;
  }

  /** The fields of an object that stands in these: it was read with them. */
  public JsonFields within(JsonNode entry, Set<String> known) {
    JsonFields fields = new JsonFields(entry);
    fields.refuseUnknown(known);
    return fields;
  }

  /**
   * Says that a field cannot be used; at most one message a field is kept, and of so many fields
   * only the first.
   */
  public void refuse(String field, String message) {
    if (errors.size() < MOST_ERRORS) {
      errors.putIfAbsent(field, new FieldError(field, message));
    }
  }

  /** What was read, or a message that it is needed. */
  public <T> @Nullable T required(String field, @Nullable T value) {
    if (value == null) {
      refuse(field, "is needed");
    }
    return value;
  }

  /** A text as sent; null when it is not there or is no text. */
  public @Nullable String text(String field) {
    JsonNode value = body.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      refuse(field, "must be a text");
      return null;
    }
    return value.textValue();
  }

  /** True or false as sent; null when it is not there or is neither. */
  public @Nullable Boolean flag(String field) {
    JsonNode value = body.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (typed && (value.asText().equals("true") || value.asText().equals("false"))) {
      return value.asText().equals("true");
    }
    if (!value.isBoolean()) {
      refuse(field, "must be true or false");
      return null;
    }
    return value.booleanValue();
  }

  /** One line of 1 to {@code longest} characters, without the spaces around it. */
  public @Nullable String line(String field, int longest) {
    String text = text(field);
    if (text == null) {
      return null;
    }
    String line = text.strip();
    if (line.isEmpty() || line.codePointCount(0, line.length()) > longest) {
      refuse(field, "must be 1 to " + longest + " characters long");
      return null;
    }
    if (line.codePoints().anyMatch(JsonFields::breaksALine)) {
      refuse(field, "must be one line without control characters");
      return null;
    }
    return line;
  }

  /** Lines of 1 to {@code longest} characters in all, without the space around them. */
  public @Nullable String lines(String field, int longest) {
    String text = text(field);
    if (text == null) {
      return null;
    }
    String lines = text.replace("\r\n", "\n").strip();
    if (lines.isEmpty() || lines.codePointCount(0, lines.length()) > longest) {
      refuse(field, "must be 1 to " + longest + " characters long");
      return null;
    }
    if (lines.codePoints().anyMatch(c -> c != '\n' && c != '\t' && breaksALine(c))) {
      refuse(field, "must have no control characters but line ends");
      return null;
    }
    return lines;
  }

  /** A whole number from {@code least} to {@code most}; null when it is not there. */
  public @Nullable Integer whole(String field, int least, int most) {
    JsonNode value = body.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (typed) {
      value = TextValue.count(value.textValue()).<JsonNode>map(IntNode::valueOf).orElse(value);
    }
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.intValue() < least
        || value.intValue() > most) {
      refuse(field, "must be a whole number from " + least + " to " + most);
      return null;
    }
    return value.intValue();
  }

  /** An instant as RFC 3339 has it, with its offset. */
  public @Nullable Instant instant(String field) {
    return value(
        field,
        TextValue::instant,
        "must be an instant of this age as 2026-06-01T14:00:00Z or with an offset");
  }

  /** A day as 2026-03-09, between the years 2000 and 2200. */
  public @Nullable LocalDate date(String field) {
    return value(field, TextValue::date, "must be a date of this age such as 2026-03-09");
  }

  /** A time of day to the minute, as 08:00. */
  public @Nullable LocalTime time(String field) {
    return value(field, TextValue::time, "must be a time of day such as 08:00");
  }

  /** Desk wall time to the minute, as 2026-03-09T08:00. */
  public @Nullable LocalDateTime wallTime(String field) {
    return value(
        field,
        TextValue::wallTime,
        "must be desk wall time to the minute, without a zone, such as 2026-03-09T08:00");
  }

  /** The id of a row, a number of JSON or a text of digits. */
  public @Nullable Long id(String field, String otherwise) {
    JsonNode value = body.get(field);
    return value != null && value.isIntegralNumber()
        ? read(field, value.asText(), TextValue::id, otherwise)
        : value(field, TextValue::id, otherwise);
  }

  /**
   * What a field's text stands for; null when it is not there.
   *
   * @param otherwise what is said of a text that stands for none
   */
  public <T> @Nullable T value(
      String field, Function<String, Optional<T>> reader, String otherwise) {
    String text = text(field);
    return text == null ? null : read(field, text, reader, otherwise);
  }

  private <T> @Nullable T read(
      String field, String text, Function<String, Optional<T>> reader, String otherwise) {
    Optional<T> value = reader.apply(text);
    if (value.isEmpty()) {
      refuse(field, otherwise);
    }
    return value.orElse(null);
  }

  /** One of the constants by its name. */
  public <E extends Enum<E>> @Nullable E constant(String field, List<E> known) {
    String text = text(field);
    if (text == null) {
      return null;
    }
    for (E one : known) {
      if (one.name().equals(text)) {
        return one;
      }
    }
    refuse(field, "must be one of " + String.join(", ", known.stream().map(Enum::name).toList()));
    return null;
  }

  /** The entries of a list of at most {@code most}; none when it is not there. */
  public List<JsonNode> list(String field, int most) {
    JsonNode value = body.get(field);
    if (value == null || value.isNull()) {
      return List.of();
    }
    if (!value.isArray() || value.size() > most) {
      refuse(field, "must be a list of at most " + most);
      return List.of();
    }
    List<JsonNode> entries = new ArrayList<>();
    value.forEach(entries::add);
    return entries;
  }

  /** A zone by its IANA name. */
  public @Nullable ZoneId zone(String field) {
    String text = text(field);
    if (text == null) {
      return null;
    }
    if (!ZoneId.getAvailableZoneIds().contains(text)) {
      refuse(field, "must be a zone by its IANA name, for example Europe/London");
      return null;
    }
    return ZoneId.of(text);
  }

  /** Hands what is wrong on to the fields around these, each under its path. */
  public void copyErrors(String path, JsonFields outer) {
    errors.values().forEach(error -> outer.refuse(path + error.field(), error.message()));
  }

  /**
   * Ends the reading.
   *
   * @throws ProblemException 422 naming every wrong field, if any is
   */
  public void orThrow() {
    if (!errors.isEmpty()) {
      throw Problem.invalid(List.copyOf(errors.values())).asException();
    }
  }

  private static boolean breaksALine(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME_SHOWN ? name : name.substring(0, LONGEST_NAME_SHOWN) + "…";
  }
}
