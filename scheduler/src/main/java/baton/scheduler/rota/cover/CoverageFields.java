package baton.scheduler.rota.cover;

import static java.util.Objects.requireNonNull;

import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.rota.cover.CoverNeeds.CoverNeed;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the cover leads ask for; what cannot be used is 422 with every wrong field named. */
final class CoverageFields {
  private static final Set<String> DATES =
      new LinkedHashSet<>(List.of("name", "first", "last", "needs"));
  private static final Set<String> NEED =
      new LinkedHashSet<>(List.of("role", "day", "from", "to", "people"));
  private static final int MOST_NEEDS = 2000;
  private static final int LONGEST_DAYS = 400;

  private final List<String> roles;

  /**
   * @param roles the codes of the desk's roles
   */
  CoverageFields(List<String> roles) {
    this.roles = roles;
  }

  /** {@code {needs: [{role, day, from, to, people}]}}. */
  static JsonFields sentUsual(@Nullable JsonNode body) {
    return JsonFields.of(body, Set.of("needs"));
  }

  /** What {@link #sentUsual} began. */
  CoverNeeds usual(JsonFields fields) {
    CoverNeeds needs = needs(fields, DayKind.USUAL);
    fields.orThrow();
    return needs;
  }

  /** {@code {name, first, last, needs?}}. */
  static JsonFields sentDates(@Nullable JsonNode body) {
    return JsonFields.of(body, DATES);
  }

  /** What {@link #sentDates} began. */
  CoverDates dates(JsonFields fields, CoverDatesId id) {
    String name = fields.required("name", fields.line("name", 80));
    LocalDate first = fields.required("first", fields.date("first"));
    LocalDate last = fields.required("last", fields.date("last"));
    if (first != null && last != null && last.isBefore(first)) {
      fields.refuse("last", "must not be before the first");
    }
    if (first != null && last != null && last.isAfter(first.plusDays(LONGEST_DAYS))) {
      fields.refuse("last", "must be at most " + LONGEST_DAYS + " days after the first");
    }
    CoverNeeds needs = needs(fields, DayKind.ON_DATES);
    fields.orThrow();
    return new CoverDates(
        id, requireNonNull(name), requireNonNull(first), requireNonNull(last), needs);
  }

  /** The same as a form sends it, without needs. */
  static JsonFields sentDates(MultivaluedMap<String, String> sent) {
    return JsonFields.ofForm(sent, Set.of("name", "first", "last"));
  }

  private CoverNeeds needs(JsonFields outer, List<DayKind> kinds) {
    List<CoverNeed> needs = new ArrayList<>();
    List<JsonNode> entries = outer.list("needs", MOST_NEEDS);
    for (int i = 0; i < entries.size(); i++) {
      CoverNeed need = need(outer, "needs[" + i + "]", entries.get(i), kinds);
      if (need != null) {
        needs.add(need);
      }
    }
    try {
      return new CoverNeeds(needs);
    } catch (IllegalArgumentException e) {
      outer.refuse("needs", "must not overlap: " + e.getMessage());
      return CoverNeeds.NONE;
    }
  }

  private @Nullable CoverNeed need(
      JsonFields outer, String path, JsonNode entry, List<DayKind> kinds) {
    if (!entry.isObject()) {
      outer.refuse(path, "must be an object with role, day, from, to and people");
      return null;
    }
    JsonFields fields = outer.within(entry, NEED);
    String role = role(fields);
    DayKind day = fields.required("day", fields.constant("day", kinds));
    DaySpan span = span(fields);
    Integer people = fields.required("people", fields.whole("people", 0, 99));
    fields.copyErrors(path + ".", outer);
    return role == null || day == null || span == null || people == null
        ? null
        : new CoverNeed(role, day, span, people);
  }

  @Nullable String role(JsonFields fields) {
    String role = fields.required("role", fields.text("role"));
    if (role != null && !roles.contains(role)) {
      fields.refuse("role", "must be one of " + String.join(", ", roles));
      return null;
    }
    return role;
  }

  /** {@code from} and {@code to} in steps of 20 minutes; the day ends at 24:00. */
  private static @Nullable DaySpan span(JsonFields fields) {
    return span(fields, minute(fields, "from"), minute(fields, "to"));
  }

  /** The same as it is typed: to a clock, a day's end is 00:00. */
  static @Nullable DaySpan typedSpan(JsonFields fields) {
    Integer from = minute(fields, "from");
    Integer to = minute(fields, "to");
    return span(fields, from, to != null && to == 0 ? Integer.valueOf(DaySpan.DAY) : to);
  }

  private static @Nullable DaySpan span(
      JsonFields fields, @Nullable Integer from, @Nullable Integer to) {
    if (from == null || to == null) {
      return null;
    }
    if (from >= to) {
      fields.refuse(
          "to", "must be after from, and 24:00 at the latest; what goes on is the next day's");
      return null;
    }
    return new DaySpan(from, to);
  }

  private static @Nullable Integer minute(JsonFields fields, String field) {
    String text = fields.required(field, fields.text(field));
    if (text == null) {
      return null;
    }
    Integer minute = DaySpan.minute(text.strip()).orElse(null);
    if (minute == null) {
      fields.refuse(field, "must be a time such as 08:00, 08:20 or 08:40, up to 24:00");
    }
    return minute;
  }
}
