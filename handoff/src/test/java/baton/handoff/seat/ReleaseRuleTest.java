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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.Refusal;
import baton.handoff.SeatId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseRuleTest {
  private final Scene scene =
      new Scene().shift(CALL, ANA, "08:00", "12:00").shift(CALL, BEN, "12:00", "16:00");

  @Test
  void whoever_stands_by_has_the_seat_at_once_even_before_they_could_relieve_H6_B3() {
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CALL, BEN, "11:31");

    assertThat(scene.releaseByForce(CALL, "11:32")).isInstanceOf(Release.HandedOver.class);
    assertThat(scene.holder(CALL)).isEqualTo(BEN);
  }

  @Test
  void with_nobody_there_the_seat_is_uncovered_H6() {
    scene.logIn(CALL, ANA, "08:00");

    assertThat(scene.releaseByForce(CALL, "12:20").moves())
        .containsExactly(
            new Move.Release(
                new SeatHold(CALL, ANA, at("08:00")),
                new HeldOver(1200, List.of(new HeldOver.Absence(BEN, at("12:00"), 1200)))));
    assertThat(scene.picture(CALL, "12:21").uncoveredSince()).isEqualTo(at("12:20"));
  }

  @Test
  void the_only_one_is_released_even_while_a_call_runs_H6_H12() {
    scene.logIn(CALL, BEN, "12:00");
    scene.onContact(BEN);

    assertThat(scene.releaseByForce(CALL, "13:00")).isInstanceOf(Release.Released.class);
    assertThat(scene.holder(CALL)).isNull();
  }

  @Test
  void soft_seat_whose_holder_went_without_a_word_can_be_released_H6_H9() {
    scene.shift(MAIL, CARA, "08:00", "16:00");
    scene.logIn(MAIL, CARA, "08:00");

    assertThat(scene.releaseByForce(MAIL, "13:00")).isInstanceOf(Release.Released.class);
    assertThat(scene.holder(MAIL)).isNull();
  }

  @Test
  void stand_by_who_is_kept_elsewhere_does_not_stop_a_release_H6() {
    scene.shift(CHAT, BEN, "08:00", "12:00").shift(CHAT, DAN, "12:00", "16:00");
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CHAT, BEN, "08:00");
    scene.logIn(CALL, BEN, "11:50");

    assertThat(scene.releaseByForce(CALL, "12:05")).isInstanceOf(Release.Released.class);
    assertThat(scene.holder(CHAT)).isEqualTo(BEN);
  }

  @Test
  void who_was_kept_elsewhere_takes_the_empty_seat_in_the_step_that_releases_them_H6_H3() {
    scene.shift(CHAT, BEN, "08:00", "12:00").shift(CHAT, DAN, "12:00", "16:00");
    scene.logIn(CHAT, BEN, "08:00");
    scene.logIn(CALL, BEN, "11:50");

    scene.releaseByForce(CHAT, "12:05");

    assertThat(scene.holder(CHAT)).isNull();
    assertThat(scene.holder(CALL)).isEqualTo(BEN);
  }

  @Test
  void released_cover_stands_in_no_more_and_others_may_H6() {
    scene.accept(CALL, CARA, "12:10");

    scene.releaseByForce(CALL, "13:00");

    assertThat(scene.facts().plan().cover(CALL, at("13:00"))).isNull();
    assertThat(scene.accept(CALL, ANA, "13:00")).isInstanceOf(StandIn.Holds.class);
  }

  @Test
  void released_by_mistake_one_takes_the_seat_again_H6() {
    scene.logIn(CALL, BEN, "12:00");
    scene.releaseByForce(CALL, "13:00");

    assertThat(scene.logIn(CALL, BEN, "13:01")).isInstanceOf(LogIn.Holds.class);
  }

  @Test
  void nobody_to_release_is_said_so_H6() {
    assertThat(((Release.Refused) scene.releaseByForce(CALL, "12:00")).refusal())
        .isEqualTo(
            new Refusal(
                "H6",
                "Nobody holds Live Call 1, so there is nobody to release.",
                "If it should be staffed, name somebody to cover it."));
    assertThat(scene.releaseByForce(new SeatId("LIVE_CALL", 9), "12:00"))
        .isInstanceOf(Release.NoSuchSeat.class);
  }

  @Test
  void release_has_a_written_reason_H6() {
    assertThatThrownBy(() -> new SeatService.Reason(null, " "))
        .hasMessageContaining("written reason");
  }
}
