package baton.scheduler.contact.request;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.contact.callback.Customer;
import baton.scheduler.contact.callback.CustomerHours;
import baton.scheduler.contact.callback.PhoneNumber;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TakeRuleTest {
  private static final AdvisorId ANA = new AdvisorId(1);
  private static final AdvisorId BEN = new AdvisorId(2);
  // 14:00 in Denver, 21:00 in London, 05:00 in Tokyo.
  private static final Instant NOW = Instant.parse("2026-06-11T20:00:00Z");
  private static final Instant FIVE = Instant.parse("2026-06-11T23:00:00Z");

  @Test
  void who_is_not_on_shift_is_given_nothing_B1() {
    assertThat(decide(request("America/Denver", null, null), null))
        .isInstanceOfSatisfying(
            TakeRule.Decision.Refused.class, no -> assertThat(no.refusal().rule()).isEqualTo("B1"));
  }

  @Test
  void a_request_is_taken_by_one_at_a_time_K2() {
    assertThat(decide(request("America/Denver", null, BEN), FIVE))
        .isInstanceOfSatisfying(
            TakeRule.Decision.Refused.class,
            no ->
                assertThat(no.refusal().detail())
                    .isEqualTo("Ben took request 7 at 14:00 MT; one at a time."));
    assertThat(decide(request("America/Denver", null, ANA), FIVE))
        .isInstanceOf(TakeRule.Decision.Theirs.class);
  }

  @Test
  void who_can_be_called_in_the_takers_shift_is_theirs_P5() {
    assertThat(decide(request("America/Denver", null, null), FIVE))
        .isInstanceOf(TakeRule.Decision.Theirs.class);
    assertThat(decide(request("America/Denver", FIVE.minusSeconds(1200), null), FIVE))
        .isInstanceOf(TakeRule.Decision.Theirs.class);
  }

  @Test
  void who_has_to_be_called_when_the_taker_has_gone_is_marked_for_callback_P5() {
    // It is 21:00 in London: the next call fits at 08:00 there, 01:00 in Denver.
    assertThat(decide(request("Europe/London", null, null), FIVE))
        .isEqualTo(
            new TakeRule.Decision.Mark(
                Instant.parse("2026-06-12T07:00:00Z"),
                "Zoe can be called from Fri 12 Jun 01:00 MT, and Ana works until 17:00 MT:"
                    + " whoever holds Live Call then takes it."));
    assertThat(decide(request("America/Denver", FIVE.minusSeconds(1199), null), FIVE))
        .isInstanceOf(TakeRule.Decision.Mark.class);
  }

  @Test
  void whose_hours_nobody_knows_is_the_takers_to_find_out_S6() {
    assertThat(decide(request("", null, null), FIVE)).isInstanceOf(TakeRule.Decision.Theirs.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Request.State.class,
      names = {"NEW", "CALLBACK", "CLOSED"})
  void what_is_not_on_the_list_cannot_be_taken_K2(Request.State state) {
    Request request = request("America/Denver", null, null);
    Request other = new Request(request.id(), state, request.ask(), null, null, null, null);
    assertThat(decide(other, FIVE)).isInstanceOf(TakeRule.Decision.Refused.class);
  }

  @Property(tries = 500)
  void nobody_gets_a_call_that_they_cannot_make_in_their_shift_P5_B1_S5(
      @ForAll("zones") ZoneId zone,
      @ForAll @IntRange(max = 2880) int wish,
      @ForAll @IntRange(min = 1, max = 600) int shift) {
    Instant wished = wish == 0 ? null : NOW.plus(Duration.ofMinutes(wish));
    Instant until = NOW.plus(Duration.ofMinutes(shift));
    Instant from = wished == null ? NOW : wished;
    CustomerHours hours = new CustomerHours(List.of(zone));
    boolean possible = false;
    for (Instant at = from;
        !at.plus(SlotTime.LENGTH).isAfter(until);
        at = at.plus(Duration.ofMinutes(1))) {
      possible |= hours.fit(new SlotTime(at));
    }
    switch (decide(request(zone.getId(), wished, null), until)) {
      case TakeRule.Decision.Theirs theirs -> assertThat(possible).isTrue();
      case TakeRule.Decision.Mark mark -> {
        assertThat(possible).isFalse();
        assertThat(mark.from()).isAfterOrEqualTo(from);
        assertThat(hours.fit(new SlotTime(mark.from()))).isTrue();
      }
      case TakeRule.Decision.Refused no -> throw new AssertionError(no);
    }
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "America/Denver",
            "Europe/London",
            "Asia/Tokyo",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "America/St_Johns",
            "Pacific/Kiritimati")
        .map(ZoneId::of);
  }

  private static TakeRule.Decision decide(Request request, @Nullable Instant until) {
    DeskSettings usual = DeskSettings.defaults("Support");
    Desk desk =
        new Desk(
            new DeskId(1),
            "support",
            "Support",
            usual.zone(),
            "MT",
            usual.dialPlan(),
            usual.policy());
    return TakeRule.decide(new TakeRule.Facts(desk, request, ANA, "Ana", until, "Ben"), NOW);
  }

  private static Request request(String zone, @Nullable Instant wished, @Nullable AdvisorId taker) {
    PhoneNumber phone =
        new PhoneNumber(
            "+12484640920", "US", true, zone.isEmpty() ? List.of() : List.of(ZoneId.of(zone)));
    return new Request(
        new RequestId(7),
        Request.State.LISTED,
        new Request.Ask(
            Request.Channel.VOICEMAIL,
            new Customer("Zoe", phone, null, null),
            null,
            wished,
            null,
            NOW,
            "pbx"),
        null,
        null,
        taker == null ? null : new Request.Taken(taker, NOW),
        null);
  }
}
