package baton.scheduler.contact.call;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.contact.callback.CallRetries;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.contact.callback.CallbackState;
import baton.scheduler.contact.callback.Customer;
import baton.scheduler.contact.callback.PhoneNumber;
import baton.scheduler.contact.slot.SlotTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DueOrderTest {
  private static final Callback AT_TWENTY = one(1, CallbackState.BOOKED, "08:20", "America/Denver");
  private static final Callback AT_FORTY = one(2, CallbackState.BOOKED, "08:40", "America/Denver");
  private static final Callback MISSED = one(3, CallbackState.MISSED, "07:40", "America/Denver");
  private static final Callback WAITING = one(4, CallbackState.WAITING, null, "America/Denver");

  @Test
  void a_booked_call_that_is_near_comes_first_then_the_order_then_what_is_later_S7_C3() {
    assertThat(whys(order("08:16", 2, List.of(AT_TWENTY, AT_FORTY), List.of(MISSED, WAITING))))
        .containsExactly("1 DUE", "3 MISSED", "4 WAITING", "2 BOOKED");
    assertThat(whys(order("08:22", 1, List.of(AT_TWENTY), List.of()))).containsExactly("1 LATE");
    assertThat(whys(order("08:14", 1, List.of(AT_TWENTY), List.of()))).containsExactly("1 BOOKED");
  }

  @Test
  void who_waits_is_called_only_when_it_is_done_before_the_next_booked_call_C1() {
    assertThat(whys(order("08:00", 1, List.of(AT_TWENTY), List.of(WAITING))))
        .containsExactly("4 WAITING", "1 BOOKED");
    assertThat(whys(order("08:01", 1, List.of(AT_TWENTY), List.of(WAITING))))
        .containsExactly("1 BOOKED");
    assertThat(whys(order("08:01", 2, List.of(AT_TWENTY), List.of(WAITING))))
        .as("another holder is left for the booked one")
        .containsExactly("4 WAITING", "1 BOOKED");
  }

  @Test
  void who_waits_is_called_only_inside_their_own_hours_S5() {
    Callback london = one(5, CallbackState.WAITING, null, "Europe/London");
    Callback tokyo = one(6, CallbackState.WAITING, null, "Asia/Tokyo");
    assertThat(whys(order("08:00", 1, List.of(), List.of(tokyo, london))))
        .containsExactly("5 WAITING");
  }

  @Test
  void who_was_not_reached_is_not_called_before_the_next_try_C5() {
    Map<CallbackId, CallRetries.Tried> tried =
        Map.of(WAITING.id(), new CallRetries.Tried(2, CallDesk.instant("09:00")));
    assertThat(new DueOrder(List.of(), List.of(WAITING), tried, 1, CallDesk.instant("08:59")).all())
        .isEmpty();
    assertThat(new DueOrder(List.of(), List.of(WAITING), tried, 1, CallDesk.instant("09:00")).all())
        .extracting(DueCall::tries)
        .containsExactly(2);
  }

  @Test
  void an_overrun_hurts_the_first_booked_call_that_nobody_is_free_for_C2() {
    Call call = running("08:03");
    CallPerson caller = person(1, 1, true);
    CallPerson other = person(2, 2, false);
    CallPerson helper = person(3, null, false);
    assertThat(Forewarning.of(call, List.of(AT_TWENTY), List.of(caller, helper)))
        .hasValueSatisfying(warning -> {
          assertThat(warning.hurt()).isEqualTo(AT_TWENTY);
          assertThat(warning.helpers()).containsExactly(helper);
        });
    assertThat(Forewarning.of(call, List.of(AT_TWENTY), List.of(caller, other))).isEmpty();
    assertThat(Forewarning.of(call, List.of(AT_TWENTY, AT_FORTY), List.of(caller, other)))
        .isEmpty();
    Callback second = one(7, CallbackState.BOOKED, "08:20", "America/Denver");
    assertThat(Forewarning.of(call, List.of(AT_TWENTY, second), List.of(caller, other)))
        .hasValueSatisfying(warning -> assertThat(warning.hurt()).isEqualTo(second));
    Callback later = one(8, CallbackState.BOOKED, "09:00", "America/Denver");
    assertThat(Forewarning.of(call, List.of(later), List.of(caller))).isEmpty();
  }

  @Test
  void a_call_goes_on_only_with_somebody_who_could_take_one_C1_B1() {
    Call call = running("08:03");
    assertThat(TransferRule.refusal(call, person(2, null, false))).isEmpty();
    assertThat(TransferRule.refusal(call, person(1, 1, true)).orElseThrow().detail())
        .contains("has the call already");
    assertThat(TransferRule.refusal(call, person(2, null, true)).orElseThrow().rule())
        .isEqualTo("C1");
    CallPerson off =
        new CallPerson(who(2), false, new CallPerson.Entitlement(true, false), false, null, false);
    assertThat(TransferRule.refusal(call, off).orElseThrow().rule()).isEqualTo("B1");
    CallPerson unqualified =
        new CallPerson(who(2), false, new CallPerson.Entitlement(false, false), true, null, false);
    assertThat(TransferRule.refusal(call, unqualified).orElseThrow().detail())
        .contains("not qualified");
    Call ended =
        call.with(new Call.Times(call.startedAt(), CallDesk.instant("08:10"), null, null, null));
    assertThat(TransferRule.refusal(ended, person(2, null, false)).orElseThrow().detail())
        .contains("has ended");
  }

  private static List<String> whys(DueOrder order) {
    return order.all().stream().map(call -> call.callback().id() + " " + call.why()).toList();
  }

  private static DueOrder order(
      String now, int free, List<Callback> booked, List<Callback> waiting) {
    return new DueOrder(booked, waiting, Map.of(), free, CallDesk.instant(now));
  }

  private static CallPerson person(int id, @Nullable Integer seat, boolean busy) {
    return new CallPerson(
        who(id), false, new CallPerson.Entitlement(true, false), true, seat, busy);
  }

  private static Call.Who who(int id) {
    return new Call.Who(new baton.handoff.AdvisorId(id), "Advisor " + id);
  }

  private static Call running(String since) {
    return new Call(
        new CallId(1),
        who(1),
        List.of(),
        null,
        null,
        Call.Times.from(CallDesk.instant(since)),
        null);
  }

  private static Callback one(long id, CallbackState state, @Nullable String slot, String zone) {
    Instant booked = CallDesk.instant("07:00");
    return new Callback(
        new CallbackId(id),
        state,
        slot == null ? null : new SlotTime(CallDesk.instant(slot)),
        new Customer(
            "Sam",
            new PhoneNumber("+13035550100", "US", true, List.of(ZoneId.of(zone))),
            null,
            null),
        null,
        booked,
        "test",
        slot == null ? booked : null);
  }
}
