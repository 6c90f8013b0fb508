package baton.handoff.seat;

import static baton.handoff.seat.Scene.ANA;
import static baton.handoff.seat.Scene.BEN;
import static baton.handoff.seat.Scene.CALL;
import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.seat.SeatSnapshot.Holder;
import baton.handoff.seat.SeatSnapshot.Someone;
import org.junit.jupiter.api.Test;

class SeatSnapshotTest {
  private final Scene scene =
      new Scene()
          .shift(CALL, ANA, "08:00", "12:00")
          .shift(CALL, ANA, "12:00", "16:00")
          .shift(CALL, BEN, "16:00", "20:00");

  @Test
  void shows_who_holds_until_when_and_who_is_next_W1() {
    scene.logIn(CALL, ANA, "08:00");

    SeatSnapshot picture = scene.picture(CALL, "09:00");

    assertThat(picture.holder())
        .isEqualTo(new Holder(ANA, "Ana", Scene.at("08:00"), Scene.at("16:00")));
    assertThat(picture.next()).isEqualTo(new Someone(BEN, "Ben", Scene.at("16:00")));
    assertThat(picture.late()).isNull();
    assertThat(picture.uncoveredSince()).isNull();
  }

  @Test
  void shows_the_stand_by_W1() {
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CALL, BEN, "15:45");

    assertThat(scene.picture(CALL, "15:50").standBy())
        .isEqualTo(new Someone(BEN, "Ben", Scene.at("15:45")));
    assertThat(scene.picture(CALL, "16:01").late()).isNull();
  }

  @Test
  void shows_the_late_replacement_and_the_held_over_advisor_W1() {
    scene.logIn(CALL, ANA, "08:00");

    SeatSnapshot picture = scene.picture(CALL, "16:07");

    assertThat(picture.late()).isEqualTo(new Someone(BEN, "Ben", Scene.at("16:00")));
    assertThat(picture.holder())
        .isEqualTo(new Holder(ANA, "Ana", Scene.at("08:00"), Scene.at("16:00")));
  }

  @Test
  void shows_since_when_a_seat_is_uncovered_H13() {
    assertThat(scene.picture(CALL, "07:59").uncoveredSince()).isNull();
    assertThat(scene.picture(CALL, "08:00").uncoveredSince()).isEqualTo(Scene.at("08:00"));
    assertThat(scene.picture(CALL, "17:00").uncoveredSince()).isEqualTo(Scene.at("08:00"));
    assertThat(scene.picture(CALL, "20:00").uncoveredSince()).isNull();
  }
}
