package baton.scheduler.contact.callback;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.DeskId;
import baton.scheduler.contact.callback.BookingRule.Decision;
import baton.scheduler.contact.callback.BookingRule.Facts;
import baton.scheduler.contact.callback.BookingRule.Places;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BookingRuleTest {
  private static final Desk DESK =
      new Desk(
          new DeskId(1),
          "desk",
          "Desk",
          ZoneId.of("America/Denver"),
          "MT",
          new Desk.DialPlan("9", List.of("US")),
          new Desk.Policy(Duration.ofMinutes(30), Duration.ofMinutes(10), 14, Desk.Notice.USUAL));
  private static final String NOON = "2026-06-01T18:00:00Z";
  private static final Places ONE = new Places(1, List.of());

  @Test
  void a_free_place_is_given_until_the_very_start_of_the_slot_S3() {
    assertThat(decide(NOON, ONE, "2026-06-01T17:59:59.999999Z")).isEqualTo(new Decision.Free(1));
    assertThat(decide(NOON, ONE, NOON)).extracting(BookingRuleTest::rule).isEqualTo("S3");
    assertThat(decide(NOON, ONE, "2026-06-02T00:00:00Z"))
        .isEqualTo(
            new Decision.Refused(
                "S3",
                "slotStart",
                "The slot of Mon 1 Jun 12:00 MT has begun: it could be booked up to the minute"
                    + " before."));
  }

  @Test
  void a_time_that_is_no_slot_is_refused_S1() {
    assertThat(rule(decide("2026-06-01T18:07:00Z", ONE, "2026-06-01T17:00:00Z"))).isEqualTo("S1");
    assertThat(rule(decide("2026-06-01T18:00:00.5Z", ONE, "2026-06-01T17:00:00Z"))).isEqualTo("S1");
  }

  @Test
  void a_slot_that_no_seat_covers_is_refused_B2() {
    assertThat(rule(decide(NOON, Places.NONE, "2026-06-01T17:00:00Z"))).isEqualTo("B2");
    assertThat(rule(decide(NOON, new Places(0, List.of(1)), "2026-06-01T17:00:00Z")))
        .isEqualTo("B2");
  }

  @Test
  void the_lowest_free_place_is_given_and_none_beyond_the_capacity_S4() {
    assertThat(decide(NOON, new Places(3, List.of(1, 3)), "2026-06-01T17:00:00Z"))
        .isEqualTo(new Decision.Free(2));
    assertThat(rule(decide(NOON, new Places(2, List.of(2, 1)), "2026-06-01T17:00:00Z")))
        .isEqualTo("S4");
  }

  @Test
  void after_the_capacity_fell_bookings_above_it_count_too_S4_S9() {
    assertThat(rule(decide(NOON, new Places(1, List.of(2)), "2026-06-01T17:00:00Z")))
        .isEqualTo("S4");
    assertThat(rule(decide(NOON, new Places(2, List.of(2, 3)), "2026-06-01T17:00:00Z")))
        .isEqualTo("S4");
    assertThat(decide(NOON, new Places(2, List.of(3)), "2026-06-01T17:00:00Z"))
        .isEqualTo(new Decision.Free(1));
  }

  @Test
  void outside_the_customers_hours_it_is_S5_and_S6_where_only_one_of_several_zones_objects() {
    assertThat(decide(NOON, ONE, "2026-06-01T17:00:00Z", "Europe/Berlin", "Europe/Athens"))
        .isEqualTo(
            new Decision.Refused(
                "S5",
                "slotStart",
                "Mon 1 Jun 12:00 MT is 20:00 to 20:20 in Europe/Berlin, and customers are called"
                    + " between 08:00 and 20:00 where they are."));
    assertThat(decide(NOON, ONE, "2026-06-01T17:00:00Z", "Europe/Berlin", "Europe/London"))
        .isEqualTo(
            new Decision.Refused(
                "S6",
                "slotStart",
                "Mon 1 Jun 12:00 MT is 20:00 to 20:20 in Europe/Berlin, and customers are called"
                    + " between 08:00 and 20:00 where they are; the number may be from there."));
  }

  @Test
  void a_customer_who_may_be_anywhere_must_be_asked_S6() {
    assertThat(
            BookingRule.decide(
                new Facts(DESK, slot(NOON), new CustomerHours(List.of()), ONE),
                Instant.parse("2026-06-01T17:00:00Z")))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            no -> {
              assertThat(no.rule()).isEqualTo("S6");
              assertThat(no.field()).isEqualTo("zone");
            });
  }

  private static Decision decide(String slot, Places places, String now, String... zones) {
    List<ZoneId> where =
        zones.length == 0
            ? List.of(ZoneId.of("America/Denver"))
            : Stream.of(zones).map(ZoneId::of).toList();
    return BookingRule.decide(
        new Facts(DESK, slot(slot), new CustomerHours(where), places), Instant.parse(now));
  }

  private static SlotTime slot(String start) {
    return new SlotTime(Instant.parse(start));
  }

  private static String rule(Decision decision) {
    return decision instanceof Decision.Refused no ? no.rule() : "none: " + decision;
  }
}
