package baton.handoff.seat;

import static baton.handoff.seat.Scene.ANA;
import static baton.handoff.seat.Scene.BEN;
import static baton.handoff.seat.Scene.CALL;
import static baton.handoff.seat.Scene.CARA;
import static baton.handoff.seat.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldOverTest {
  private static final int MINUTE = 60;

  private final Scene scene =
      new Scene().shift(CALL, ANA, "08:00", "12:00").shift(CALL, BEN, "12:00", "16:00");

  @Test
  void relieved_early_nobody_was_held_over_nor_absent_H8() {
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CALL, BEN, "11:45");

    assertThat(over(scene.logOut(CALL, ANA, "11:50"))).isEqualTo(new HeldOver(0, List.of()));
    assertThat(over(scene.logOut(CALL, BEN, "16:00"))).isEqualTo(new HeldOver(0, List.of()));
  }

  @Test
  void absence_ends_where_the_late_one_stands_by_and_holding_over_goes_on_H8() {
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CALL, BEN, "12:07");

    assertThat(over(scene.logOut(CALL, ANA, "12:30")))
        .isEqualTo(new HeldOver(30 * MINUTE, List.of(absent(BEN, "12:00", 7))));
  }

  @Test
  void who_came_withdrew_and_came_back_was_absent_until_they_came_back_H8() {
    scene.logIn(CALL, ANA, "08:00");
    scene.logIn(CALL, BEN, "11:50");
    scene.logOut(CALL, BEN, "11:55");
    scene.logIn(CALL, BEN, "12:20");

    assertThat(over(scene.logOut(CALL, ANA, "12:21")).absent())
        .containsExactly(absent(BEN, "12:00", 20));
  }

  @Test
  void cover_relieves_the_held_over_one_and_is_credited_with_the_rest_H8() {
    scene.logIn(CALL, ANA, "08:00");
    scene.accept(CALL, CARA, "12:10");

    assertThat(over(scene.logOut(CALL, ANA, "12:12")))
        .isEqualTo(new HeldOver(12 * MINUTE, List.of(absent(BEN, "12:00", 12))));
    scene.logIn(CALL, BEN, "13:00");
    assertThat(over(scene.logOut(CALL, CARA, "13:05")))
        .isEqualTo(new HeldOver(0, List.of(absent(BEN, "12:12", 48))));
  }

  @Test
  void who_stays_on_as_cover_was_held_over_until_then_H8() {
    scene.logIn(CALL, ANA, "08:00");
    scene.accept(CALL, ANA, "12:10");

    HeldOver over = over(scene.logOut(CALL, ANA, "16:00"));

    assertThat(over.seconds()).isEqualTo(10 * MINUTE);
    assertThat(over.absent()).containsExactly(absent(BEN, "12:00", 10), absent(BEN, "12:10", 230));
  }

  @Test
  void cover_named_in_mid_shift_is_credited_from_taking_over_H8() {
    scene.logIn(CALL, BEN, "12:00");
    scene.name(CALL, CARA, "13:00");
    scene.logIn(CALL, CARA, "13:10");

    assertThat(over(scene.logOut(CALL, BEN, "13:12"))).isEqualTo(new HeldOver(0, List.of()));
    assertThat(over(scene.logOut(CALL, CARA, "16:00")))
        .isEqualTo(new HeldOver(0, List.of(absent(BEN, "13:12", 168))));
  }

  @Test
  void cover_whom_nobody_follows_in_time_is_held_over_from_the_end_of_the_cover_H8() {
    scene.shift(CALL, ANA, "16:00", "20:00");
    scene.accept(CALL, CARA, "12:10");
    scene.logIn(CALL, ANA, "16:04");

    assertThat(over(scene.logOut(CALL, CARA, "16:05")))
        .isEqualTo(
            new HeldOver(5 * MINUTE, List.of(absent(BEN, "12:10", 230), absent(ANA, "16:00", 4))));
  }

  @Test
  void cover_that_goes_on_into_the_own_shift_is_no_holding_over_H8() {
    scene.shift(CALL, CARA, "16:00", "20:00");
    scene.accept(CALL, CARA, "12:10");

    assertThat(over(scene.logOut(CALL, CARA, "20:00")))
        .isEqualTo(new HeldOver(0, List.of(absent(BEN, "12:10", 230))));
  }

  private static HeldOver.Absence absent(AdvisorId advisor, String since, long minutes) {
    return new HeldOver.Absence(advisor, at(since), minutes * MINUTE);
  }

  private static HeldOver over(LogOut decision) {
    return switch (decision.moves().getFirst()) {
      case Move.HandOver handOver -> handOver.heldOver();
      case Move.Close close -> close.heldOver();
      default -> throw new AssertionError(decision);
    };
  }
}
