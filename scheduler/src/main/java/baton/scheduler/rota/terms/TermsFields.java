package baton.scheduler.rota.terms;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import baton.handoff.AdvisorId;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.rota.terms.Availability.WeeklySpan;
import baton.scheduler.rota.terms.ShiftWish.WishTime;
import baton.scheduler.rota.terms.WorkLimits.Employment;
import baton.scheduler.rota.terms.WorkLimits.HoursPerWeek;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what leads send about people; what cannot be used is 422 with every wrong field named. */
final class TermsFields {
  private static final List<DayOfWeek> DAYS = List.of(DayOfWeek.values());
  private static final int WEEK_MINUTES = 7 * 24 * 60;
  private static final int MOST_SPANS = 70;
  private static final List<String> AGREED =
      List.of(
          "leastWeekMinutes",
          "mostWeekMinutes",
          "mostDaysInARow",
          "leastRestMinutes",
          "leastDaysOffInARow",
          "mostWeekendsInFour",
          "firstDay",
          "lastDay");
  private static final Set<String> LIMITS = with(AGREED, List.of("availability"));
  private static final Set<String> TYPED =
      with(AGREED, DAYS.stream().map(TermsFields::name).toList());
  private static final Set<String> SPAN = new LinkedHashSet<>(List.of("day", "from", "to"));
  private static final Set<String> WISH =
      new LinkedHashSet<>(List.of("wanted", "date", "day", "from", "to", "role", "weight"));

  private TermsFields() {}

  /** What somebody's shifts keep to, all of it: what is left out is no limit. */
  record Agreed(WorkLimits limits, Availability availability) {}

  static Agreed agreed(@Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, LIMITS);
    WorkLimits limits = limits(fields, TermsFields::minutes);
    Availability availability = new Availability(spans(fields));
    fields.orThrow();
    return new Agreed(limits, availability);
  }

  /**
   * The same as a page's form has it: hours as {@link Amounts#typed} reads them, and the times of
   * each weekday, by its name, as {@link SpanText} does.
   */
  static Agreed agreedForm(MultivaluedMap<String, String> sent) {
    JsonFields fields = JsonFields.ofForm(sent, TYPED);
    WorkLimits limits = limits(fields, TermsFields::hours);
    List<WeeklySpan> spans = new ArrayList<>();
    for (DayOfWeek day : DAYS) {
      String text = fields.text(name(day));
      SpanText.read(day, text == null ? "" : text)
          .ifPresentOrElse(
              spans::addAll,
              () -> fields.refuse(name(day), "must be times such as 08:00–12:00, or all day"));
    }
    if (spans.size() > MOST_SPANS) {
      fields.refuse(
          name(DAYS.getFirst()), "and the other days have more than " + MOST_SPANS + " times");
    }
    fields.orThrow();
    return new Agreed(limits, new Availability(spans));
  }

  /** A weekday's field. */
  static String name(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private static Set<String> with(List<String> some, List<String> more) {
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return all;
  }

  /** A length of at most so many minutes; null when it is not there. */
  private interface Length {
    @Nullable Duration read(JsonFields fields, String field, int most);
  }

  private static WorkLimits limits(JsonFields fields, Length length) {
    return new WorkLimits(
        week(fields, length),
        fields.whole("mostDaysInARow", 1, 31),
        length.read(fields, "leastRestMinutes", 2 * 24 * 60),
        fields.whole("leastDaysOffInARow", 1, 14),
        fields.whole("mostWeekendsInFour", 0, 4),
        employment(fields));
  }

  private static HoursPerWeek week(JsonFields fields, Length length) {
    Duration least = length.read(fields, "leastWeekMinutes", WEEK_MINUTES);
    Duration most = length.read(fields, "mostWeekMinutes", WEEK_MINUTES);
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

  private static @Nullable Duration hours(JsonFields fields, String field, int most) {
    String text = fields.text(field);
    if (text == null) {
      return null;
    }
    Optional<Duration> length = Amounts.typed(text);
    if (length.isEmpty() || length.get().toMinutes() > most) {
      fields.refuse(field, "must be hours such as 37, 37.5 or 37:30, at most " + most / 60);
      return null;
    }
    return length.get();
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

  /** What somebody would like, or would like not; whose it is is known elsewhere. */
  record Wished(boolean wanted, WishTime when, @Nullable String role, int weight) {
    /**
     * @param roles the codes of the desk's roles
     * @throws ProblemException 422 when it is about another
     */
    ShiftWish of(AdvisorId advisor, List<String> roles) {
      if (role != null && !roles.contains(role)) {
        throw ProblemException.invalid("role", "must be one of " + String.join(", ", roles));
      }
      return new ShiftWish(new WishId(0), advisor, wanted, when, role, weight);
    }
  }

  static Wished wish(@Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, WISH);
    Boolean wanted = fields.required("wanted", fields.flag("wanted"));
    return wish(fields, wanted, fields.constant("day", DAYS));
  }

  /** The same as a page's form has it: where there is a date, the weekday is not looked at. */
  static Wished wishForm(MultivaluedMap<String, String> sent) {
    JsonFields fields = JsonFields.ofForm(sent, WISH);
    boolean wanted = "yes".equals(fields.text("wanted"));
    return wish(fields, wanted, fields.text("date") == null ? fields.constant("day", DAYS) : null);
  }

  private static Wished wish(JsonFields fields, @Nullable Boolean wanted, @Nullable DayOfWeek day) {
    LocalDate date = fields.date("date");
    if ((date == null) == (day == null)) {
      fields.refuse("date", "or day is needed, and not both");
    }
    LocalTime from = requireNonNullElse(fields.time("from"), LocalTime.MIDNIGHT);
    LocalTime to = requireNonNullElse(fields.time("to"), LocalTime.MIDNIGHT);
    String role = fields.text("role");
    Integer weight = fields.whole("weight", 1, ShiftWish.HEAVIEST);
    fields.orThrow();
    return new Wished(
        requireNonNull(wanted),
        date == null ? WishTime.every(requireNonNull(day), from, to) : WishTime.on(date, from, to),
        role,
        weight == null ? 1 : weight);
  }
}
