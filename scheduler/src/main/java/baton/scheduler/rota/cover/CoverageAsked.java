package baton.scheduler.rota.cover;

import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.HolidayCalendar;
import baton.scheduler.rota.cover.CoverNeeds.CoverNeed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many people a desk asks for, at any time (R1). What holds on a day is, the narrowest first:
 * what a single date says; what is said for holidays, on a holiday; what a season says, the shorter
 * one first; what is said for the weekday. Needs are wall time: an hour that comes twice is asked
 * for twice, one that never comes is not. Pure.
 */
public final class CoverageAsked {
  private static final Comparator<CoverDates> NARROWEST_FIRST =
      Comparator.comparingLong(CoverDates::days)
          .thenComparing(
              Comparator.comparingLong((CoverDates dates) -> dates.id().value()).reversed());

  private final CoverNeeds usual;
  private final List<CoverDates> dates;
  private final HolidayCalendar holidays;
  private final ZoneId zone;

  public CoverageAsked(
      CoverNeeds usual, List<CoverDates> dates, HolidayCalendar holidays, ZoneId zone) {
    this.usual = usual;
    this.dates = dates.stream().sorted(NARROWEST_FIRST).toList();
    this.holidays = holidays;
    this.zone = zone;
  }

  /** The codes of the roles that anybody is asked for in, in order. */
  public List<String> roles() {
    return Stream.concat(Stream.of(usual), dates.stream().map(CoverDates::needs))
        .flatMap(needs -> needs.all().stream())
        .map(CoverNeed::role)
        .distinct()
        .sorted()
        .toList();
  }

  /** The stretches of {@code [start, end)} in which somebody is asked for, in order, merged. */
  public List<CoverDemand> of(String role, ShiftPeriod stretch) {
    List<CoverDemand> asked = new ArrayList<>();
    Map<LocalDate, List<CoverNeed>> days = new HashMap<>();
    Instant from = stretch.start();
    while (from.isBefore(stretch.end())) {
      ZoneOffsetTransition next = zone.getRules().nextTransition(from);
      Instant to =
          next == null || next.getInstant().isAfter(stretch.end())
              ? stretch.end()
              : next.getInstant();
      addWithin(new ShiftPeriod(from, to), role, days, asked);
      from = to;
    }
    return asked;
  }

  /** How many are asked for at that instant. */
  public int at(String role, Instant instant) {
    return of(role, new ShiftPeriod(instant, instant.plusNanos(1))).stream()
        .mapToInt(CoverDemand::people)
        .sum();
  }

  /** What is asked for in a role on a day of the desk's, by the time of day. */
  public List<CoverNeed> on(String role, LocalDate day) {
    return dated(role, day, true)
        .or(() -> holiday(role, day))
        .or(() -> dated(role, day, false))
        .orElseGet(() -> usual.of(role, DayKind.of(day.getDayOfWeek())));
  }

  /** While the clocks do not change. */
  private void addWithin(
      ShiftPeriod part,
      String role,
      Map<LocalDate, List<CoverNeed>> days,
      List<CoverDemand> asked) {
    ZoneOffset offset = zone.getRules().getOffset(part.start());
    LocalDate last = LocalDateTime.ofInstant(part.end(), offset).toLocalDate();
    LocalDate day = LocalDateTime.ofInstant(part.start(), offset).toLocalDate();
    for (; !day.isAfter(last); day = day.plusDays(1)) {
      Instant midnight = day.atStartOfDay().toInstant(offset);
      for (CoverNeed need : days.computeIfAbsent(day, on -> on(role, on))) {
        Instant from = later(part.start(), midnight.plusSeconds(need.span().from() * 60L));
        Instant to = earlier(part.end(), midnight.plusSeconds(need.span().to() * 60L));
        if (from.isBefore(to) && need.people() > 0) {
          add(asked, new CoverDemand(new ShiftPeriod(from, to), need.people()));
        }
      }
    }
  }

  private static void add(List<CoverDemand> asked, CoverDemand next) {
    CoverDemand last = asked.isEmpty() ? null : asked.getLast();
    if (last != null
        && last.people() == next.people()
        && last.period().end().equals(next.period().start())) {
      ShiftPeriod both = new ShiftPeriod(last.period().start(), next.period().end());
      asked.set(asked.size() - 1, new CoverDemand(both, next.people()));
    } else {
      asked.add(next);
    }
  }

  private Optional<List<CoverNeed>> holiday(String role, LocalDate day) {
    List<CoverNeed> needs = usual.of(role, DayKind.HOLIDAY);
    return needs.isEmpty() || !holidays.isHoliday(day) ? Optional.empty() : Optional.of(needs);
  }

  private Optional<List<CoverNeed>> dated(String role, LocalDate day, boolean single) {
    for (CoverDates differ : dates) {
      if (differ.isSingleDay() == single && differ.include(day)) {
        List<CoverNeed> own = differ.needs().of(role, DayKind.of(day.getDayOfWeek()));
        List<CoverNeed> needs = own.isEmpty() ? differ.needs().of(role, DayKind.EVERY_DAY) : own;
        if (!needs.isEmpty()) {
          return Optional.of(needs);
        }
      }
    }
    return Optional.empty();
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  /**
   * A stretch in which the same number of people is asked for.
   *
   * @param people at least 1
   */
  public record CoverDemand(ShiftPeriod period, int people) {}
}
