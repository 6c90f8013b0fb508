package baton.handoff.planned;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.seat.SeatService;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.testing.DeskRows;
import baton.handoff.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How handoffs stand, from the entries that seats really wrote. */
class HandoffStatesTest {
  private static final SeatId CALL = new SeatId("LIVE_CALL", 1);
  private static final SeatId MAIL = new SeatId("VOICEMAIL", 1);

  private final Jdbi jdbi = TestDatabase.create().app();
  private final DeskRows rows = new DeskRows(jdbi);
  private final SeatService seats = new SeatService();
  private final Handoffs handoffs = new Handoffs();
  private final AdvisorId ana = rows.advisor("Ana");
  private final AdvisorId ben = rows.advisor("Ben");
  private final AdvisorId cara = rows.advisor("Cara");

  {
    rows.shift(CALL, ana, at("08:00"), at("12:00"));
    rows.shift(CALL, ben, at("12:00"), at("14:00"));
    rows.shift(CALL, ben, at("14:00"), at("16:00"));
  }

  @Test
  void planned_told_ready_done_as_a_good_handoff_goes_H3_H4() {
    logIn(ana, "08:00");
    assertThat(picture("12:00", "11:00").state()).isEqualTo(HandoffSnapshot.State.PLANNED);
    look("11:45");
    assertThat(picture("12:00", "11:46").state()).isEqualTo(HandoffSnapshot.State.TOLD);
    assertThat(picture("12:00", "11:46").toldAt()).isEqualTo(at("11:45"));
    logIn(ben, "11:50");
    assertThat(picture("12:00", "11:51").state()).isEqualTo(HandoffSnapshot.State.READY);
    logOut(ana, "11:58");

    HandoffSnapshot done = picture("12:00", "13:00");
    assertThat(done.state()).isEqualTo(HandoffSnapshot.State.DONE);
    assertThat(done.doneAt()).isEqualTo(at("11:58"));
    assertThat(done.lateSeconds()).isZero();
  }

  @Test
  void late_counts_up_until_the_late_one_stands_by_H6_H8() {
    logIn(ana, "08:00");
    assertThat(picture("12:00", "12:03").state()).isEqualTo(HandoffSnapshot.State.LATE);
    assertThat(picture("12:00", "12:03").lateSeconds()).isEqualTo(180);
    logIn(ben, "12:07");
    logOut(ana, "12:09");

    HandoffSnapshot done = picture("12:00", "13:00");
    assertThat(done.state()).isEqualTo(HandoffSnapshot.State.DONE);
    assertThat(done.doneAt()).isEqualTo(at("12:09"));
    assertThat(done.lateSeconds()).isEqualTo(420);
  }

  @Test
  void late_past_the_first_of_two_shifts_that_touch_is_still_the_same_handoff_H8() {
    logIn(ana, "08:00");
    logIn(ben, "14:30");
    logOut(ana, "14:31");

    HandoffSnapshot done = picture("12:00", "15:00");
    assertThat(done.state()).isEqualTo(HandoffSnapshot.State.DONE);
    assertThat(done.lateSeconds()).isEqualTo(9000);
  }

  @Test
  void one_who_came_and_withdrew_has_not_come_H8() {
    logIn(ana, "08:00");
    logIn(ben, "11:50");
    logOut(ben, "11:52");
    assertThat(picture("12:00", "12:05").state()).isEqualTo(HandoffSnapshot.State.LATE);
    logIn(ben, "12:06");
    logOut(ana, "12:06");

    assertThat(picture("12:00", "12:10").lateSeconds()).isEqualTo(360);
  }

  @Test
  void covered_once_somebody_accepts_and_for_good_when_they_had_the_seat_H6() {
    logIn(ana, "08:00");
    standIn(cara, "12:10");
    assertThat(picture("12:00", "12:11").state()).isEqualTo(HandoffSnapshot.State.COVERED);
    assertThat(picture("12:00", "12:11").cover()).isEqualTo(cara);
    logOut(ana, "12:12");
    logOut(cara, "16:00");

    HandoffSnapshot covered = picture("12:00", "20:00");
    assertThat(covered.state()).isEqualTo(HandoffSnapshot.State.COVERED);
    assertThat(covered.lateSeconds()).isEqualTo(4 * 3600);
    assertThat(picture("16:00", "20:00").state()).isEqualTo(HandoffSnapshot.State.DONE);
    assertThat(picture("16:00", "20:00").doneAt()).isEqualTo(at("16:00"));
  }

  @Test
  void cover_who_withdrew_without_the_seat_leaves_it_late_H6() {
    logIn(ana, "08:00");
    standIn(cara, "12:10");
    logOut(cara, "12:12");

    assertThat(picture("12:00", "12:13").state()).isEqualTo(HandoffSnapshot.State.LATE);
    assertThat(picture("12:00", "12:13").cover()).isNull();
  }

  @Test
  void late_one_who_relieves_the_cover_has_done_the_handoff_H6() {
    logIn(ana, "08:00");
    standIn(cara, "12:10");
    logOut(ana, "12:12");
    logIn(ben, "13:00");
    assertThat(picture("12:00", "13:01").state()).isEqualTo(HandoffSnapshot.State.READY);
    logOut(cara, "13:02");

    HandoffSnapshot done = picture("12:00", "13:10");
    assertThat(done.state()).isEqualTo(HandoffSnapshot.State.DONE);
    assertThat(done.lateSeconds()).isEqualTo(3600);
    assertThat(done.cover()).isEqualTo(cara);
  }

  @Test
  void cover_for_tomorrow_is_not_todays_H6() {
    rows.shift(CALL, ben, at("36:00"), at("40:00"));
    logIn(ana, "08:00");
    name(cara, at("36:00"), "12:05");

    assertThat(picture("12:00", "12:06").state()).isEqualTo(HandoffSnapshot.State.LATE);
    assertThat(picture("36:00", "12:06").state()).isEqualTo(HandoffSnapshot.State.COVERED);
  }

  @Test
  void released_until_somebody_takes_the_seat_H6() {
    logIn(ana, "08:00");
    release("12:20");
    assertThat(picture("12:00", "12:21").state()).isEqualTo(HandoffSnapshot.State.RELEASED);
    logIn(ben, "12:30");
    assertThat(picture("12:00", "12:31").state()).isEqualTo(HandoffSnapshot.State.DONE);
    assertThat(picture("12:00", "12:31").lateSeconds()).isEqualTo(1800);
  }

  @Test
  void released_seat_that_a_cover_takes_is_covered_H6() {
    logIn(ana, "08:00");
    release("12:20");
    standIn(cara, "12:21");

    assertThat(picture("12:00", "12:22").state()).isEqualTo(HandoffSnapshot.State.COVERED);
  }

  @Test
  void one_who_has_the_seat_already_has_done_it_at_its_time_H3() {
    rows.shift(CALL, ana, at("16:00"), at("20:00"));
    logIn(ana, "08:00");

    assertThat(picture("16:00", "15:00").state()).isNotEqualTo(HandoffSnapshot.State.DONE);
    HandoffSnapshot goesOn = picture("16:00", "17:00");
    assertThat(goesOn.state()).isEqualTo(HandoffSnapshot.State.DONE);
    assertThat(goesOn.doneAt()).isEqualTo(at("16:00"));
    assertThat(goesOn.lateSeconds()).isZero();
  }

  @Test
  void closing_is_ready_from_shift_end_and_done_when_let_go_H7() {
    logIn(ben, "12:00");
    assertThat(picture("16:00", "15:00").state()).isEqualTo(HandoffSnapshot.State.PLANNED);
    assertThat(picture("16:00", "16:01").state()).isEqualTo(HandoffSnapshot.State.READY);
    logOut(ben, "16:02");

    assertThat(picture("16:00", "16:03").state()).isEqualTo(HandoffSnapshot.State.DONE);
    assertThat(picture("16:00", "16:03").doneAt()).isEqualTo(at("16:02"));
  }

  @Test
  void closing_is_ready_while_a_held_over_one_still_has_the_seat_H7() {
    logIn(ana, "08:00");

    assertThat(picture("16:00", "16:01").state()).isEqualTo(HandoffSnapshot.State.READY);
    logOut(ana, "16:02");
    assertThat(picture("16:00", "16:03").doneAt()).isEqualTo(at("16:02"));
    assertThat(picture("12:00", "16:03").state()).isEqualTo(HandoffSnapshot.State.LATE);
    assertThat(picture("12:00", "16:03").lateSeconds()).isEqualTo(4 * 3600);
  }

  @Test
  void closing_of_a_seat_that_opened_again_has_its_own_end_H7() {
    rows.shift(CALL, cara, at("17:00"), at("20:00"));
    logIn(ben, "12:00");
    logOut(ben, "16:01");
    logIn(cara, "17:00");
    logOut(cara, "20:00");

    assertThat(picture("16:00", "21:00").doneAt()).isEqualTo(at("16:01"));
    assertThat(picture("20:00", "21:00").doneAt()).isEqualTo(at("20:00"));
  }

  @Test
  void soft_seat_left_early_is_closed_then_H9() {
    rows.shift(MAIL, cara, at("08:00"), at("12:00"));
    jdbi.useTransaction(h -> {
      var in = seats.logIn(h, new SeatService.Request(rows.desk(), MAIL, cara), at("08:00"));
      var out =
          seats.logOut(h, new SeatService.Request(rows.desk(), MAIL, cara), at("11:55"), Set::of);
      assertThat(List.of(in, out)).hasSize(2);
    });

    HandoffSnapshot closed =
        pictures("12:30").stream()
            .filter(picture -> picture.handoff().seat().equals(MAIL))
            .toList()
            .getLast();
    assertThat(closed.state()).isEqualTo(HandoffSnapshot.State.DONE);
    assertThat(closed.doneAt()).isEqualTo(at("11:55"));
  }

  @Test
  void called_off_shows_while_people_were_told_of_it_H4() {
    logIn(ana, "08:00");
    look("11:45");
    jdbi.useHandle(h -> {
      h.execute(
          "insert into rota_revision values (?, 2, '2026-06-02T00:00Z', null)",
          rows.desk().value());
      h.execute("update shift set removed_in = 2 where starts_at = ?", at("12:00"));
    });

    assertThat(
            pictures("11:50").stream()
                .filter(picture -> ben.equals(picture.handoff().incoming()))
                .map(HandoffSnapshot::state))
        .contains(HandoffSnapshot.State.CALLED_OFF);
  }

  private HandoffSnapshot picture(String handoff, String now) {
    return pictures(now).stream()
        .filter(picture -> picture.handoff().seat().equals(CALL))
        .filter(picture -> picture.handoff().at().equals(at(handoff)))
        .findFirst()
        .orElseThrow();
  }

  private List<HandoffSnapshot> pictures(String now) {
    ShiftPeriod days = new ShiftPeriod(at("00:00"), at("48:00"));
    return jdbi.withHandle(h -> handoffs.pictures(h, rows.desk(), days, at(now))).handoffs();
  }

  private void look(String time) {
    jdbi.useTransaction(h -> {
      var unused = handoffs.look(h, rows.desk(), at(time));
    });
  }

  private void logIn(AdvisorId advisor, String time) {
    jdbi.useTransaction(h -> {
      var unused = seats.logIn(h, new SeatService.Request(rows.desk(), CALL, advisor), at(time));
    });
  }

  private void logOut(AdvisorId advisor, String time) {
    jdbi.useTransaction(h -> {
      var unused =
          seats.logOut(h, new SeatService.Request(rows.desk(), CALL, advisor), at(time), Set::of);
    });
  }

  private void standIn(AdvisorId advisor, String time) {
    jdbi.useTransaction(h -> {
      var unused = seats.standIn(h, new SeatService.Request(rows.desk(), CALL, advisor), at(time));
    });
  }

  private void name(AdvisorId advisor, @Nullable Instant handoff, String time) {
    jdbi.useTransaction(h -> {
      var unused =
          seats.name(
              h, new SeatService.Request(rows.desk(), CALL, advisor), handoff, null, at(time));
    });
  }

  private void release(String time) {
    jdbi.useTransaction(h -> {
      var why = new SeatService.Reason(null, "Ana is ill");
      var unused = seats.release(h, rows.desk(), CALL, why, at(time));
    });
  }

  private static Instant at(String time) {
    return new Rota().at(time);
  }
}
