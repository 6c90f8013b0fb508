package baton.scheduler.rota.terms;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.rota.terms.TimeOff.AwayPeriod;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads requests about time off; what cannot be used is 422 with every wrong field named. */
final class TimeOffFields {
  private static final Set<String> ASKED =
      new LinkedHashSet<>(List.of("from", "to", "reason", "approved"));
  private static final Set<String> FORM = Set.of("first", "last", "from", "to", "reason");
  private static final Set<String> WORDS = Set.of("words");
  private static final int LONGEST_DAYS = 400;
  private static final int LONGEST_WORDS = 500;

  private TimeOffFields() {}

  /**
   * @param from desk wall time, as {@code to}
   * @param approved a lead enters it as decided
   */
  record Asked(LocalDateTime from, LocalDateTime to, String reason, boolean approved) {
    /**
     * @throws ProblemException 422 when it is over, or no time at all
     */
    AwayPeriod away(ZoneId zone, Instant now) {
      AwayPeriod away;
      try {
        away = AwayPeriod.of(from, to, zone);
      } catch (IllegalArgumentException e) {
        throw ProblemException.invalid(
            "to", "must be after from; the clocks go forward over all of that time");
      }
      if (!away.period().end().isAfter(now)) {
        throw ProblemException.invalid("to", "must not be over");
      }
      return away;
    }
  }

  /** {@code {from, to, reason?, approved?}}, in desk wall time. */
  static Asked asked(@Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, ASKED);
    LocalDateTime from = fields.required("from", fields.wallTime("from"));
    LocalDateTime to = fields.required("to", fields.wallTime("to"));
    boolean approved = Boolean.TRUE.equals(fields.flag("approved"));
    return asked(fields, from, to, approved);
  }

  /**
   * The same as a page's form asks for it: whole days, or from one time to another; one day where
   * there is no last.
   */
  static Asked askedForm(MultivaluedMap<String, String> sent) {
    JsonFields fields = JsonFields.ofForm(sent, FORM);
    LocalDate first = fields.required("first", fields.date("first"));
    LocalDate last =
        fields.required("last", fields.text("last") == null ? first : fields.date("last"));
    LocalTime from = requireNonNullElse(fields.time("from"), LocalTime.MIDNIGHT);
    LocalTime to = fields.time("to");
    return asked(
        fields,
        first == null ? null : first.atTime(from),
        last == null ? null : to == null ? last.plusDays(1).atStartOfDay() : last.atTime(to),
        false);
  }

  private static Asked asked(
      JsonFields fields,
      @Nullable LocalDateTime from,
      @Nullable LocalDateTime to,
      boolean approved) {
    if (from != null && to != null) {
      if (!to.isAfter(from)) {
        fields.refuse("to", "must be after from");
      } else if (to.isAfter(from.plusDays(LONGEST_DAYS))) {
        fields.refuse("to", "must be at most " + LONGEST_DAYS + " days after from");
      }
    }
    String reason = words(fields, "reason");
    fields.orThrow();
    return new Asked(requireNonNull(from), requireNonNull(to), reason, approved);
  }

  /** {@code {words}}; needed where something is declined. */
  static String words(@Nullable JsonNode body, boolean needed) {
    return words(JsonFields.of(body, WORDS), needed);
  }

  /** The same as a page's form sends it. */
  static String wordsForm(MultivaluedMap<String, String> sent, boolean needed) {
    return words(JsonFields.ofForm(sent, WORDS), needed);
  }

  private static String words(JsonFields fields, boolean needed) {
    String words = words(fields, "words");
    if (needed && words.isEmpty()) {
      fields.refuse("words", "are needed: say why");
    }
    fields.orThrow();
    return words;
  }

  private static String words(JsonFields fields, String field) {
    String words = fields.text(field) == null ? null : fields.lines(field, LONGEST_WORDS);
    return words == null ? "" : words;
  }

  /** As {@link TypedForm#with} has it: times are said at their days. */
  static TypedForm wrong(TypedForm form, ProblemException problem) {
    return form.with(
        problem,
        field -> field.equals("from") ? "first" : field.equals("to") ? "last" : field,
        (error, typed) ->
            switch (error.field()) {
              case "first", "from" -> "Choose the first day you are away";
              case "last", "to" -> "The end has to be after the start, not over yet";
              default -> "It " + error.message();
            });
  }
}
