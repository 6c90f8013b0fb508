package baton.scheduler.rota.publish;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.rota.plan.RotaShift;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Weeks in which the clocks change (T3): nights are shorter or longer, seats still meet. */
class ClockChangesTest {
  @Test
  void a_denver_night_is_7_h_when_the_clocks_go_forward_T3() {
    RotaDesk desk = RotaDesk.in("America/Denver", "2026-03-01T12:00:00Z");
    publishNights(desk, "2026-03-07T22:00", "2026-03-08T06:00", "2026-03-08T14:00");
    assertThat(desk.lengths())
        .isEqualTo(
            Map.of("LIVE_CALL/1 2026-03-07T22:00", "7 h", "LIVE_CALL/1 2026-03-08T06:00", "8 h"));
  }

  @Test
  void a_denver_night_is_9_h_when_the_clocks_go_back_T3() {
    RotaDesk desk = RotaDesk.in("America/Denver", "2026-10-20T12:00:00Z");
    publishNights(desk, "2026-10-31T22:00", "2026-11-01T06:00", "2026-11-01T14:00");
    assertThat(desk.lengths())
        .isEqualTo(
            Map.of("LIVE_CALL/1 2026-10-31T22:00", "9 h", "LIVE_CALL/1 2026-11-01T06:00", "8 h"));
  }

  @Test
  void a_lord_howe_night_is_half_an_hour_shorter_or_longer_T3() {
    RotaDesk desk = RotaDesk.in("Australia/Lord_Howe", "2026-03-20T12:00:00Z");
    publishNights(desk, "2026-04-04T22:00", "2026-04-05T06:00", "2026-04-05T14:00");
    assertThat(desk.lengths()).containsEntry("LIVE_CALL/1 2026-04-04T22:00", "8 h 30 min");
    desk.setNow("2026-09-20T12:00:00Z");
    publishNights(desk, "2026-10-03T22:00", "2026-10-04T06:00", "2026-10-04T14:00");
    assertThat(desk.lengths()).containsEntry("LIVE_CALL/1 2026-10-03T22:00", "7 h 30 min");
  }

  @Test
  void shifts_that_meet_inside_the_repeated_hour_leave_no_gap_and_no_overlap_T3() {
    RotaDesk desk = RotaDesk.in("America/Denver", "2026-10-20T12:00:00Z");
    publishNights(desk, "2026-10-31T22:00", "2026-11-01T01:30", "2026-11-01T06:00");
    assertThat(desk.lengths())
        .isEqualTo(
            Map.of(
                "LIVE_CALL/1 2026-10-31T22:00", "3 h 30 min",
                "LIVE_CALL/1 2026-11-01T01:30", "5 h 30 min"));
  }

  @Test
  void a_follower_inside_the_repeated_hour_shortens_the_shift_before_it_T3() {
    RotaDesk desk = RotaDesk.in("America/Denver", "2026-10-20T12:00:00Z");
    String before = "LIVE_CALL/1 Ana 2026-10-31T22:00 2026-11-01T01:30";
    desk.publish(before);
    assertThat(desk.lengths()).containsEntry("LIVE_CALL/1 2026-10-31T22:00", "4 h 30 min");
    desk.setLocal("2026-10-31T23:00");
    desk.publish("LIVE_CALL/1 Ben 2026-11-01T01:30 2026-11-01T06:00");
    assertThat(desk.lengths()).containsEntry("LIVE_CALL/1 2026-10-31T22:00", "3 h 30 min");
    assertMeet(desk);
  }

  private static void publishNights(RotaDesk desk, String start, String change, String end) {
    desk.publish(
        "LIVE_CALL/1 Ana %s %s".formatted(start, change),
        "LIVE_CALL/1 Ben %s %s".formatted(change, end));
    assertMeet(desk);
  }

  private static void assertMeet(RotaDesk desk) {
    List<RotaShift> shifts = desk.shifts();
    RotaShift last = shifts.getLast();
    RotaShift before = shifts.get(shifts.size() - 2);
    assertThat(last.period().start()).isEqualTo(before.period().end());
  }
}
