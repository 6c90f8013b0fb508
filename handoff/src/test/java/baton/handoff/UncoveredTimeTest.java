package baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.ledger.Uncovered;
import baton.handoff.ledger.UncoveredTime;
import baton.handoff.seat.SeatService;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.testing.DeskRows;
import baton.handoff.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class UncoveredTimeTest {
  private static final SeatId CALL = new SeatId("LIVE_CALL", 1);
  private static final SeatId MAIL = new SeatId("VOICEMAIL", 1);

  private final Jdbi jdbi = TestDatabase.create().app();
  private final DeskRows rows = new DeskRows(jdbi);
  private final SeatService seats = new SeatService();
  private final AdvisorId ana = rows.advisor("Ana");
  private final AdvisorId ben = rows.advisor("Ben");

  {
    rows.shift(CALL, ana, at("08:00"), at("12:00"));
    rows.shift(CALL, ben, at("12:00"), at("16:00"));
  }

  @Test
  void seat_nobody_ever_held_is_uncovered_through_both_shifts_H13() {
    assertThat(uncovered("07:00", "18:00"))
        .containsExactly(new Uncovered(CALL, period("08:00", "16:00"), null, null));
  }

  @Test
  void late_log_in_leaves_the_time_before_it_uncovered_with_its_proof_H13() {
    logIn(ana, "08:03");

    Uncovered late = uncovered("07:00", "12:00").getFirst();

    assertThat(late).isEqualTo(new Uncovered(CALL, period("08:00", "08:03"), null, 1L));
    assertThat(late.seconds()).isEqualTo(180);
  }

  @Test
  void swap_leaves_nothing_uncovered_H3() {
    logIn(ana, "07:45");
    logIn(ben, "11:45");
    logOut(ana, "12:00");
    logOut(ben, "16:00");

    assertThat(uncovered("07:00", "18:00")).isEmpty();
  }

  @Test
  void only_the_time_asked_for_is_answered_with_what_was_before_it_known_H13() {
    logIn(ana, "08:03");

    assertThat(uncovered("08:01", "08:02"))
        .containsExactly(new Uncovered(CALL, period("08:01", "08:02"), null, null));
    assertThat(uncovered("10:00", "11:00")).isEmpty();
  }

  @Test
  void seat_that_closed_is_uncovered_from_the_next_shift_on_H13() {
    logIn(ana, "08:00");
    logIn(ben, "11:55");
    logOut(ana, "12:00");
    logOut(ben, "16:00");
    rows.shift(CALL, ana, at("17:00"), at("18:00"));

    assertThat(uncovered("16:30", "17:30"))
        .containsExactly(new Uncovered(CALL, period("17:00", "17:30"), 4L, null));
  }

  @Test
  void soft_seats_are_never_uncovered_H9() {
    rows.shift(MAIL, rows.advisor("Cara"), at("08:00"), at("12:00"));

    assertThat(uncovered("07:00", "18:00").stream().map(Uncovered::seat)).containsOnly(CALL);
  }

  private List<Uncovered> uncovered(String from, String to) {
    return jdbi.withHandle(h -> new UncoveredTime().in(h, rows.desk(), period(from, to)));
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

  private static ShiftPeriod period(String from, String to) {
    return new ShiftPeriod(at(from), at(to));
  }

  private static Instant at(String utc) {
    return Instant.parse("2026-06-11T" + utc + ":00Z");
  }
}
