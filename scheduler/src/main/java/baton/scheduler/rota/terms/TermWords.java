package baton.scheduler.rota.terms;

import baton.handoff.SeatId;
import baton.handoff.shift.Written;
import baton.scheduler.rota.terms.WorkLimits.Employment;
import baton.scheduler.rota.terms.WorkLimits.HoursPerWeek;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody agreed on, in words. */
final class TermWords {
  private TermWords() {}

  /** "30 to 40 h a week", "at most 40 h a week"; empty where any will do. */
  static String hours(HoursPerWeek hours) {
    Duration least = hours.least();
    Duration most = hours.most();
    if (least != null && most != null) {
      return least.equals(most)
          ? Amounts.length(most) + " a week"
          : Amounts.written(least) + " to " + Amounts.length(most) + " a week";
    }
    if (least != null) {
      return "at least " + Amounts.length(least) + " a week";
    }
    return most == null ? "" : "at most " + Amounts.length(most) + " a week";
  }

  /** Each limit but the hours: "11 h of rest", "at most 6 days in a row". */
  static List<String> limits(WorkLimits limits) {
    List<String> words = new ArrayList<>();
    Duration rest = limits.leastRest();
    if (rest != null) {
      words.add("at least " + Amounts.length(rest) + " of rest between shifts");
    }
    Integer days = limits.mostDaysInARow();
    if (days != null) {
      words.add("at most " + Amounts.counted(days, "day") + " in a row");
    }
    Integer off = limits.leastDaysOffInARow();
    if (off != null) {
      words.add("at least " + Amounts.counted(off, "day") + " off in a row");
    }
    Integer weekends = limits.mostWeekends();
    if (weekends != null) {
      words.add("at most " + Amounts.counted(weekends, "weekend") + " in four");
    }
    return words;
  }

  /** "from Mon 9 Mar 2026", "until …"; empty where they are here and stay. */
  static String employment(Employment employment) {
    String first = day("from ", employment.first());
    String last = day("until ", employment.last());
    return (first + " " + last).strip();
  }

  /** "Mon–Fri 08:00–16:00; Sat all day", "always". */
  static String availability(Availability availability) {
    if (availability.isAlways()) {
      return "always";
    }
    List<String> groups = new ArrayList<>();
    DayOfWeek first = null;
    for (DayOfWeek day : DayOfWeek.values()) {
      String times = times(availability, day);
      boolean goesOn = day != DayOfWeek.SUNDAY && times.equals(times(availability, day.plus(1)));
      first = first == null ? day : first;
      if (!goesOn) {
        if (!times.isEmpty()) {
          groups.add(days(first, day) + " " + times);
        }
        first = null;
      }
    }
    return String.join("; ", groups);
  }

  /** "rather not Fridays 16:00–00:00, Live Call". */
  static String wish(ShiftWish wish) {
    String role = wish.role() == null ? "" : ", " + role(wish.role());
    return (wish.wanted() ? "likes " : "rather not ") + wish.when().inWords() + role;
  }

  /** "Live Call". */
  static String role(String code) {
    return new SeatId(code, 1).spokenRole();
  }

  /** As {@link SpanText} writes them. */
  static String times(Availability availability, DayOfWeek day) {
    return SpanText.written(
        availability.spans().stream().filter(span -> span.day() == day).toList());
  }

  private static String days(DayOfWeek first, DayOfWeek last) {
    return first == last ? name(first) : name(first) + "–" + name(last);
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  private static String day(String before, @Nullable LocalDate day) {
    return day == null ? "" : before + Written.day(day) + " " + day.getYear();
  }
}
