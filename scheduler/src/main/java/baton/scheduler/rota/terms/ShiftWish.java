package baton.scheduler.rota.terms;

import baton.handoff.AdvisorId;
import baton.handoff.shift.Written;
import baton.scheduler.rota.terms.Availability.WeeklySpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would like, or would like not, to work. Nobody is held to it: filling weighs it
 * against the others'.
 *
 * @param wanted false: rather not
 * @param role the code of the one role it is about; null: any
 * @param weight 1 (would be nice) to {@value #HEAVIEST} (matters a lot)
 */
public record ShiftWish(
    WishId id,
    AdvisorId advisor,
    boolean wanted,
    WishTime when,
    @Nullable String role,
    int weight) {
  public static final int HEAVIEST = 10;

  public ShiftWish {
    if (weight < 1 || weight > HEAVIEST) {
      throw new IllegalArgumentException("a wish weighs 1 to 10: " + weight);
    }
  }

  ShiftWish as(WishId known) {
    return new ShiftWish(known, advisor, wanted, when, role, weight);
  }

  /** Whether it is about a shift in that role over {@code [start, end)}, desk wall time. */
  public boolean isAbout(String shiftRole, LocalDateTime start, LocalDateTime end) {
    return (role == null || role.equals(shiftRole)) && when.touches(start, end);
  }

  /**
   * When a wish is about: one date or a weekday, and from when to when, {@code [from, to)} in desk
   * wall time.
   *
   * @param date null: every week
   * @param day the date's, or the weekday
   * @param to at or before {@code from}: on the day after, so 00:00 to 00:00 is all day
   */
  public record WishTime(@Nullable LocalDate date, DayOfWeek day, LocalTime from, LocalTime to) {
    public static WishTime on(LocalDate date, LocalTime from, LocalTime to) {
      return new WishTime(date, date.getDayOfWeek(), from, to);
    }

    public static WishTime every(DayOfWeek day, LocalTime from, LocalTime to) {
      return new WishTime(null, day, from, to);
    }

    /** Whether some of {@code [start, end)}, desk wall time, lies in it. */
    public boolean touches(LocalDateTime start, LocalDateTime end) {
      LocalDate last = end.toLocalDate();
      for (LocalDate on = start.toLocalDate().minusDays(1);
          !on.isAfter(last);
          on = on.plusDays(1)) {
        if (isOn(on)) {
          WallSpan span = new WeeklySpan(day, from, to).on(on);
          if (span.start().isBefore(end) && start.isBefore(span.end())) {
            return true;
          }
        }
      }
      return false;
    }

    /** "Fri 13 Mar 08:00–16:00", "Fridays 08:00–16:00", "Fridays". */
    public String inWords() {
      boolean allDay = from.equals(LocalTime.MIDNIGHT) && to.equals(LocalTime.MIDNIGHT);
      String when =
          date == null
              ? day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s"
              : Written.day(date);
      return allDay ? when : when + " " + Written.time(from) + "–" + Written.time(to);
    }

    private boolean isOn(LocalDate on) {
      return date == null ? on.getDayOfWeek() == day : on.equals(date);
    }
  }
}
