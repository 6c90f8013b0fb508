package baton.handoff.seat;

import static baton.handoff.seat.Scene.ANA;
import static baton.handoff.seat.Scene.BEN;
import static baton.handoff.seat.Scene.CALL;
import static baton.handoff.seat.Scene.CARA;
import static baton.handoff.seat.Scene.CHAT;
import static baton.handoff.seat.Scene.MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Replacements who still hold another seat. */
class RelayTest {
  private final Scene scene = new Scene();

  @Test
  void two_advisors_swap_seats_in_one_step_H3() {
    scene.shift(CALL, ANA, "08:00", "12:00").shift(CHAT, BEN, "08:00", "12:00");
    scene.shift(CALL, BEN, "12:00", "16:00").shift(CHAT, ANA, "12:00", "16:00");
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CHAT, BEN, "08:00");
    scene.logIn(CALL, BEN, "11:50");
    scene.logIn(CHAT, ANA, "11:50");

    assertThat(scene.logOut(CALL, ANA, "12:00")).isInstanceOf(LogOut.HandedOver.class);

    assertThat(scene.holder(CALL)).isEqualTo(BEN);
    assertThat(scene.holder(CHAT)).isEqualTo(ANA);
  }

  @Test
  void one_log_out_hands_on_a_whole_chain_of_seats_H3() {
    scene.shift(CALL, ANA, "08:00", "12:00").shift(CHAT, BEN, "08:00", "12:00");
    scene.shift(CALL, BEN, "12:00", "16:00").shift(CHAT, CARA, "12:00", "16:00");
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CHAT, BEN, "08:00");
    scene.logIn(CALL, BEN, "11:50");
    scene.logIn(CHAT, CARA, "11:50");

    List<Move> moves = scene.logOut(CALL, ANA, "12:00").moves();

    assertThat(moves).hasSize(2).allMatch(Move.HandOver.class::isInstance);
    assertThat(scene.holder(CALL)).isEqualTo(BEN);
    assertThat(scene.holder(CHAT)).isEqualTo(CARA);
  }

  @Test
  void replacement_leaves_a_seat_that_closes_H7() {
    scene.shift(CALL, ANA, "08:00", "12:00").shift(CHAT, BEN, "08:00", "12:00");
    scene.shift(CALL, BEN, "12:00", "16:00");
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CHAT, BEN, "08:00");
    scene.logIn(CALL, BEN, "11:50");

    scene.logOut(CALL, ANA, "12:00");

    assertThat(scene.holder(CALL)).isEqualTo(BEN);
    assertThat(scene.holder(CHAT)).isNull();
  }

  @Test
  void replacement_who_cannot_leave_their_seat_keeps_the_outgoing_one_H1() {
    scene.shift(CALL, ANA, "08:00", "12:00").shift(CHAT, BEN, "08:00", "12:00");
    scene.shift(CALL, BEN, "12:00", "16:00").shift(CHAT, CARA, "12:00", "16:00");
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CHAT, BEN, "08:00");
    scene.logIn(CALL, BEN, "11:50");

    Refusal refusal = ((LogOut.Refused) scene.logOut(CALL, ANA, "12:03")).refusal();

    assertThat(refusal.rule()).isEqualTo("H1");
    assertThat(refusal.detail())
        .isEqualTo(
            "Live Call 1 is still yours: Ben stands by but still holds Live Chat 1 (H1: Cara is"
                + " planned on it since 12:00 MT, 3 min ago, and has not logged in).");
    assertThat(scene.holder(CALL)).isEqualTo(ANA);
  }

  @Test
  void replacement_leaves_a_soft_seat_at_once_H9() {
    scene.shift(CALL, ANA, "08:00", "12:00").shift(MAIL, BEN, "08:00", "12:00");
    scene.shift(CALL, BEN, "12:00", "16:00").shift(MAIL, CARA, "12:00", "16:00");
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(MAIL, BEN, "08:00");
    scene.logIn(CALL, BEN, "11:50");

    assertThat(scene.logOut(CALL, ANA, "11:55")).isInstanceOf(LogOut.HandedOver.class);
    assertThat(scene.holder(MAIL)).isNull();
  }

  @Test
  void who_stands_by_for_a_free_seat_has_it_once_let_go_H3() {
    scene.shift(CALL, ANA, "08:00", "12:00").shift(CALL, BEN, "12:00", "16:00");
    scene.shift(CHAT, ANA, "12:00", "16:00");
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CHAT, ANA, "11:50");
    scene.logIn(CALL, BEN, "11:55");

    scene.logOut(CALL, ANA, "12:00");

    assertThat(scene.holder(CALL)).isEqualTo(BEN);
    assertThat(scene.holder(CHAT)).isEqualTo(ANA);
  }

  @Test
  void seat_with_nobody_due_closes_although_its_stand_by_is_kept_elsewhere_H7() {
    scene.shift(CALL, ANA, "08:00", "12:00").shift(CALL, BEN, "12:20", "16:00");
    scene.shift(CHAT, BEN, "08:00", "12:20").shift(CHAT, CARA, "12:20", "16:00");
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CHAT, BEN, "08:00");
    scene.logIn(CALL, BEN, "12:00");

    assertThat(scene.logOut(CALL, ANA, "12:01")).isInstanceOf(LogOut.Closed.class);
  }
}
