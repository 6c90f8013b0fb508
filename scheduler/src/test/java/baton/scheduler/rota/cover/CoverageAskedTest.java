package baton.scheduler.rota.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.HolidayCalendar;
import baton.scheduler.rota.cover.CoverNeeds.CoverNeed;
import baton.scheduler.rota.cover.CoverageAsked.CoverDemand;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** How many are asked for. 9 March 2026 is a Monday; in Denver the clocks change on the 8th. */
class CoverageAskedTest {
  private static final String CALL = "LIVE_CALL";
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final HolidayCalendar US = HolidayCalendar.named("us").orElseThrow();
  private static final Set<DayKind> WEEKDAYS = EnumSet.range(DayKind.MONDAY, DayKind.FRIDAY);

  @Test
  void a_weekdays_needs_hold_by_its_wall_clock_R1() {
    CoverageAsked asked =
        usual(
            CoverNeeds.NONE
                .with(CALL, WEEKDAYS, span("08:00", "20:00"), 1)
                .with(CALL, WEEKDAYS, span("10:00", "12:20"), 3));
    assertThat(said(asked, "2026-03-06T00:00", "2026-03-10T00:00"))
        .containsExactly(
            "2026-03-06T08:00 1",
            "2026-03-06T10:00 3",
            "2026-03-06T12:20 1",
            "2026-03-09T08:00 1",
            "2026-03-09T10:00 3",
            "2026-03-09T12:20 1");
    assertThat(asked.at(CALL, at("2026-03-09T12:19"))).isEqualTo(3);
    assertThat(asked.at(CALL, at("2026-03-09T12:20"))).isEqualTo(1);
    assertThat(asked.at(CALL, at("2026-03-09T20:00"))).isZero();
    assertThat(asked.at("LIVE_CHAT", at("2026-03-09T12:00"))).isZero();
  }

  @Test
  void needs_that_meet_at_midnight_are_one_stretch_R1_T2() {
    CoverageAsked asked =
        usual(
            CoverNeeds.NONE
                .with(CALL, Set.of(DayKind.MONDAY), span("22:00", "24:00"), 2)
                .with(CALL, Set.of(DayKind.TUESDAY), span("00:00", "06:00"), 2));
    assertThat(asked.of(CALL, day("2026-03-09", 2)))
        .containsExactly(
            new CoverDemand(new ShiftPeriod(at("2026-03-09T22:00"), at("2026-03-10T06:00")), 2));
    assertThat(asked.of(CALL, new ShiftPeriod(at("2026-03-09T23:00"), at("2026-03-10T01:00"))))
        .containsExactly(
            new CoverDemand(new ShiftPeriod(at("2026-03-09T23:00"), at("2026-03-10T01:00")), 2));
  }

  @Test
  void an_hour_that_comes_twice_is_asked_for_twice_and_one_that_never_comes_is_not_R1_T3() {
    CoverageAsked asked =
        usual(
            CoverNeeds.NONE
                .with(CALL, Set.of(DayKind.SUNDAY), span("01:00", "03:00"), 1)
                .with(CALL, Set.of(DayKind.SUNDAY), span("01:20", "01:40"), 2));
    assertThat(hours(asked, "2026-03-08")).isEqualTo(Duration.ofMinutes(60 + 20));
    assertThat(hours(asked, "2026-11-01")).isEqualTo(Duration.ofMinutes(180 + 40));
    assertThat(hours(asked, "2026-06-07")).isEqualTo(Duration.ofMinutes(120 + 20));
    assertThat(asked.of(CALL, day("2026-11-01", 1)))
        .extracting(CoverDemand::people)
        .containsExactly(1, 2, 1, 2, 1);
  }

  @Test
  void a_public_holiday_is_no_weekday_where_something_is_said_for_holidays_R1() {
    CoverNeeds weekdays = CoverNeeds.NONE.with(CALL, WEEKDAYS, span("08:00", "20:00"), 2);
    assertThat(usual(weekdays).at(CALL, at("2026-11-26T12:00"))).isEqualTo(2); // Thanksgiving
    CoverNeeds fewer = weekdays.with(CALL, Set.of(DayKind.HOLIDAY), span("10:00", "14:00"), 1);
    assertThat(usual(fewer).at(CALL, at("2026-11-26T12:00"))).isEqualTo(1);
    assertThat(usual(fewer).at(CALL, at("2026-11-26T16:00"))).isZero();
    assertThat(usual(fewer).at(CALL, at("2026-11-27T16:00"))).isEqualTo(2);
    CoverNeeds closed = weekdays.with(CALL, Set.of(DayKind.HOLIDAY), DaySpan.WHOLE, 0);
    assertThat(usual(closed).at(CALL, at("2026-11-26T12:00"))).isZero();
    assertThat(usual(closed).at("LIVE_CHAT", at("2026-11-26T12:00"))).isZero();
  }

  @Test
  void the_narrowest_that_says_something_holds_R1() {
    CoverNeeds usual =
        CoverNeeds.NONE
            .with(CALL, EnumSet.range(DayKind.MONDAY, DayKind.SUNDAY), DaySpan.WHOLE, 1)
            .with(CALL, Set.of(DayKind.HOLIDAY), DaySpan.WHOLE, 2);
    CoverDates season = dates(1, "2026-11-20", "2026-12-31", DayKind.EVERY_DAY, 3);
    CoverDates week = dates(2, "2026-11-23", "2026-11-29", DayKind.EVERY_DAY, 4);
    CoverDates friday = dates(3, "2026-11-27", "2026-11-27", DayKind.EVERY_DAY, 5);
    CoverDates mondays = dates(4, "2026-12-01", "2026-12-20", DayKind.MONDAY, 6);
    CoverageAsked asked =
        new CoverageAsked(usual, List.of(season, week, friday, mondays), US, DENVER);
    assertThat(asked.at(CALL, at("2026-11-19T12:00"))).as("a usual day").isEqualTo(1);
    assertThat(asked.at(CALL, at("2026-11-21T12:00"))).as("the season").isEqualTo(3);
    assertThat(asked.at(CALL, at("2026-11-25T12:00"))).as("the shorter season").isEqualTo(4);
    assertThat(asked.at(CALL, at("2026-11-26T12:00"))).as("a holiday in it").isEqualTo(2);
    assertThat(asked.at(CALL, at("2026-11-27T12:00"))).as("a single date").isEqualTo(5);
    assertThat(asked.at(CALL, at("2026-12-07T12:00"))).as("its Mondays").isEqualTo(6);
    assertThat(asked.at(CALL, at("2026-12-08T12:00"))).as("its other days").isEqualTo(3);
    assertThat(asked.at("LIVE_CHAT", at("2026-11-27T12:00"))).as("not spoken of").isZero();
  }

  @Test
  void asking_for_another_number_in_a_part_of_a_day_leaves_the_rest_R1() {
    CoverNeeds needs =
        CoverNeeds.NONE
            .with(CALL, Set.of(DayKind.MONDAY), span("08:00", "20:00"), 2)
            .with(CALL, Set.of(DayKind.MONDAY), span("12:00", "13:00"), 1)
            .with(CALL, Set.of(DayKind.MONDAY), span("13:00", "14:00"), 1)
            .with(CALL, Set.of(DayKind.MONDAY), span("19:00", "22:00"), 3);
    assertThat(needs.of(CALL, DayKind.MONDAY))
        .extracting(need -> need.span().inWords() + " " + need.people())
        .containsExactly("08:00–12:00 2", "12:00–14:00 1", "14:00–19:00 2", "19:00–22:00 3");
  }

  @Test
  void needs_never_overlap_and_keep_to_steps_of_20_minutes_R1() {
    CoverNeed one = new CoverNeed(CALL, DayKind.MONDAY, span("08:00", "10:00"), 1);
    CoverNeed two = new CoverNeed(CALL, DayKind.MONDAY, span("09:40", "12:00"), 2);
    assertThatThrownBy(() -> new CoverNeeds(List.of(one, two))).hasMessageContaining("overlap");
    assertThat(DaySpan.minute("08:10")).isEmpty();
    assertThat(DaySpan.minute("24:20")).isEmpty();
    assertThat(DaySpan.minute("8:00")).isEmpty();
    assertThat(DaySpan.minute("24:00")).contains(1440);
  }

  /** Against one that looks at the wall clock every ten minutes. */
  @Property(tries = 200)
  void any_stretch_is_what_the_wall_clock_asks_for_at_each_of_its_instants_R1_T3(
      @ForAll("needs") CoverNeeds needs,
      @ForAll("zones") ZoneId zone,
      @ForAll @IntRange(min = 0, max = 40_000) int startMinute,
      @ForAll @IntRange(min = 1, max = 600) int steps) {
    CoverageAsked asked = new CoverageAsked(needs, List.of(), US, zone);
    Instant start =
        LocalDate.parse("2026-03-01")
            .atStartOfDay(zone)
            .toInstant()
            .plusSeconds(600L * (startMinute % 5000));
    Instant end = start.plusSeconds(600L * steps);
    List<CoverDemand> found = asked.of(CALL, new ShiftPeriod(start, end));
    for (Instant at = start; at.isBefore(end); at = at.plusSeconds(600)) {
      Instant instant = at;
      int expected = naive(needs, instant.atZone(zone).toLocalDateTime());
      int actual =
          found.stream()
              .filter(one -> one.period().contains(instant))
              .mapToInt(CoverDemand::people)
              .sum();
      assertThat(actual).as("%s", instant.atZone(zone)).isEqualTo(expected);
    }
    for (int i = 1; i < found.size(); i++) {
      assertThat(found.get(i - 1).period().end()).isBeforeOrEqualTo(found.get(i).period().start());
    }
  }

  private static int naive(CoverNeeds needs, LocalDateTime local) {
    int minute = local.getHour() * 60 + local.getMinute();
    return needs.all().stream()
        .filter(need -> need.day().name().equals(local.getDayOfWeek().name()))
        .filter(need -> need.span().from() <= minute && minute < need.span().to())
        .mapToInt(CoverNeed::people)
        .sum();
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "America/Denver", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca", "UTC")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<CoverNeeds> needs() {
    return Arbitraries.integers()
        .between(0, 71)
        .list()
        .ofSize(30)
        .map(steps -> {
          CoverNeeds needs = CoverNeeds.NONE;
          for (int i = 0; i + 2 < steps.size(); i += 3) {
            int from = Math.min(steps.get(i), steps.get(i + 1));
            int to = Math.max(steps.get(i), steps.get(i + 1)) + 1;
            DayKind day = DayKind.of(DayOfWeek.of(steps.get(i + 2) % 7 + 1));
            needs = needs.with(CALL, Set.of(day), new DaySpan(from * 20, to * 20), i % 4);
          }
          return needs;
        });
  }

  private static CoverageAsked usual(CoverNeeds needs) {
    return new CoverageAsked(needs, List.of(), US, DENVER);
  }

  private static CoverDates dates(long id, String first, String last, DayKind day, int people) {
    return new CoverDates(
        new CoverDatesId(id),
        "dates " + id,
        LocalDate.parse(first),
        LocalDate.parse(last),
        CoverNeeds.NONE.with(CALL, Set.of(day), DaySpan.WHOLE, people));
  }

  private static List<String> said(CoverageAsked asked, String from, String to) {
    List<String> said = new ArrayList<>();
    for (CoverDemand one : asked.of(CALL, new ShiftPeriod(at(from), at(to)))) {
      said.add(one.period().start().atZone(DENVER).toLocalDateTime() + " " + one.people());
    }
    return said;
  }

  /** Person-hours of a day. */
  private static Duration hours(CoverageAsked asked, String day) {
    return asked.of(CALL, day(day, 1)).stream()
        .map(one -> one.period().length().multipliedBy(one.people()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static ShiftPeriod day(String day, int days) {
    LocalDate first = LocalDate.parse(day);
    return new ShiftPeriod(
        first.atStartOfDay(DENVER).toInstant(),
        first.plusDays(days).atStartOfDay(DENVER).toInstant());
  }

  private static DaySpan span(String from, String to) {
    return new DaySpan(DaySpan.minute(from).orElseThrow(), DaySpan.minute(to).orElseThrow());
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(DENVER).toInstant();
  }
}
