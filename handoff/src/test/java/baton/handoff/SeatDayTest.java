package baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.ledger.HeldOverTimes;
import baton.handoff.ledger.PersonWeek;
import baton.handoff.ledger.Timelines;
import baton.handoff.ledger.Timelines.Segment.Kind;
import baton.handoff.ledger.Uncovered;
import baton.handoff.ledger.UncoveredTime;
import baton.handoff.seat.SeatService;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.testing.DeskRows;
import baton.handoff.testing.TestDatabase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A day told from what people really did: Ana from 08:00 to 12:00, Ben from 12:00 to 16:00. */
class SeatDayTest {
  private static final SeatId CALL = new SeatId("LIVE_CALL", 1);
  private static final ZoneId DENVER = ZoneId.of("America/Denver");

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
  void calm_day_is_two_stretches_that_touch_H3() {
    logIn(ana, "07:45");
    logIn(ben, "11:45");
    logOut(ana, "12:00");
    logOut(ben, "16:00");

    assertThat(day("18:00"))
        .containsExactly(
            new Timelines.Segment(Kind.HELD, period("07:45", "12:00"), ana, 1L, 3L),
            new Timelines.Segment(Kind.HELD, period("12:00", "16:00"), ben, 3L, 4L));
  }

  @Test
  void late_replacement_shows_as_held_over_and_what_is_to_come_as_planned_H8() {
    logIn(ana, "08:00");

    assertThat(day("12:20"))
        .containsExactly(
            new Timelines.Segment(Kind.HELD, period("08:00", "12:00"), ana, 1L, null),
            new Timelines.Segment(Kind.HELD_OVER, period("12:00", "12:20"), ana, 1L, null),
            new Timelines.Segment(Kind.PLANNED, period("12:20", "16:00"), ben, null, null));
  }

  @Test
  void forced_release_is_a_hole_until_somebody_takes_the_seat_with_its_proof_H13() {
    AdvisorId lea = rows.advisor("Lea");
    logIn(ana, "08:00");
    jdbi.useTransaction(h -> {
      var unused =
          seats.release(
              h, rows.desk(), CALL, new SeatService.Reason(lea, "She is ill"), at("11:00"));
    });
    logIn(ben, "12:30");

    assertThat(day("13:00"))
        .contains(new Timelines.Segment(Kind.UNCOVERED, period("11:00", "12:30"), null, 2L, 3L));
    List<Uncovered> uncovered =
        jdbi.withHandle(h -> new UncoveredTime().in(h, rows.desk(), period("07:00", "13:00")));
    assertThat(uncovered).containsExactly(new Uncovered(CALL, period("11:00", "12:30"), 2L, 3L));
  }

  @Test
  void somebody_who_stands_in_is_not_held_over_H8() {
    AdvisorId cara = rows.advisor("Cara");
    logIn(ana, "08:00");
    jdbi.useTransaction(h -> {
      var unused = seats.standIn(h, new SeatService.Request(rows.desk(), CALL, cara), at("12:10"));
    });
    logOut(ana, "12:15");

    assertThat(day("15:00"))
        .filteredOn(stretch -> cara.equals(stretch.advisor()))
        .extracting(Timelines.Segment::kind)
        .containsOnly(Kind.HELD);
    assertThat(day("15:00"))
        .contains(new Timelines.Segment(Kind.HELD_OVER, period("12:00", "12:15"), ana, 1L, 4L));
  }

  @Test
  void only_the_day_asked_for_is_told_with_the_proof_from_before_it_H13() {
    logIn(ana, "08:00");

    assertThat(stretches("09:00", "10:00", "20:00"))
        .containsExactly(new Timelines.Segment(Kind.HELD, period("09:00", "10:00"), ana, 1L, null));
    assertThat(stretches("14:00", "15:00", "12:00"))
        .containsExactly(
            new Timelines.Segment(Kind.PLANNED, period("14:00", "15:00"), ben, null, null));
  }

  @Test
  void held_over_and_late_are_read_from_what_was_written_H8() {
    logIn(ana, "08:03");
    logIn(ben, "12:20");
    logOut(ana, "12:20");

    List<PersonWeek> weeks =
        jdbi.withHandle(
            h -> new HeldOverTimes().in(h, rows.desk(), period("00:00", "23:00"), DENVER));

    assertThat(weeks)
        .extracting(PersonWeek::person, w -> w.heldOver().seconds(), w -> w.late().seconds())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ana, 1200L, 180L),
            org.assertj.core.groups.Tuple.tuple(ben, 0L, 1200L));
  }

  @Test
  void entry_written_after_the_time_asked_for_still_tells_of_it_H8() {
    logIn(ana, "08:00");
    logIn(ben, "12:20");
    logOut(ana, "12:20");

    List<PersonWeek> weeks =
        jdbi.withHandle(
            h -> new HeldOverTimes().in(h, rows.desk(), period("12:00", "12:10"), DENVER));

    assertThat(weeks.getFirst().heldOver().seconds()).isEqualTo(600);
  }

  private List<Timelines.Segment> day(String now) {
    return stretches("06:00", "23:00", now);
  }

  private List<Timelines.Segment> stretches(String from, String to, String now) {
    List<Timelines.SeatTimeline> all =
        jdbi.withHandle(h -> new Timelines().in(h, rows.desk(), period(from, to), at(now)));
    assertThat(all).extracting(Timelines.SeatTimeline::seat).hasSize(3).contains(CALL);
    return all.stream()
        .filter(seat -> seat.seat().equals(CALL))
        .findFirst()
        .orElseThrow()
        .stretches();
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
