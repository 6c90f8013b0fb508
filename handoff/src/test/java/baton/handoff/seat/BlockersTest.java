package baton.handoff.seat;

import static baton.handoff.seat.Scene.ANA;
import static baton.handoff.seat.Scene.BEN;
import static baton.handoff.seat.Scene.CALL;
import static baton.handoff.seat.Scene.CARA;
import static baton.handoff.seat.Scene.CHAT;
import static baton.handoff.seat.Scene.DAN;
import static baton.handoff.seat.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import org.junit.jupiter.api.Test;

/** What somebody is told who has to stay. */
class BlockersTest {
  private final Scene scene =
      new Scene().shift(CALL, ANA, "08:00", "12:00").shift(CALL, BEN, "12:00", "16:00");

  @Test
  void cover_who_is_named_and_not_there_is_the_one_to_ask_H1_H6() {
    scene.logIn(CALL, ANA, "08:00");
    scene.name(CALL, CARA, "12:06");

    assertThat(refusal(ANA, "12:08"))
        .isEqualTo(
            new Refusal(
                "H1",
                "Live Call 1 is still yours: Cara stands in for Ben since 12:06 MT and has not"
                    + " logged in.",
                "Ask Cara to log in to Live Call 1, or ask a lead."));
  }

  @Test
  void cover_who_was_named_before_the_handoff_is_the_one_to_expect_H1_H6() {
    scene.logIn(CALL, ANA, "08:00");
    scene.name(CALL, CARA, at("12:00"), at("09:00"));

    assertThat(refusal(ANA, "11:55").detail())
        .isEqualTo(
            "Live Call 1 is still yours: Cara stands in for Ben from 12:00 MT and has not logged"
                + " in.");
  }

  @Test
  void one_who_may_go_in_mid_shift_waits_for_the_cover_by_name_H1_H6() {
    scene.logIn(CALL, BEN, "12:00");
    scene.name(CALL, CARA, "13:00");

    assertThat(refusal(BEN, "13:01").detail())
        .isEqualTo(
            "Live Call 1 is still yours: Cara stands in for Ben since 13:00 MT and has not logged"
                + " in.");
  }

  @Test
  void cover_hears_until_when_and_who_could_relieve_them_H1_H6() {
    scene.accept(CALL, CARA, "12:10");

    assertThat(refusal(CARA, "13:00"))
        .isEqualTo(
            new Refusal(
                "H1",
                "Live Call 1 is still yours: Cara stands in for Ben until 16:00 MT, when it"
                    + " closes.",
                "Ask Ben to log in to Live Call 1, or ask a lead to name somebody else."));
    scene.shift(CALL, ANA, "16:00", "20:00");
    assertThat(refusal(CARA, "13:00").detail()).endsWith("until 16:00 MT, when Ana starts.");
  }

  @Test
  void cover_who_is_kept_on_another_seat_is_said_so_H1_H6() {
    scene.shift(CHAT, CARA, "08:00", "12:00").shift(CHAT, DAN, "12:00", "16:00");
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CHAT, CARA, "08:00");
    scene.name(CALL, CARA, "12:06");

    assertThat(refusal(ANA, "12:08").detail())
        .endsWith(
            "Cara stands in for Ben since 12:06 MT and still holds Live Chat 1 and does not stand"
                + " by.");
  }

  @Test
  void late_one_is_late_since_the_first_of_their_shifts_that_touch_H1() {
    scene.shift(CALL, BEN, "16:00", "20:00");
    scene.logIn(CALL, ANA, "08:00");

    assertThat(refusal(ANA, "16:05").detail())
        .isEqualTo(
            "Live Call 1 is still yours: Ben is planned on it since 12:00 MT, 4 h 5 min ago, and"
                + " has not logged in.");
  }

  @Test
  void nobody_relieves_long_before_their_own_time_even_one_who_is_held_over_B3() {
    scene.shift(CALL, CARA, "16:00", "20:00");
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CALL, CARA, "15:31");

    assertThat(refusal(ANA, "15:32"))
        .isEqualTo(
            new Refusal(
                "B3",
                "Live Call 1 is still yours: Cara starts at 16:00 MT and can relieve from 15:50"
                    + " MT.",
                "Log out at 15:50 MT or later."));
    assertThat(scene.logOut(CALL, ANA, "15:50")).isInstanceOf(LogOut.HandedOver.class);
  }

  @Test
  void stand_by_of_yesterday_does_not_take_todays_seat_H1() {
    scene.shift(CALL, ANA, "32:00", "36:00").shift(CALL, BEN, "36:00", "40:00");
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CALL, BEN, "12:05");
    scene.logOut(CALL, ANA, "16:00");
    scene.logIn(CALL, ANA, "32:00");

    assertThat(refusal(ANA, "35:55").detail()).contains("Ben starts at 12:00 MT");
    assertThat(scene.logIn(CALL, BEN, "35:56")).isInstanceOf(LogIn.StandsBy.class);
    assertThat(scene.logOut(CALL, ANA, "36:00")).isInstanceOf(LogOut.HandedOver.class);
  }

  @Test
  void stand_by_whom_the_new_rota_plans_no_more_does_not_get_the_seat_H1() {
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CALL, BEN, "11:45");
    scene.takeOut(CALL, BEN, "12:00").shift(CALL, CARA, "12:00", "16:00");

    assertThat(refusal(ANA, "11:55").detail())
        .isEqualTo("Live Call 1 is still yours: Cara starts at 12:00 MT and has not logged in.");
    assertThat(scene.logIn(CALL, CARA, "11:56")).isInstanceOf(LogIn.StandsBy.class);
    assertThat(scene.logOut(CALL, ANA, "12:00")).isInstanceOf(LogOut.HandedOver.class);
    assertThat(scene.holder(CALL)).isEqualTo(CARA);
  }

  @Test
  void stand_by_waits_on_when_the_new_rota_only_moves_their_start_a_little_H3() {
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CALL, BEN, "11:50");
    scene.takeOut(CALL, ANA, "08:00").shift(CALL, ANA, "08:00", "12:10");
    scene.takeOut(CALL, BEN, "12:00").shift(CALL, BEN, "12:10", "16:00");

    assertThat(scene.logOut(CALL, ANA, "12:05")).isInstanceOf(LogOut.HandedOver.class);
  }

  @Test
  void late_ones_shift_ends_and_with_it_the_waiting_H7() {
    scene.logIn(CALL, ANA, "08:00");
    scene.name(CALL, CARA, "12:06");

    assertThat(scene.logOut(CALL, ANA, "15:59")).isInstanceOf(LogOut.Refused.class);
    assertThat(scene.logOut(CALL, ANA, "16:00")).isInstanceOf(LogOut.Closed.class);
  }

  private Refusal refusal(AdvisorId advisor, String time) {
    return ((LogOut.Refused) scene.logOut(CALL, advisor, time)).refusal();
  }
}
