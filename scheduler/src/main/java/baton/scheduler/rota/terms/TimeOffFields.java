package baton.scheduler.rota.terms;

import static java.util.Objects.requireNonNull;

import baton.scheduler.platform.web.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads requests about time off; what cannot be used is 422 with every wrong field named. */
final class TimeOffFields {
  private static final Set<String> ASKED =
      new LinkedHashSet<>(List.of("from", "to", "reason", "approved"));
  private static final int LONGEST_DAYS = 400;
  private static final int LONGEST_WORDS = 500;

  private TimeOffFields() {}

  /**
   * @param approved a lead enters it as decided
   */
  record Asked(AwayPeriod away, String reason, boolean approved) {}

  /** {@code {from, to, reason?, approved?}}, in desk wall time. */
  static JsonFields sent(@Nullable JsonNode body) {
    return JsonFields.of(body, ASKED);
  }

  /** What {@link #sent} began, at a desk of that zone. */
  static Asked asked(JsonFields fields, ZoneId zone, Instant now) {
    LocalDateTime from = fields.required("from", fields.wallTime("from"));
    LocalDateTime to = fields.required("to", fields.wallTime("to"));
    String reason = words(fields, "reason");
    Boolean approved = fields.flag("approved");
    AwayPeriod away = from == null || to == null ? null : away(fields, from, to, zone, now);
    fields.orThrow();
    return new Asked(requireNonNull(away), reason, Boolean.TRUE.equals(approved));
  }

  private static @Nullable AwayPeriod away(
      JsonFields fields, LocalDateTime from, LocalDateTime to, ZoneId zone, Instant now) {
    if (!to.isAfter(from)) {
      fields.refuse("to", "must be after from");
      return null;
    }
    if (to.isAfter(from.plusDays(LONGEST_DAYS))) {
      fields.refuse("to", "must be at most " + LONGEST_DAYS + " days after from");
      return null;
    }
    try {
      AwayPeriod away = AwayPeriod.of(from, to, zone);
      if (!away.period().end().isAfter(now)) {
        fields.refuse("to", "must not be over");
      }
      return away;
    } catch (IllegalArgumentException e) {
      fields.refuse("to", "must be after from; the clocks go forward over all of that time");
      return null;
    }
  }

  /** {@code {words}}; needed where something is declined. */
  static String words(@Nullable JsonNode body, boolean needed) {
    return words(JsonFields.of(body, Set.of("words")), needed);
  }

  static String words(JsonFields fields, boolean needed) {
    String words = words(fields, "words");
    if (needed && words.isEmpty()) {
      fields.refuse("words", "are needed: say why");
    }
    fields.orThrow();
    return words;
  }

  /** The same as a form sends it, where an empty field says nothing. */
  static JsonFields typed(String words) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (!words.isBlank()) {
      body.put("words", words);
    }
    return JsonFields.of(body, Set.of("words"));
  }

  private static String words(JsonFields fields, String field) {
    String words = fields.text(field) == null ? null : fields.lines(field, LONGEST_WORDS);
    return words == null ? "" : words;
  }
}
