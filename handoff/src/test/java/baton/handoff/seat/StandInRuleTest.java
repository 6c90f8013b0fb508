package baton.handoff.seat;

import static baton.handoff.seat.Scene.ANA;
import static baton.handoff.seat.Scene.BEN;
import static baton.handoff.seat.Scene.CALL;
import static baton.handoff.seat.Scene.CARA;
import static baton.handoff.seat.Scene.CHAT;
import static baton.handoff.seat.Scene.DAN;
import static baton.handoff.seat.Scene.MAIL;
import static baton.handoff.seat.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Refusal;
import baton.handoff.SeatId;
import baton.handoff.shift.ShiftPeriod;
import org.junit.jupiter.api.Test;

class StandInRuleTest {
  private final Scene scene =
      new Scene().shift(CALL, ANA, "08:00", "12:00").shift(CALL, BEN, "12:00", "16:00");

  @Test
  void nobody_is_let_in_before_everybody_is_asked_H6() {
    scene.logIn(CALL, ANA, "08:00");

    Refusal early = refusal(scene.accept(CALL, CARA, "12:09"));

    assertThat(early)
        .isEqualTo(
            new Refusal(
                "H6",
                "Ben was due on Live Call 1 at 12:00 MT; others are asked to stand in from 12:10"
                    + " MT.",
                "A lead can name you now."));
    assertThat(scene.accept(CALL, CARA, "12:10")).isInstanceOf(StandIn.StandsBy.class);
  }

  @Test
  void first_to_accept_stands_by_and_relieves_at_once_H6() {
    scene.logIn(CALL, ANA, "08:00");

    assertThat(scene.accept(CALL, CARA, "12:11"))
        .isInstanceOfSatisfying(
            StandIn.StandsBy.class,
            stands ->
                assertThat(stands.cover())
                    .isEqualTo(
                        new Cover(CALL, CARA, BEN, new ShiftPeriod(at("12:11"), at("16:00")))));
    assertThat(scene.logOut(CALL, ANA, "12:11")).isInstanceOf(LogOut.HandedOver.class);
    assertThat(scene.holder(CALL)).isEqualTo(CARA);
  }

  @Test
  void second_to_accept_hears_who_was_first_H6() {
    scene.shift(CHAT, DAN, "08:00", "09:00");
    scene.logIn(CALL, ANA, "08:00");
    scene.accept(CALL, CARA, "12:11");

    assertThat(refusal(scene.accept(CALL, ANA, "12:12")).detail())
        .isEqualTo("Cara was faster and stands in on Live Call 1, since 12:11 MT.");
  }

  @Test
  void accepting_again_changes_nothing_H6() {
    scene.logIn(CALL, ANA, "08:00");
    scene.accept(CALL, CARA, "12:11");

    assertThat(scene.accept(CALL, CARA, "12:12"))
        .isInstanceOf(StandIn.StandsBy.class)
        .matches(again -> again.moves().isEmpty());
  }

  @Test
  void empty_seat_is_held_by_whoever_accepts_H6() {
    assertThat(scene.accept(CALL, CARA, "12:10")).isInstanceOf(StandIn.Holds.class);
    assertThat(scene.holder(CALL)).isEqualTo(CARA);
  }

  @Test
  void outgoing_advisor_may_stay_on_as_the_cover_H6() {
    scene.logIn(CALL, ANA, "08:00");

    assertThat(scene.accept(CALL, ANA, "12:10")).isInstanceOf(StandIn.Holds.class);
    assertThat(scene.facts().missing(CALL, at("12:11"))).isNull();
    assertThat(scene.logOut(CALL, ANA, "16:00")).isInstanceOf(LogOut.Closed.class);
  }

  @Test
  void nobody_stands_in_for_one_who_is_there_H6() {
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CALL, BEN, "12:05");

    assertThat(refusal(scene.accept(CALL, CARA, "12:10")).detail())
        .isEqualTo("Live Call 1 needs nobody to stand in now: Ben stands by since 12:05 MT.");
    scene.logOut(CALL, ANA, "12:11");
    assertThat(refusal(scene.accept(CALL, CARA, "12:12")).detail())
        .isEqualTo("Live Call 1 needs nobody to stand in now: Ben has held it since 12:11 MT.");
    assertThat(refusal(scene.accept(CALL, CARA, "16:30")).detail())
        .isEqualTo("Live Call 1 needs nobody to stand in now: nobody is planned on it.");
  }

  @Test
  void late_one_does_not_stand_in_for_themselves_H6() {
    scene.logIn(CALL, ANA, "08:00");

    assertThat(refusal(scene.accept(CALL, BEN, "12:10")).next())
        .isEqualTo("Log in to Live Call 1.");
  }

  @Test
  void nobody_stands_in_without_the_skill_R2() {
    scene.logIn(CALL, ANA, "08:00");

    assertThat(refusal(scene.accept(CALL, DAN, "12:10")).rule()).isEqualTo("R2");
  }

  @Test
  void late_on_one_seat_nobody_covers_another_R2() {
    scene.shift(CHAT, CARA, "12:00", "16:00");
    scene.logIn(CALL, ANA, "08:00");

    Refusal refusal = refusal(scene.accept(CALL, CARA, "12:10"));

    assertThat(refusal.rule()).isEqualTo("R2");
    assertThat(refusal.detail())
        .isEqualTo(
            "Cara is planned on Live Chat 1 from 12:00 MT, and nobody works two seats at once;"
                + " standing in would last to 16:00 MT.");
  }

  @Test
  void nobody_stands_in_on_two_seats_at_once_R2() {
    scene.shift(CHAT, DAN, "12:00", "14:00");
    scene.accept(CALL, CARA, "12:10");

    assertThat(refusal(scene.name(CHAT, CARA, "12:11")))
        .isEqualTo(
            new Refusal(
                "R2",
                "Cara stands in on Live Call 1 from 12:10 MT to 16:00 MT, and nobody works two"
                    + " seats at once.",
                "Choose somebody who is free until then."));
  }

  @Test
  void who_is_kept_on_another_seat_is_not_free_to_stand_in_H6() {
    scene.shift(CHAT, CARA, "08:00", "12:00").shift(CHAT, DAN, "12:00", "16:00");
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CHAT, CARA, "08:00");

    assertThat(refusal(scene.accept(CALL, CARA, "12:10")))
        .isEqualTo(
            new Refusal(
                "H6",
                "Cara holds Live Chat 1 and is not free to stand in on Live Call 1 (H1: Dan is"
                    + " planned on it since 12:00 MT, 10 min ago, and has not logged in).",
                "Ask Dan to log in to Live Chat 1, or ask a lead."));
  }

  @Test
  void voicemail_is_left_at_once_for_an_empty_seat_H6_H9() {
    scene.shift(MAIL, CARA, "08:00", "16:00");
    scene.logIn(MAIL, CARA, "08:00");

    assertThat(scene.accept(CALL, CARA, "12:10")).isInstanceOf(StandIn.Holds.class);

    assertThat(scene.holder(CALL)).isEqualTo(CARA);
    assertThat(scene.holder(MAIL)).isNull();
  }

  @Test
  void voicemail_is_kept_until_the_held_over_one_hands_on_H6_H9() {
    scene.shift(MAIL, CARA, "08:00", "16:00");
    scene.logIn(MAIL, CARA, "08:00");
    scene.logIn(CALL, ANA, "08:00");

    assertThat(scene.accept(CALL, CARA, "12:10")).isInstanceOf(StandIn.StandsBy.class);
    assertThat(scene.holder(MAIL)).isEqualTo(CARA);

    scene.logOut(CALL, ANA, "12:11");
    assertThat(scene.holder(CALL)).isEqualTo(CARA);
    assertThat(scene.holder(MAIL)).isNull();
  }

  @Test
  void seat_left_in_mid_shift_is_open_at_once_H6() {
    scene.logIn(CALL, BEN, "12:00");
    scene.releaseByForce(CALL, "12:03");

    assertThat(scene.accept(CALL, CARA, "12:03")).isInstanceOf(StandIn.Holds.class);
  }

  @Test
  void cover_who_withdraws_leaves_the_place_to_others_H6() {
    scene.logIn(CALL, ANA, "08:00");
    scene.accept(CALL, CARA, "12:11");

    scene.logOut(CALL, CARA, "12:13");

    assertThat(scene.facts().plan().cover(CALL, at("12:13"))).isNull();
    assertThat(scene.facts().openToCover(CALL, at("12:14"))).isEqualTo(at("12:13"));
    assertThat(scene.accept(CALL, ANA, "12:14")).isInstanceOf(StandIn.Holds.class);
  }

  @Test
  void cover_who_was_relieved_stands_in_no_more_H6() {
    scene.logIn(CALL, ANA, "08:00");
    scene.accept(CALL, CARA, "12:11");
    scene.logOut(CALL, ANA, "12:12");
    scene.logIn(CALL, BEN, "13:00");

    assertThat(scene.logOut(CALL, CARA, "13:01")).isInstanceOf(LogOut.HandedOver.class);

    assertThat(scene.holder(CALL)).isEqualTo(BEN);
    assertThat(scene.facts().plan().cover(CALL, at("13:01"))).isNull();
    assertThat(((LogIn.Refused) scene.logIn(CALL, CARA, "13:02")).refusal().rule()).isEqualTo("B1");
  }

  @Test
  void late_one_who_meets_the_cover_standing_by_hears_what_to_do_H2() {
    scene.logIn(CALL, ANA, "08:00");
    scene.accept(CALL, CARA, "12:11");

    assertThat(((LogIn.Refused) scene.logIn(CALL, BEN, "12:12")).refusal())
        .isEqualTo(
            new Refusal(
                "H2",
                "Cara already stands by for Live Call 1, since 12:11 MT, and stands in for you.",
                "Ask Cara to log out of Live Call 1, or log in again once Cara holds it."));
    scene.logOut(CALL, CARA, "12:13");
    assertThat(scene.logIn(CALL, BEN, "12:13")).isInstanceOf(LogIn.StandsBy.class);
  }

  @Test
  void named_for_a_coming_handoff_one_stands_by_from_thirty_minutes_before_B3() {
    scene.logIn(CALL, ANA, "08:00");

    scene.name(CALL, CARA, at("12:00"), at("09:00"));

    assertThat(((LogIn.Refused) scene.logIn(CALL, CARA, "11:29")).refusal().detail())
        .isEqualTo("Your shift on Live Call 1 starts at 12:00 MT; you can log in from 11:30 MT.");
    assertThat(scene.logIn(CALL, CARA, "11:30")).isInstanceOf(LogIn.StandsBy.class);
    assertThat(((LogOut.Refused) scene.logOut(CALL, ANA, "11:49")).refusal().rule())
        .isEqualTo("B3");
    assertThat(scene.logOut(CALL, ANA, "11:50")).isInstanceOf(LogOut.HandedOver.class);
  }

  @Test
  void named_one_who_came_too_early_and_left_is_still_named_H6() {
    scene.logIn(CALL, ANA, "08:00");
    scene.name(CALL, CARA, at("12:00"), at("09:00"));
    scene.logIn(CALL, CARA, "11:30");

    scene.logOut(CALL, CARA, "11:35");

    assertThat(scene.logIn(CALL, CARA, "11:55")).isInstanceOf(LogIn.StandsBy.class);
  }

  @Test
  void naming_another_replaces_the_first_and_their_stand_by_H6() {
    scene.logIn(CALL, ANA, "08:00");
    scene.accept(CALL, CARA, "12:11");

    assertThat(scene.name(CALL, ANA, "12:15").moves())
        .extracting(Move::getClass)
        .containsExactly(Move.CoverEnds.class, Move.StandDown.class, Move.StandIn.class);
    assertThat(scene.facts().plan().cover(CALL, at("12:15")))
        .isEqualTo(new Cover(CALL, ANA, BEN, new ShiftPeriod(at("12:15"), at("16:00"))));
  }

  @Test
  void naming_another_for_tomorrow_leaves_todays_stand_by_alone_H6() {
    scene.shift(CALL, CARA, "16:00", "20:00").shift(CALL, BEN, "36:00", "40:00");
    scene.name(CALL, CARA, at("36:00"), at("09:00"));
    scene.logIn(CALL, BEN, "12:00");
    scene.logIn(CALL, CARA, "15:45");

    scene.name(CALL, ANA, at("36:00"), at("15:50"));

    assertThat(scene.logOut(CALL, BEN, "15:55")).isInstanceOf(LogOut.HandedOver.class);
  }

  @Test
  void naming_the_same_one_twice_changes_nothing_H6() {
    scene.name(CALL, CARA, "12:05");

    assertThat(scene.name(CALL, CARA, "12:06").moves()).isEmpty();
  }

  @Test
  void one_named_for_the_second_of_two_shifts_leaves_the_first_to_the_other_H6() {
    scene.shift(CALL, BEN, "16:00", "20:00");
    scene.name(CALL, CARA, at("12:00"), at("09:00"));

    scene.name(CALL, ANA, at("16:00"), at("10:00"));

    assertThat(scene.facts().plan().cover(CALL, at("15:59")))
        .isEqualTo(new Cover(CALL, CARA, BEN, new ShiftPeriod(at("12:00"), at("16:00"))));
    assertThat(scene.facts().plan().cover(CALL, at("16:00")))
        .isEqualTo(new Cover(CALL, ANA, BEN, new ShiftPeriod(at("16:00"), at("20:00"))));
  }

  @Test
  void cover_counts_only_while_the_rota_plans_whom_it_is_for_H6() {
    scene.name(CALL, CARA, at("12:00"), at("09:00"));

    scene.takeOut(CALL, BEN, "12:00");
    assertThat(((LogIn.Refused) scene.logIn(CALL, CARA, "11:45")).refusal().rule()).isEqualTo("B1");

    scene.shift(CALL, DAN, "12:00", "16:00");
    assertThat(scene.facts().plan().cover(CALL, at("12:05"))).isNull();
    scene.name(CALL, ANA, at("12:00"), at("12:06"));
    assertThat(scene.facts().plan().cover(CALL, at("12:06")))
        .isEqualTo(new Cover(CALL, ANA, DAN, new ShiftPeriod(at("12:06"), at("16:00"))));
  }

  @Test
  void cover_ends_with_a_shift_that_was_cut_short_H6_H7() {
    scene.name(CALL, CARA, at("12:00"), at("09:00"));
    scene.takeOut(CALL, BEN, "12:00").shift(CALL, BEN, "12:00", "14:00");
    scene.logIn(CALL, CARA, "12:00");

    assertThat(scene.picture(CALL, "13:00").holder())
        .isEqualTo(new SeatSnapshot.Holder(CARA, "Cara", at("12:00"), at("14:00")));
    assertThat(scene.logOut(CALL, CARA, "14:00")).isInstanceOf(LogOut.Closed.class);
  }

  @Test
  void nobody_is_named_where_nobody_is_planned_H6() {
    assertThat(refusal(scene.name(CALL, CARA, "17:00")).detail())
        .isEqualTo("Nobody is planned on Live Call 1 now, so there is nobody to stand in for.");
    assertThat(refusal(scene.name(CALL, CARA, at("13:00"), at("09:00"))).detail())
        .contains("from 13:00 MT");
    assertThat(scene.name(new SeatId("LIVE_CALL", 9), CARA, "12:00"))
        .isInstanceOf(StandIn.NoSuchSeat.class);
  }

  @Test
  void nobody_is_missing_when_the_next_one_has_relieved_early_B3() {
    scene.shift(CALL, CARA, "16:00", "20:00");
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CALL, CARA, "15:45");
    scene.logOut(CALL, ANA, "15:50");

    assertThat(scene.facts().missing(CALL, at("15:55"))).isNull();
    assertThat(scene.accept(CALL, ANA, "15:55")).isInstanceOf(StandIn.Refused.class);
  }

  @Test
  void who_only_stands_by_for_an_empty_seat_is_not_there_and_somebody_is_missing_H6() {
    scene.accept(CALL, BEN, "08:10");
    scene.logIn(CALL, ANA, "08:10");
    scene.releaseByForce(CALL, "12:00");
    scene.name(CALL, ANA, "12:00");

    assertThat(scene.facts().seat(CALL).hold()).isNull();
    assertThat(scene.facts().missing(CALL, at("12:00"))).isNotNull();

    assertThat(scene.logIn(CALL, ANA, "12:01")).isInstanceOf(LogIn.Holds.class);
    assertThat(scene.facts().missing(CALL, at("12:01"))).isNull();
  }

  @Test
  void swap_of_two_seats_goes_on_with_a_cover_in_it_H3() {
    scene.shift(CHAT, BEN, "08:00", "12:00").shift(CHAT, ANA, "12:00", "16:00");
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CHAT, BEN, "08:00");
    scene.name(CALL, CARA, at("12:00"), at("11:00"));
    scene.logIn(CALL, CARA, "11:45");
    scene.logIn(CHAT, ANA, "11:45");

    assertThat(scene.logOut(CHAT, BEN, "12:00")).isInstanceOf(LogOut.HandedOver.class);

    assertThat(scene.holder(CALL)).isEqualTo(CARA);
    assertThat(scene.holder(CHAT)).isEqualTo(ANA);
  }

  private static Refusal refusal(StandIn decision) {
    return ((StandIn.Refused) decision).refusal();
  }
}
