package baton.handoff.seat;

import static baton.handoff.seat.Scene.ANA;
import static baton.handoff.seat.Scene.BEN;
import static baton.handoff.seat.Scene.CALL;
import static baton.handoff.seat.Scene.CARA;
import static baton.handoff.seat.Scene.CHAT;
import static baton.handoff.seat.Scene.DAN;
import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Refusal;
import baton.handoff.SeatId;
import org.junit.jupiter.api.Test;

class LogInRuleTest {
  private final Scene scene =
      new Scene()
          .shift(CALL, ANA, "08:00", "16:00")
          .shift(CALL, BEN, "16:00", "20:00")
          .shift(CHAT, CARA, "08:00", "16:00")
          .shift(CHAT, ANA, "16:00", "20:00");

  @Test
  void free_seat_is_held_at_once_H2() {
    assertThat(scene.logIn(CALL, ANA, "08:00")).isInstanceOf(LogIn.Holds.class);
    assertThat(scene.holder(CALL)).isEqualTo(ANA);
  }

  @Test
  void free_seat_may_be_taken_thirty_minutes_before_the_shift_B3() {
    Refusal early = refusal(scene.logIn(CALL, ANA, "07:29"));

    assertThat(early.rule()).isEqualTo("B3");
    assertThat(early.detail())
        .isEqualTo("Your shift on Live Call 1 starts at 08:00 MT; you can log in from 07:30 MT.");
    assertThat(scene.logIn(CALL, ANA, "07:30")).isInstanceOf(LogIn.Holds.class);
  }

  @Test
  void seat_that_another_holds_is_not_taken_but_stood_by_for_H2() {
    scene.logIn(CALL, ANA, "08:00");

    assertThat(scene.logIn(CALL, BEN, "15:30")).isInstanceOf(LogIn.StandsBy.class);
    assertThat(scene.holder(CALL)).isEqualTo(ANA);
  }

  @Test
  void after_the_end_of_the_shift_nobody_logs_in_B1() {
    Refusal over = refusal(scene.logIn(CALL, ANA, "16:00"));

    assertThat(over.rule()).isEqualTo("B1");
    assertThat(over.detail())
        .isEqualTo(
            "You have no shift on Live Call 1 now. Your next shift is on Live Chat 1, from"
                + " 16:00 MT.");
  }

  @Test
  void nobody_logs_in_to_a_seat_of_a_role_they_do_not_work_R2() {
    assertThat(refusal(scene.logIn(CALL, DAN, "08:00")).rule()).isEqualTo("R2");
  }

  @Test
  void logging_in_again_changes_nothing() {
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CALL, BEN, "15:45");

    assertThat(scene.logIn(CALL, ANA, "08:01")).isEqualTo(new LogIn.Already(true));
    assertThat(scene.logIn(CALL, BEN, "15:46")).isEqualTo(new LogIn.Already(false));
  }

  @Test
  void seat_has_one_stand_by_at_a_time_H2() {
    scene.shift(CALL, CARA, "20:00", "22:00");
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CALL, BEN, "15:45");

    Refusal second = refusal(scene.logIn(CALL, CARA, "19:45"));

    assertThat(second.rule()).isEqualTo("H2");
    assertThat(second.detail()).isEqualTo("Ben already stands by for Live Call 1, since 15:45 MT.");
  }

  @Test
  void stand_by_whose_shift_is_over_gives_way_to_the_next_B1() {
    scene.shift(CALL, CARA, "20:00", "22:00");
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CALL, BEN, "15:45");

    LogIn decision = scene.logIn(CALL, CARA, "20:00");

    assertThat(decision.moves())
        .containsExactly(
            new Move.StandDown(new StandBy(CALL, BEN, Scene.at("15:45")), true),
            new Move.Ready(new StandBy(CALL, CARA, Scene.at("20:00")), ANA));
  }

  @Test
  void holder_of_another_seat_stands_by_and_does_not_hold_two_R2() {
    scene.logIn(CALL, ANA, "08:00");

    assertThat(scene.logIn(CHAT, ANA, "15:45")).isInstanceOf(LogIn.StandsBy.class);
    assertThat(scene.holder(CHAT)).isNull();
  }

  @Test
  void nobody_stands_by_for_two_seats_H2() {
    scene.shift(CHAT, BEN, "20:00", "22:00");
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CHAT, CARA, "08:00");
    scene.logIn(CALL, BEN, "19:40");

    Refusal second = refusal(scene.logIn(CHAT, BEN, "19:41"));

    assertThat(second.next())
        .isEqualTo("Log out of Live Call 1 first, then log in to Live Chat 1.");
  }

  @Test
  void seat_the_desk_does_not_have_is_answered_as_such() {
    assertThat(scene.logIn(new SeatId("LIVE_CALL", 9), ANA, "08:00"))
        .isInstanceOf(LogIn.NoSuchSeat.class);
  }

  private static Refusal refusal(LogIn decision) {
    return ((LogIn.Refused) decision).refusal();
  }
}
