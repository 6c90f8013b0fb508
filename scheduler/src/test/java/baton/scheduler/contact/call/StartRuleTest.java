package baton.scheduler.contact.call;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.Refusal;
import baton.handoff.SeatId;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftId;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.contact.callback.CallbackState;
import baton.scheduler.contact.callback.Customer;
import baton.scheduler.contact.callback.PhoneNumber;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A shift from 08:00 to 14:00, a customer in Denver, a callback at 10:00, unless a test says else.
 */
class StartRuleTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final Desk DESK =
      new Desk(
          new DeskId(1),
          "desk",
          "Desk",
          DENVER,
          "MT",
          new Desk.DialPlan("9", List.of("US")),
          new Desk.Policy(Duration.ofMinutes(30), Duration.ofMinutes(10), 14, Desk.Notice.USUAL));

  private boolean qualified = true;
  private List<Shift> shifts = List.of(shift("08:00", "14:00"));
  private @Nullable String slot = "10:00";
  private CallbackState state = CallbackState.BOOKED;
  private String customerZone = "America/Denver";
  private boolean standsIn;

  @Test
  void a_call_may_start_from_five_minutes_before_its_slot() {
    assertThat(refusal("09:54:59"))
        .isEqualTo(
            new Refusal(
                "S1",
                "The customer of callback 7 expects the call at 10:00 MT.",
                "Start it at 09:55 MT or later."));
    assertThat(rule("09:55")).isNull();
    assertThat(rule("10:00")).isNull();
    assertThat(rule("10:19")).isNull();
    assertThat(rule("11:00")).isNull();
  }

  @Test
  void whoever_stands_in_starts_calls_without_a_shift_of_their_own_H6() {
    slot = "14:00";
    assertThat(rule("14:00")).isEqualTo("B1");
    standsIn = true;
    assertThat(rule("14:00")).isNull();
  }

  @Test
  void a_shift_has_its_start_and_not_its_end_B1() {
    slot = "07:50";
    assertThat(rule("07:59:59")).isEqualTo("B1");
    slot = "08:00";
    assertThat(rule("08:00")).isNull();
    slot = "13:40";
    assertThat(rule("13:59:59")).isNull();
    assertThat(refusal("14:00").detail())
        .isEqualTo(
            "Ana's shift on Live Call 1 ended at 14:00 MT. Outside it no new call is started, nor"
                + " while held over.");
  }

  @Test
  void shifts_that_touch_are_one_B1() {
    shifts = List.of(shift("08:00", "10:00"), shift("10:00", "12:00"));
    assertThat(rule("10:00")).isNull();
  }

  @Test
  void without_a_shift_the_refusal_says_so_or_names_the_next_B1() {
    shifts = List.of();
    assertThat(refusal("10:00").detail()).startsWith("Ana has no published shift today.");
    shifts = List.of(shift("12:00", "14:00"));
    assertThat(refusal("10:00").detail())
        .startsWith("Ana's shift on Live Call 1 starts at 12:00 MT.");
  }

  @Test
  void live_call_takes_the_skill_C1() {
    qualified = false;
    assertThat(refusal("10:00").detail()).isEqualTo("Ana is not qualified for Live Call.");
  }

  @Test
  void what_is_done_or_cancelled_is_not_called_C1() {
    for (CallbackState over : List.of(CallbackState.DONE, CallbackState.CANCELLED)) {
      state = over;
      assertThat(rule("10:00")).isEqualTo("C1");
    }
  }

  @Test
  void who_was_missed_is_called_as_soon_as_somebody_can_C3() {
    slot = "11:00";
    state = CallbackState.MISSED;
    assertThat(rule("11:30")).isNull();
  }

  @Test
  void who_waits_in_the_order_is_called_inside_their_hours_only_S7() {
    state = CallbackState.WAITING;
    slot = null;
    shifts = List.of(shift("07:00", "14:00"));
    assertThat(rule("09:00")).isNull();
    assertThat(rule("07:50")).isEqualTo("S5");
  }

  @Test
  void nobody_is_called_early_before_eight_their_time_S5() {
    slot = "08:00";
    shifts = List.of(shift("07:00", "14:00"));
    assertThat(refusal("07:56").detail())
        .isEqualTo(
            "Customers are called between 08:00 and 20:00 their time, and it is 07:56 in"
                + " America/Denver.");
    assertThat(rule("08:00")).isNull();
  }

  @Test
  void the_last_slot_of_the_customers_day_may_start_late_inside_it_and_not_after_it_S5() {
    customerZone = "Europe/London";
    slot = "12:40"; // 19:40 in London
    assertThat(rule("12:45")).isNull();
    assertThat(rule("13:00")).isEqualTo("S5");
  }

  private @Nullable String rule(String time) {
    return decide(time).map(Refusal::rule).orElse(null);
  }

  private Refusal refusal(String time) {
    return decide(time).orElseThrow();
  }

  private Optional<Refusal> decide(String time) {
    Customer customer =
        new Customer(
            "Sam",
            new PhoneNumber("+13035550100", "US", true, List.of(ZoneId.of(customerZone))),
            null,
            null);
    Callback callback =
        new Callback(
            new CallbackId(7),
            state,
            slot == null ? null : new SlotTime(at(slot)),
            customer,
            null,
            at("07:00"),
            "test",
            null);
    Call.Who ana = new Call.Who(new AdvisorId(3), "Ana");
    return StartRule.refusal(
        new StartRule.Facts(
            DESK,
            ana,
            new CallPerson.Entitlement(qualified, standsIn),
            shifts,
            callback,
            null,
            null),
        at(time));
  }

  private static Shift shift(String from, String to) {
    return new Shift(
        new ShiftId(1),
        new SeatId("LIVE_CALL", 1),
        new AdvisorId(3),
        local(from),
        local(to),
        new ShiftPeriod(at(from), at(to)));
  }

  private static Instant at(String time) {
    return local(time).atZone(DENVER).toInstant();
  }

  private static LocalDateTime local(String time) {
    return LocalDateTime.parse("2026-06-11T" + time);
  }
}
