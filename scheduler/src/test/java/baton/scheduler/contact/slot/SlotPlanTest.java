package baton.scheduler.contact.slot;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftId;
import baton.handoff.shift.ShiftPeriod;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SlotPlanTest {
  @Test
  void capacity_is_the_number_of_seats_staffed_through_the_slot_S2() {
    assertThat(plan(shift("LIVE_CALL/1", "08:00", "09:00"), shift("LIVE_CALL/2", "08:20", "09:00")))
        .isEqualTo(Map.of("08:00", 1, "08:20", 2, "08:40", 2));
  }

  @Test
  void a_slot_that_is_staffed_only_in_part_is_not_offered_B2() {
    assertThat(plan(shift("LIVE_CALL/1", "08:05", "08:59"))).isEqualTo(Map.of("08:20", 1));
  }

  @Test
  void a_slot_across_the_handoff_of_a_seat_is_offered_B2() {
    assertThat(plan(shift("LIVE_CALL/1", "08:30", "09:00"), shift("LIVE_CALL/1", "08:00", "08:30")))
        .isEqualTo(Map.of("08:00", 1, "08:20", 1, "08:40", 1));
  }

  @Test
  void two_seats_that_meet_in_mid_slot_are_not_one_stretch_B2() {
    assertThat(plan(shift("LIVE_CALL/1", "08:00", "08:30"), shift("LIVE_CALL/2", "08:30", "09:00")))
        .isEqualTo(Map.of("08:00", 1, "08:40", 1));
  }

  @Test
  void a_gap_of_a_minute_in_a_seat_ends_the_stretch_B2() {
    assertThat(plan(shift("LIVE_CALL/1", "08:00", "08:30"), shift("LIVE_CALL/1", "08:31", "09:00")))
        .isEqualTo(Map.of("08:00", 1, "08:40", 1));
  }

  @Test
  void other_roles_take_no_booked_calls_S2() {
    assertThat(plan(shift("LIVE_CHAT/1", "08:00", "09:00"), shift("VOICEMAIL/1", "08:00", "09:00")))
        .isEmpty();
  }

  private static Map<String, Integer> plan(Shift... shifts) {
    return SlotPlan.of(new SlotTimes(ZoneId.of("UTC")), List.of(shifts), at("07:00"), at("12:00"))
        .capacities()
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(
                slot -> slot.getKey().start().toString().substring(11, 16), Map.Entry::getValue));
  }

  private static Shift shift(String seat, String from, String to) {
    return new Shift(
        new ShiftId(1),
        SeatId.parse(seat),
        new AdvisorId(1),
        LocalDateTime.ofInstant(at(from), ZoneOffset.UTC),
        LocalDateTime.ofInstant(at(to), ZoneOffset.UTC),
        new ShiftPeriod(at(from), at(to)));
  }

  private static Instant at(String time) {
    return Instant.parse("2026-06-01T" + time + ":00Z");
  }
}
