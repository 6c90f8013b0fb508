package baton.scheduler.contact.request;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.contact.callback.Customer;
import baton.scheduler.contact.callback.PhoneNumber;
import baton.scheduler.contact.callback.PhoneNumbers;
import baton.scheduler.desk.Desk.DialPlan;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoutingTest {
  private static final DialPlan PLAN = new DialPlan("9", List.of("US", "PR"));
  private static final PhoneNumbers NUMBERS = new PhoneNumbers();
  private static final Instant NOW = Instant.parse("2026-06-11T14:00:00Z");
  private static final String LONDON = "+44 20 7946 0018";
  private static final String MICHIGAN = "Voicemail Message 912484640920 > Advisor 2";

  @Test
  void international_customer_with_an_international_number_goes_to_live_call_urgent_P3_P4() {
    Routing.Decision route = route(LONDON, null, "GB", null, Request.Channel.VOICEMAIL);
    assertThat(route).isInstanceOf(Routing.Decision.FirstSlot.class);
    assertThat(route.priority()).isEqualTo(Request.Priority.URGENT);
    assertThat(route.why()).contains("United Kingdom").contains("Live Call");
  }

  @Test
  void nine_one_and_ten_digits_are_michigan_and_not_india_P1() {
    assertThat(number(MICHIGAN).region()).isEqualTo("US");
    assertThat(route(MICHIGAN, null, null, null, Request.Channel.VOICEMAIL))
        .isInstanceOfSatisfying(
            Routing.Decision.Listed.class,
            listed -> assertThat(listed.priority()).isEqualTo(Request.Priority.HIGH));
  }

  @Test
  void international_customer_with_a_domestic_number_is_voicemails_and_urgent_P3() {
    Routing.Decision route = route(MICHIGAN, null, "GB", null, Request.Channel.CHAT);
    assertThat(route).isInstanceOf(Routing.Decision.Listed.class);
    assertThat(route.rule()).isEqualTo("P3");
    assertThat(route.priority()).isEqualTo(Request.Priority.URGENT);
    assertThat(route.why()).contains("United Kingdom").contains("United States");
  }

  @Test
  void domestic_customer_who_asked_for_a_time_is_voicemails_and_urgent_P3() {
    Routing.Decision route =
        route("248 464 0920", null, null, NOW.plusSeconds(7200), Request.Channel.CHAT);
    assertThat(route).isInstanceOf(Routing.Decision.Listed.class);
    assertThat(route.priority()).isEqualTo(Request.Priority.URGENT);
  }

  @Test
  void domestic_customer_without_a_wish_is_called_in_the_order_received_S7() {
    assertThat(route("248 464 0920", null, "US", null, Request.Channel.CHAT))
        .isInstanceOf(Routing.Decision.InOrder.class);
  }

  @Test
  void canada_is_not_domestic_P2() {
    assertThat(route("+1 604 555 0123", null, null, null, Request.Channel.API))
        .isInstanceOf(Routing.Decision.FirstSlot.class);
  }

  @Test
  void a_number_that_does_not_tell_the_zone_is_a_question_and_never_a_guess_S6() {
    assertThat(route("+800 1234 5678", null, null, null, Request.Channel.API))
        .isInstanceOf(Routing.Decision.AskZone.class);
    assertThat(route("+800 1234 5678", "Europe/Paris", null, null, Request.Channel.API))
        .isInstanceOf(Routing.Decision.FirstSlot.class);
    assertThat(route(LONDON, null, "US", null, Request.Channel.API))
        .isInstanceOf(Routing.Decision.AskZone.class);
  }

  @Property(tries = 1000)
  void each_is_decided_and_who_is_called_unasked_has_known_hours_P3_S6(
      @ForAll("numbers") String number,
      @ForAll("zones") String zone,
      @ForAll("countries") String country,
      @ForAll boolean wish,
      @ForAll Request.Channel channel) {
    String there = zone.isEmpty() ? null : zone;
    String where = country.isEmpty() ? null : country;
    Instant wished = wish ? NOW.plusSeconds(3600) : null;
    Customer customer = customer(number, there, where);
    Routing.Decision route = route(number, there, where, wished, channel);

    assertThat(route.why()).isNotBlank();
    boolean known = !customer.hours().zones().isEmpty();
    boolean domestic = customer.phone().domestic();
    switch (route) {
      case Routing.Decision.FirstSlot first -> assertThat(known && !domestic).isTrue();
      case Routing.Decision.InOrder order -> assertThat(known && domestic && !wish).isTrue();
      case Routing.Decision.AskZone ask -> assertThat(known).isFalse();
      case Routing.Decision.Listed listed -> {
        assertThat(domestic).isTrue();
        boolean abroad = where != null && !PLAN.domesticRegions().contains(where);
        assertThat(listed.priority() == Request.Priority.URGENT).isEqualTo(abroad || wish);
      }
    }
  }

  @Provide
  Arbitrary<String> numbers() {
    return Arbitraries.of(
        LONDON,
        MICHIGAN,
        "Voicemail Message 9011442079460018 > Advisor 2",
        "+1 787 555 0123",
        "+1 604 555 0123",
        "+1 800 555 0199",
        "+800 1234 5678",
        "+7 495 123 4567",
        "+61 412 345 678",
        "+977 1 4123456",
        "+1 907 555 0123");
  }

  @Provide
  Arbitrary<String> zones() {
    return Arbitraries.of("", "Europe/London", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC");
  }

  @Provide
  Arbitrary<String> countries() {
    return Arbitraries.of("", "US", "PR", "GB", "CA", "AQ");
  }

  private static Routing.Decision route(
      String number,
      @Nullable String zone,
      @Nullable String country,
      @Nullable Instant wished,
      Request.Channel channel) {
    return Routing.decide(
        new Request.Ask(channel, customer(number, zone, country), null, wished, null, NOW, "test"),
        PLAN);
  }

  private static Customer customer(String number, @Nullable String zone, @Nullable String country) {
    return new Customer("Zoe", number(number), zone == null ? null : ZoneId.of(zone), country);
  }

  private static PhoneNumber number(String text) {
    return ((PhoneNumbers.Reading.Read) NUMBERS.read(text, PLAN)).number();
  }
}
