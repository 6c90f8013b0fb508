package baton.scheduler.contact.request;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.desk.HolidayCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromisedByTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final HolidayCalendar US = HolidayCalendar.named("us").orElseThrow();
  private static final HolidayCalendar TEXAS = HolidayCalendar.named("us-tx").orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "2026-06-09T10:00, 2026-06-10T14:00", // a Tuesday morning
    "2026-06-09T16:59, 2026-06-11T12:59",
    "2026-06-09T17:00, 2026-06-11T13:00", // from closing time on it is as from the next morning
    "2026-06-09T23:00, 2026-06-11T13:00",
    "2026-06-10T03:00, 2026-06-11T13:00",
    "2026-06-09T13:00, 2026-06-10T17:00", // just so by the end of a day
    "2026-06-12T16:00, 2026-06-16T12:00", // a Friday
    "2026-06-14T12:00, 2026-06-16T13:00", // a Sunday
    "2026-06-18T16:00, 2026-06-23T12:00", // Juneteenth is a Friday
    "2026-07-02T10:00, 2026-07-06T14:00", // 4 July is a Saturday, kept on Friday
    "2026-11-25T10:00, 2026-11-27T14:00", // Thanksgiving
    "2026-12-24T16:30, 2026-12-29T12:30"
  })
  void a_day_and_a_half_of_business_hours_holidays_out_S7(String asked, String by) {
    assertThat(PromisedBy.by(at(asked), DENVER, US::isBusinessDay)).isEqualTo(at(by));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-26, us-tx", "2026-11-26, us", "2026-12-25, gb-sct"})
  void a_region_keeps_its_countrys_holidays_S7(String day, String code) {
    HolidayCalendar calendar = HolidayCalendar.named(code).orElseThrow();
    assertThat(calendar.isBusinessDay(LocalDate.parse(day))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"2026-11-27, true, false", "2026-11-30, true, true"})
  void a_region_has_holidays_of_its_own_S7(String day, boolean us, boolean texas) {
    assertThat(US.isBusinessDay(LocalDate.parse(day))).isEqualTo(us);
    assertThat(TEXAS.isBusinessDay(LocalDate.parse(day))).isEqualTo(texas);
  }

  @ParameterizedTest
  @CsvSource({"zz", "US", "us-zz", "us-", "-", "''", "us-tx-austin", "../us", "none-x"})
  void a_calendar_that_is_not_known_has_no_name(String code) {
    assertThat(HolidayCalendar.named(code)).isEmpty();
  }

  @Property(tries = 500)
  void twelve_business_hours_lie_between_asking_and_the_promise_in_every_zone_S7(
      @ForAll("zones") ZoneId zone, @ForAll("instants") Instant asked) {
    Instant by = PromisedBy.by(asked, zone, US::isBusinessDay);
    assertThat(minutes(asked, by, zone)).isBetween(12 * 60L - 1, 12 * 60L);
    assertThat(US.isBusinessDay(by.atZone(zone).toLocalDate())).isTrue();
    assertThat(by.atZone(zone).toLocalTime()).isBetween(time(9), time(17));
  }

  @Property(tries = 500)
  void who_asks_later_is_never_promised_an_earlier_call_S7(
      @ForAll("zones") ZoneId zone,
      @ForAll("instants") Instant asked,
      @ForAll("waits") Duration later) {
    assertThat(PromisedBy.by(asked.plus(later), zone, US::isBusinessDay))
        .isAfterOrEqualTo(PromisedBy.by(asked, zone, US::isBusinessDay));
  }

  /** Counted the plain way: each minute is looked at. */
  private static long minutes(Instant from, Instant to, ZoneId zone) {
    long open = 0;
    for (Instant at = from; at.isBefore(to); at = at.plusSeconds(60)) {
      ZonedDateTime there = at.atZone(zone);
      if (US.isBusinessDay(there.toLocalDate()) && there.getHour() >= 9 && there.getHour() < 17) {
        open++;
      }
    }
    return open;
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    List<String> all = ZoneId.getAvailableZoneIds().stream().sorted().toList();
    return Arbitraries.of(all).map(ZoneId::of);
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(
            Instant.parse("2024-01-01T00:00:00Z").getEpochSecond() / 60,
            Instant.parse("2030-01-01T00:00:00Z").getEpochSecond() / 60)
        .map(minute -> Instant.ofEpochSecond(minute * 60));
  }

  @Provide
  Arbitrary<Duration> waits() {
    return Arbitraries.integers().between(0, 10_000).map(Duration::ofMinutes);
  }

  private static java.time.LocalTime time(int hour) {
    return java.time.LocalTime.of(hour, 0);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(DENVER).toInstant();
  }
}
