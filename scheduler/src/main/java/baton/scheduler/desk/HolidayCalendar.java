package baton.scheduler.desk;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whose public holidays a desk keeps. A business day (ours) is a Monday to Friday that is none of
 * them.
 *
 * @param code a country, {@code us}; or a part of one, {@code us-co}; {@code none} has no holidays
 */
public record HolidayCalendar(String code) {
  private static final String NO_HOLIDAYS = "none";
  private static final HolidayCalendar NONE = new HolidayCalendar(NO_HOLIDAYS);

  /** The calendar of that code; empty when none is known by it. */
  public static Optional<HolidayCalendar> named(String code) {
    if (code.equals(NO_HOLIDAYS)) {
      return Optional.of(NONE);
    }
    List<String> parts = List.of(code.split("-", -1));
    if (!code.equals(code.toLowerCase(Locale.ROOT)) || !isCountry(parts.getFirst())) {
      return Optional.empty();
    }
    CalendarHierarchy place = manager(parts.getFirst()).getCalendarHierarchy();
    for (String part : parts.subList(1, parts.size())) {
      place = place.getChildren().get(part);
      if (place == null) {
        return Optional.empty();
      }
    }
    return Optional.of(new HolidayCalendar(code));
  }

  /** The country's; without holidays where no calendar of it is known. */
  static HolidayCalendar ofRegion(String region) {
    return named(region.toLowerCase(Locale.ROOT)).orElse(NONE);
  }

  /** Whether the desk works on that day (S7, K5). */
  public boolean isBusinessDay(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !isHoliday(day);
  }

  /** Whether that day is one of its public holidays. */
  public boolean isHoliday(LocalDate day) {
    if (code.equals(NO_HOLIDAYS)) {
      return false;
    }
    List<String> parts = List.of(code.split("-", -1));
    return manager(parts.getFirst())
        .isHoliday(day, parts.subList(1, parts.size()).toArray(String[]::new));
  }

  /** The public holidays of a year with their English names, by date. */
  public SortedMap<LocalDate, String> ofYear(Year year) {
    SortedMap<LocalDate, String> days = new TreeMap<>();
    if (code.equals(NO_HOLIDAYS)) {
      return days;
    }
    List<String> parts = List.of(code.split("-", -1));
    manager(parts.getFirst())
        .getHolidays(year, parts.subList(1, parts.size()).toArray(String[]::new))
        .forEach(day -> days.put(day.getDate(), day.getDescription(Locale.ENGLISH)));
    return days;
  }

  private static boolean isCountry(String code) {
    return HolidayManager.getSupportedCalendarCodes().contains(code.toUpperCase(Locale.ROOT));
  }

  /** Kept by the library once it is made. */
  private static HolidayManager manager(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country));
  }
}
