package baton.scheduler.contact.callback;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.contact.slot.SlotTime;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerHoursTest {
  @ParameterizedTest
  @CsvSource({
    "Europe/London, 2026-01-15T07:59:59Z, false",
    "Europe/London, 2026-01-15T08:00:00Z, true",
    "Europe/London, 2026-01-15T19:40:00Z, true",
    "Europe/London, 2026-01-15T19:40:01Z, false",
    "Europe/London, 2026-01-15T20:00:00Z, false",
    "Asia/Kolkata, 2026-01-15T02:20:00Z, false",
    "Asia/Kolkata, 2026-01-15T02:40:00Z, true",
    "Asia/Kolkata, 2026-01-15T14:00:00Z, true",
    "Asia/Kolkata, 2026-01-15T14:20:00Z, false",
    "Asia/Kathmandu, 2026-01-15T02:15:00Z, true",
    "Asia/Kathmandu, 2026-01-15T02:00:00Z, false"
  })
  void a_call_starts_and_ends_between_8_and_20_where_the_customer_is_S5(
      String zone, String start, boolean fits) {
    assertThat(fits(start, zone)).isEqualTo(fits);
  }

  @Test
  void a_call_across_the_customers_midnight_fits_no_day_S5() {
    assertThat(fits("2026-01-15T23:50:00Z", "Europe/London")).isFalse();
    assertThat(fits("2026-01-15T23:40:00Z", "Europe/London")).isFalse();
  }

  @Test
  void the_customers_own_clock_changes_count_though_the_desks_come_on_other_days_S5() {
    // Denver springs forward on 8 March 2026, London on 29 March.
    assertThat(fits("2026-03-28T07:20:00Z", "Europe/London")).isFalse();
    assertThat(fits("2026-03-30T07:20:00Z", "Europe/London")).isTrue();
    assertThat(fits("2026-03-28T19:40:00Z", "Europe/London")).isTrue();
    assertThat(fits("2026-03-30T19:40:00Z", "Europe/London")).isFalse();
    // Lord Howe goes back half an hour on 5 April 2026.
    assertThat(fits("2026-04-03T21:00:00Z", "Australia/Lord_Howe")).isTrue();
    assertThat(fits("2026-04-05T21:00:00Z", "Australia/Lord_Howe")).isFalse();
  }

  @Test
  void who_may_be_in_several_zones_is_called_only_when_it_suits_in_all_S6() {
    assertThat(fits("2026-06-01T13:00:00Z", "America/New_York")).isTrue();
    assertThat(fits("2026-06-01T13:00:00Z", "America/New_York", "America/Los_Angeles")).isFalse();
    assertThat(fits("2026-06-01T15:00:00Z", "America/New_York", "America/Los_Angeles")).isTrue();
  }

  @Test
  void who_may_be_anywhere_is_never_called_S6() {
    assertThat(fits("2026-06-01T15:00:00Z")).isFalse();
  }

  @Test
  void a_stated_zone_beats_the_number_S6() {
    PhoneNumber tollFree = number("US", "America/New_York", "America/Los_Angeles");
    Customer customer = new Customer("Ana", tollFree, ZoneId.of("Europe/London"), null);
    assertThat(customer.hours().zones()).containsExactly(ZoneId.of("Europe/London"));
  }

  @Test
  void a_stated_country_that_is_not_the_numbers_leaves_the_zone_open_S6() {
    PhoneNumber michigan = number("US", "America/New_York");
    assertThat(new Customer("Ana", michigan, null, "FR").hours().zones()).isEmpty();
    assertThat(new Customer("Ana", michigan, null, "US").hours().zones()).hasSize(1);
    assertThat(new Customer("Ana", michigan, ZoneId.of("Europe/Paris"), "FR").hours().zones())
        .containsExactly(ZoneId.of("Europe/Paris"));
  }

  @Property
  void no_minute_of_a_call_that_fits_is_before_8_or_after_20_anywhere_S5_S6(
      @ForAll("zones") List<ZoneId> zones,
      @ForAll @LongRange(min = 1_700_000_000L, max = 2_000_000_000L) long second) {
    SlotTime slot = new SlotTime(Instant.ofEpochSecond(second));
    boolean allInside =
        zones.stream()
            .allMatch(zone ->
                Stream.iterate(slot.start(), minute -> minute.plusSeconds(1))
                    .takeWhile(minute -> !minute.isAfter(slot.end()))
                    .map(minute -> LocalTime.ofInstant(minute, zone))
                    .noneMatch(shown ->
                        shown.isBefore(LocalTime.of(8, 0)) || shown.isAfter(LocalTime.of(20, 0))));
    assertThat(new CustomerHours(zones).fit(slot)).isEqualTo(allInside);
  }

  @Provide
  Arbitrary<List<ZoneId>> zones() {
    return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList())
        .map(ZoneId::of)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  private static PhoneNumber number(String region, String... zones) {
    return new PhoneNumber("+12484640920", region, true, Stream.of(zones).map(ZoneId::of).toList());
  }

  private static boolean fits(String start, String... zones) {
    return new CustomerHours(Stream.of(zones).map(ZoneId::of).toList())
        .fit(new SlotTime(Instant.parse(start)));
  }
}
