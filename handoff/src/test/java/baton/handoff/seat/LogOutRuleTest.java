package baton.handoff.seat;

import static baton.handoff.seat.Scene.ANA;
import static baton.handoff.seat.Scene.BEN;
import static baton.handoff.seat.Scene.CALL;
import static baton.handoff.seat.Scene.CARA;
import static baton.handoff.seat.Scene.DAN;
import static baton.handoff.seat.Scene.MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogOutRuleTest {
  private final Scene scene =
      new Scene()
          .shift(CALL, ANA, "08:00", "12:00")
          .shift(CALL, ANA, "12:00", "16:00")
          .shift(CALL, BEN, "16:00", "20:00");

  @Test
  void outgoing_cannot_log_out_before_replacement_stands_by_H1() {
    scene.logIn(CALL, ANA, "08:00");

    Refusal refusal = refusal(scene.logOut(CALL, ANA, "15:55"));

    assertThat(refusal)
        .isEqualTo(
            new Refusal(
                "H1",
                "Live Call 1 is still yours: Ben starts at 16:00 MT and has not logged in.",
                "Ask Ben to log in to Live Call 1, or ask a lead."));
  }

  @Test
  void held_over_advisor_is_told_who_is_late_and_by_how_much_H1() {
    scene.logIn(CALL, ANA, "08:00");

    assertThat(refusal(scene.logOut(CALL, ANA, "16:07")).detail())
        .isEqualTo(
            "Live Call 1 is still yours: Ben is planned on it since 16:00 MT, 7 min ago, and has"
                + " not logged in.");
  }

  @Test
  void seat_changes_hands_in_one_step_H3() {
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CALL, BEN, "15:45");

    LogOut decision = scene.logOut(CALL, ANA, "15:58");

    assertThat(decision).isInstanceOf(LogOut.HandedOver.class);
    assertThat(scene.holder(CALL)).isEqualTo(BEN);
    assertThat(scene.facts().holdOf(BEN)).isEqualTo(new SeatHold(CALL, BEN, Scene.at("15:58")));
    assertThat(scene.facts().seat(CALL).standBy()).isNull();
  }

  @Test
  void replacement_relieves_ten_minutes_early_and_no_earlier_B3() {
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CALL, BEN, "15:45");

    Refusal early = refusal(scene.logOut(CALL, ANA, "15:49"));

    assertThat(early.rule()).isEqualTo("B3");
    assertThat(early.next()).isEqualTo("Log out at 15:50 MT or later.");
    assertThat(scene.logOut(CALL, ANA, "15:50")).isInstanceOf(LogOut.HandedOver.class);
  }

  @Test
  void own_shifts_that_touch_count_as_one_B3() {
    scene.logIn(CALL, ANA, "08:00");

    assertThat(refusal(scene.logOut(CALL, ANA, "11:55")).detail())
        .contains("Ben starts at 16:00 MT");
  }

  @Test
  void running_call_does_not_stop_a_hand_over_H12() {
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CALL, BEN, "15:45");
    scene.onContact(ANA);

    assertThat(scene.logOut(CALL, ANA, "16:00")).isInstanceOf(LogOut.HandedOver.class);
  }

  @Test
  void last_seat_closes_at_shift_end_and_not_before_H7() {
    scene.logIn(CALL, BEN, "16:00");

    Refusal early = refusal(scene.logOut(CALL, BEN, "19:59"));

    assertThat(early.rule()).isEqualTo("H7");
    assertThat(early.detail())
        .isEqualTo("Live Call 1 is still yours: it closes at 20:00 MT, when its last shift ends.");
    assertThat(scene.logOut(CALL, BEN, "20:00")).isInstanceOf(LogOut.Closed.class);
    assertThat(scene.holder(CALL)).isNull();
  }

  @Test
  void seat_does_not_close_over_an_open_contact_H7() {
    scene.logIn(CALL, BEN, "16:00");
    scene.onContact(BEN);

    Refusal open = refusal(scene.logOut(CALL, BEN, "20:00"));

    assertThat(open.rule()).isEqualTo("H7");
    assertThat(open.detail())
        .isEqualTo("Live Call 1 is still yours: a call or chat of Ben is still open.");
  }

  @Test
  void replacement_who_never_came_does_not_keep_the_seat_for_ever_H7() {
    scene.logIn(CALL, ANA, "08:00");

    assertThat(scene.logOut(CALL, ANA, "20:00").moves())
        .containsExactly(
            new Move.Close(
                new SeatHold(CALL, ANA, Scene.at("08:00")),
                new HeldOver(
                    4 * 3600, List.of(new HeldOver.Absence(BEN, Scene.at("16:00"), 4 * 3600)))));
  }

  @Test
  void held_over_time_is_counted_to_the_second_with_its_cause_H8() {
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CALL, BEN, "16:07");

    Move move = scene.logOut(CALL, ANA, Scene.at("16:07").plusSeconds(13)).moves().getFirst();

    assertThat(((Move.HandOver) move).heldOver())
        .isEqualTo(new HeldOver(433, List.of(new HeldOver.Absence(BEN, Scene.at("16:00"), 420))));
  }

  @Test
  void stand_by_may_withdraw_H3() {
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CALL, BEN, "15:45");

    assertThat(scene.logOut(CALL, BEN, "15:46")).isInstanceOf(LogOut.StoodDown.class);
    assertThat(refusal(scene.logOut(CALL, ANA, "16:00")).rule()).isEqualTo("H1");
  }

  @Test
  void stand_by_whose_own_shift_is_over_does_not_get_the_seat_B1() {
    scene.shift(CALL, CARA, "20:00", "22:00");
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CALL, BEN, "15:45");

    assertThat(refusal(scene.logOut(CALL, ANA, "20:05")).detail())
        .contains("Cara is planned on it since 20:00 MT, 5 min ago");
  }

  @Test
  void somebody_who_does_not_hold_the_seat_cannot_log_out_of_it_H2() {
    scene.logIn(CALL, ANA, "08:00");

    assertThat(refusal(scene.logOut(CALL, BEN, "16:00")).detail())
        .isEqualTo(
            "You neither hold Live Call 1 nor stand by for it: Ana has held it since 08:00 MT.");
  }

  @Test
  void soft_seat_is_handed_over_where_a_replacement_is_there_H9() {
    scene.shift(MAIL, CARA, "08:00", "16:00").shift(MAIL, DAN, "16:00", "20:00");
    scene.logIn(MAIL, CARA, "08:00");
    scene.logIn(MAIL, DAN, "15:45");

    assertThat(scene.logOut(MAIL, CARA, "15:46")).isInstanceOf(LogOut.HandedOver.class);
  }

  @Test
  void logging_out_of_a_soft_seat_never_waits_H9() {
    scene.shift(MAIL, CARA, "08:00", "16:00").shift(MAIL, DAN, "16:00", "20:00");
    scene.logIn(MAIL, CARA, "08:00");

    LogOut decision = scene.logOut(MAIL, CARA, "12:00");

    assertThat(decision).isInstanceOf(LogOut.CheckedOut.class);
    assertThat(((Move.CheckOut) decision.moves().getFirst()).expected()).isEqualTo(DAN);
  }

  private static Refusal refusal(LogOut decision) {
    return ((LogOut.Refused) decision).refusal();
  }
}
