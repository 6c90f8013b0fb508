package baton.scheduler.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says which field of a JSON body is wrong and what was expected there. */
final class JsonProblems {
  private static final Map<Class<?>, String> EXPECTED =
      Map.of(
          String.class, "a text",
          Instant.class, "an instant such as 2026-11-21T14:20:00Z",
          OffsetDateTime.class, "an instant such as 2026-11-21T14:20:00-07:00",
          LocalDateTime.class, "a desk time such as 2026-11-21T14:20",
          LocalDate.class, "a date such as 2026-11-21");

  private JsonProblems() {}

  /**
   * Empty when it was an answer that could not be written, not a request that could not be read.
   */
  static Optional<Problem> of(JsonProcessingException e) {
    return switch (e) {
      case InvalidDefinitionException ours -> Optional.empty();
      case StreamConstraintsException beyond ->
          Optional.of(
              malformed(
                  "The JSON is deeper, or a number or a name in it longer, than any that is read here.",
                  beyond));
      case InvalidFormatException text
          when text.getTargetType() == String.class && text.getValue() instanceof String ->
          Optional.of(field(text, SentText.RULE));
      case UnrecognizedPropertyException unknown ->
          Optional.of(field(unknown, "is not known here; known: " + known(unknown)));
      case ValueInstantiationException refused -> Optional.of(field(refused, reason(refused)));
      case MismatchedInputException wrong when isMissing(wrong) ->
          Optional.of(malformed("The body is empty.", wrong));
      case MismatchedInputException wrong ->
          Optional.of(field(wrong, "must be " + expected(wrong.getTargetType())));
      case JsonMappingException other ->
          other.getProcessor() instanceof JsonParser
              ? Optional.of(field(other, "is not a value it can have"))
              : Optional.empty();
      default ->
          e.getProcessor() instanceof JsonParser
              ? Optional.of(malformed("The body is not JSON", e))
              : Optional.empty();
    };
  }

  private static Problem malformed(String what, JsonProcessingException e) {
    String where =
        what.endsWith(".") || e.getLocation() == null
            ? ""
            : " (line %d, column %d)."
                .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    return Problem.of(400, "Not understood", what + where, "Send a JSON object.");
  }

  private static Problem field(JsonMappingException e, String message) {
    return Problem.invalid(List.of(new Problem.FieldError(path(e), message)));
  }

  /** {@code shifts[2].seat}, or {@code body} for the whole. */
  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.isEmpty() ? "body" : path.toString();
  }

  private static String known(UnrecognizedPropertyException e) {
    Collection<Object> known = e.getKnownPropertyIds();
    return known == null
        ? "none"
        : String.join(", ", known.stream().map(Object::toString).sorted().toList());
  }

  private static boolean isMissing(MismatchedInputException e) {
    return e.getPath().isEmpty()
        && e.getProcessor() instanceof JsonParser parser
        && parser.currentToken() == null;
  }

  /** What the value's own check said; our records say it in words for people. */
  private static String reason(ValueInstantiationException e) {
    String reason = e.getCause() instanceof IllegalArgumentException own ? own.getMessage() : null;
    return reason == null ? "is not a value it can have" : reason;
  }

  private static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "something else";
    }
    if (type.isEnum()) {
      return "one of "
          + String.join(
              ", ", Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a whole number";
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "a list";
    }
    return EXPECTED.getOrDefault(type, "an object");
  }
}
