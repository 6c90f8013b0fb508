package baton.scheduler.rota.cover;

import baton.handoff.shift.Written;
import baton.scheduler.desk.HolidayCalendar;
import baton.scheduler.platform.web.Shell;
import baton.scheduler.rota.cover.CoverNeeds.CoverNeed;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The page of coverage, as drawn.
 *
 * @param form the form just sent, when it could not be used
 */
record CoverageModel(
    Shell shell,
    List<RoleWeek> roles,
    List<DatesCard> dates,
    Holidays holidays,
    CoverNeedForm form,
    List<Choice> kinds) {

  /** A day kind one may tick: its name, and in words. */
  record Choice(String name, String words) {
    static List<Choice> of(List<DayKind> kinds) {
      return kinds.stream().map(kind -> new Choice(kind.name(), kind.inWords())).toList();
    }
  }

  /**
   * What is asked for in a role in a usual week.
   *
   * @param total "112 h a week, all people together"
   */
  record RoleWeek(String code, String name, List<DayLine> days, String total) {
    static RoleWeek of(DeskRole role, CoverNeeds usual) {
      int most = usual.all().stream().mapToInt(CoverNeed::people).max().orElse(1);
      int minutes =
          usual.all().stream()
              .filter(need -> need.role().equals(role.code()) && need.day() != DayKind.HOLIDAY)
              .mapToInt(need -> need.people() * (need.span().to() - need.span().from()))
              .sum();
      return new RoleWeek(
          role.code(),
          role.name(),
          DayKind.USUAL.stream()
              .map(kind -> DayLine.of(kind, usual.of(role.code(), kind), Math.max(1, most)))
              .toList(),
          hours(minutes));
    }

    private static String hours(int minutes) {
      int rest = minutes % 60;
      return minutes / 60 + " h" + (rest == 0 ? "" : " " + rest + " min");
    }
  }

  /**
   * A day of a role's week.
   *
   * @param words "08:00–16:00 2, 16:00–20:00 1", "nobody", "as on its weekday"
   * @param said whether something is said of it
   */
  record DayLine(String kind, String name, List<Block> blocks, String words, boolean said) {
    static DayLine of(DayKind kind, List<CoverNeed> needs, int most) {
      String silent = kind == DayKind.HOLIDAY ? "as on its weekday" : "nobody";
      return new DayLine(
          kind.name(),
          kind.inWords(),
          needs.stream().filter(need -> need.people() > 0).map(n -> Block.of(n, most)).toList(),
          needs.isEmpty() ? silent : inWords(needs),
          !needs.isEmpty());
    }
  }

  /** A part of the strip: in steps of 20 minutes of the day, and twelfths of its height. */
  record Block(int x, int width, int y, int height) {
    private static final int HIGH = 12;

    static Block of(CoverNeed need, int most) {
      int height = Math.max(2, need.people() * HIGH / most);
      return new Block(
          need.span().from() / DaySpan.STEP,
          (need.span().to() - need.span().from()) / DaySpan.STEP,
          HIGH - height,
          height);
    }
  }

  /**
   * Dates that differ.
   *
   * @param when "Fri 20 Nov – Thu 31 Dec 2026"
   * @param lines what is asked for, a line a role and day
   */
  record DatesCard(long id, String name, String when, List<String> lines, List<Choice> kinds) {
    static DatesCard of(CoverDates dates, List<DeskRole> roles) {
      List<DayKind> kinds = dates.isSingleDay() ? List.of(DayKind.EVERY_DAY) : DayKind.ON_DATES;
      return new DatesCard(
          dates.id().value(),
          dates.name(),
          when(dates.first(), dates.last()),
          roles.stream().flatMap(role -> lines(role, dates).stream()).toList(),
          Choice.of(kinds));
    }

    private static List<String> lines(DeskRole role, CoverDates dates) {
      return DayKind.ON_DATES.stream()
          .filter(kind -> !dates.needs().of(role.code(), kind).isEmpty())
          .map(kind -> {
            String day = dates.isSingleDay() ? "" : " " + kind.inWords().toLowerCase(Locale.ROOT);
            return role.name() + day + ": " + inWords(dates.needs().of(role.code(), kind));
          })
          .toList();
    }

    private static String when(LocalDate first, LocalDate last) {
      String end = Written.day(last) + " " + last.getYear();
      return first.equals(last) ? end : Written.day(first) + " – " + end;
    }
  }

  /**
   * The public holidays to come.
   *
   * @param code of the desk's calendar; {@code none} has none
   */
  record Holidays(String code, List<Holiday> next) {
    private static final int MONTHS = 12;

    static Holidays of(HolidayCalendar calendar, LocalDate today) {
      SortedMap<LocalDate, String> days = new TreeMap<>(calendar.ofYear(Year.from(today)));
      days.putAll(calendar.ofYear(Year.from(today).plusYears(1)));
      List<Holiday> next =
          days.subMap(today, today.plusMonths(MONTHS)).entrySet().stream()
              .map(day ->
                  new Holiday(
                      Written.day(day.getKey()) + " " + day.getKey().getYear(), day.getValue()))
              .toList();
      return new Holidays(calendar.code(), next);
    }
  }

  /** "Thu 26 Nov 2026", "Thanksgiving". */
  record Holiday(String day, String name) {}

  /** "08:00–16:00 2, 16:00–20:00 1", "nobody". */
  private static String inWords(List<CoverNeed> needs) {
    boolean nobody = needs.stream().allMatch(need -> need.people() == 0);
    return nobody
        ? "nobody"
        : needs.stream()
            .filter(need -> need.people() > 0)
            .map(need -> need.span().inWords() + " " + need.people())
            .collect(Collectors.joining(", "));
  }
}
