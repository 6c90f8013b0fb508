package baton.scheduler.rota.terms;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import baton.handoff.AdvisorId;
import baton.scheduler.platform.web.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what leads send about people; what cannot be used is 422 with every wrong field named. */
final class TermsFields {
  private static final List<DayOfWeek> DAYS = List.of(DayOfWeek.values());
  private static final int WEEK_MINUTES = 7 * 24 * 60;
  private static final int MOST_SPANS = 70;
  private static final Set<String> LIMITS =
      new LinkedHashSet<>(
          List.of(
              "leastWeekMinutes",
              "mostWeekMinutes",
              "mostDaysInARow",
              "leastRestMinutes",
              "leastDaysOffInARow",
              "mostWeekendsInFour",
              "firstDay",
              "lastDay",
              "availability"));
  private static final Set<String> SPAN = new LinkedHashSet<>(List.of("day", "from", "to"));
  private static final Set<String> WISH =
      new LinkedHashSet<>(List.of("wanted", "date", "day", "from", "to", "role", "weight"));

  private TermsFields() {}

  /** What somebody's shifts keep to, all of it: what is left out is no limit. */
  record Agreed(WorkLimits limits, Availability availability) {}

  static Agreed agreed(@Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, LIMITS);
    WorkLimits limits =
        new WorkLimits(
            hours(fields),
            fields.whole("mostDaysInARow", 1, 31),
            minutes(fields, "leastRestMinutes", 2 * 24 * 60),
            fields.whole("leastDaysOffInARow", 1, 14),
            fields.whole("mostWeekendsInFour", 0, 4),
            employment(fields));
    Availability availability = new Availability(spans(fields));
    fields.orThrow();
    return new Agreed(limits, availability);
  }

  private static HoursPerWeek hours(JsonFields fields) {
    Duration least = minutes(fields, "leastWeekMinutes", WEEK_MINUTES);
    Duration most = minutes(fields, "mostWeekMinutes", WEEK_MINUTES);
    if (least != null && most != null && least.compareTo(most) > 0) {
      fields.refuse("mostWeekMinutes", "must not be less than leastWeekMinutes");
    }
    return new HoursPerWeek(least, most);
  }

  private static Employment employment(JsonFields fields) {
    LocalDate first = fields.date("firstDay");
    LocalDate last = fields.date("lastDay");
    if (first != null && last != null && last.isBefore(first)) {
      fields.refuse("lastDay", "must not be before firstDay");
    }
    return new Employment(first, last);
  }

  private static @Nullable Duration minutes(JsonFields fields, String field, int most) {
    Integer minutes = fields.whole(field, 0, most);
    return minutes == null ? null : Duration.ofMinutes(minutes);
  }

  private static List<WeeklySpan> spans(JsonFields outer) {
    List<WeeklySpan> spans = new ArrayList<>();
    List<JsonNode> entries = outer.list("availability", MOST_SPANS);
    for (int i = 0; i < entries.size(); i++) {
      String path = "availability[" + i + "]";
      if (!entries.get(i).isObject()) {
        outer.refuse(path, "must be an object with day, from and to");
        continue;
      }
      JsonFields fields = JsonFields.of(entries.get(i), SPAN);
      DayOfWeek day = fields.required("day", fields.constant("day", DAYS));
      LocalTime from = fields.required("from", fields.time("from"));
      LocalTime to = fields.required("to", fields.time("to"));
      fields.copyErrors(path + ".", outer);
      if (day != null && from != null && to != null) {
        add(outer, path, spans, new WeeklySpan(day, from, to));
      }
    }
    return spans;
  }

  private static void add(JsonFields outer, String path, List<WeeklySpan> spans, WeeklySpan span) {
    if (spans.stream()
        .anyMatch(other -> other.day() == span.day() && other.from().equals(span.from()))) {
      outer.refuse(path + ".from", "is the start of another span of that day; make one of them");
    } else {
      spans.add(span);
    }
  }

  static JsonFields sentWish(@Nullable JsonNode body) {
    return JsonFields.of(body, WISH);
  }

  /**
   * @param fields as {@link #sentWish} began them
   * @param roles the codes of the desk's roles
   */
  static ShiftWish wish(JsonFields fields, AdvisorId advisor, List<String> roles) {
    Boolean wanted = fields.required("wanted", fields.flag("wanted"));
    LocalDate date = fields.date("date");
    DayOfWeek day = fields.constant("day", DAYS);
    if ((date == null) == (day == null)) {
      fields.refuse("date", "or day is needed, and not both");
    }
    LocalTime from = requireNonNullElse(fields.time("from"), LocalTime.MIDNIGHT);
    LocalTime to = requireNonNullElse(fields.time("to"), LocalTime.MIDNIGHT);
    String role = fields.text("role");
    if (role != null && !roles.contains(role)) {
      fields.refuse("role", "must be one of " + String.join(", ", roles));
    }
    Integer weight = fields.whole("weight", 1, ShiftWish.HEAVIEST);
    fields.orThrow();
    return new ShiftWish(
        new WishId(0),
        advisor,
        requireNonNull(wanted),
        date == null ? WishTime.every(requireNonNull(day), from, to) : WishTime.on(date, from, to),
        role,
        weight == null ? 1 : weight);
  }
}
