package baton.scheduler.floor.wallboard;

import static baton.scheduler.floor.wallboard.HandMade.NOW;
import static baton.scheduler.floor.wallboard.HandMade.ZONE;
import static baton.scheduler.floor.wallboard.HandMade.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.seat.SeatSnapshot;
import baton.scheduler.contact.queue.FreeToGo;
import baton.scheduler.floor.seat.SeatStatus;
import baton.scheduler.platform.tx.ClockSkew;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeatsOnBoardTest {
  private static final AdvisorId ANA = new AdvisorId(1);
  private static final AdvisorId EVE = new AdvisorId(2);
  private static final SeatId LIVE_CALL = new SeatId("LIVE_CALL", 1);
  private static final SeatId VOICEMAIL = new SeatId("VOICEMAIL", 1);

  @Test
  void silent_holder_is_unreachable_on_the_board_and_the_seat_is_still_theirs_H11() {
    SeatStatus signs = signs(Map.of(ANA, at("14:05")), Map.of(), Map.of());
    WallboardSnapshot.SeatOnBoard seat =
        new SeatsOnBoard(signs).of(held(LIVE_CALL, ANA, "Ana", null));

    assertThat(row(seat).state()).isEqualTo("late");
    assertThat(row(seat).who()).isEqualTo("Ana");
    assertThat(row(seat).rest()).isEqualTo("unreachable since 14:05");
    assertThat(row(seat).said()).isEqualTo("Live Call 1: Ana, unreachable since 14:05");
    assertThat(new BoardAlerts(ZONE, NOW).of(ClockSkew.alwaysFine(), List.of(seat), List.of()))
        .extracting(
            WallboardSnapshot.BoardAlert::kind,
            WallboardSnapshot.BoardAlert::what,
            WallboardSnapshot.BoardAlert::at,
            WallboardSnapshot.BoardAlert::more)
        .containsExactly(
            tuple(
                WallboardSnapshot.BoardAlert.Kind.UNREACHABLE_HOLDER,
                "Ana is unreachable",
                at("14:05"),
                "Live Call 1"));
  }

  @Test
  void silent_holder_whose_relief_is_late_is_both_and_being_silent_comes_first_H11() {
    SeatStatus signs = signs(Map.of(ANA, at("14:05")), Map.of(), Map.of());
    SeatSnapshot.Someone ben = new SeatSnapshot.Someone(new AdvisorId(3), "Ben", at("14:00"));
    WallboardSnapshot.SeatOnBoard seat =
        new SeatsOnBoard(signs).of(held(LIVE_CALL, ANA, "Ana", ben));
    assertThat(seat.state()).isEqualTo(BoardState.UNREACHABLE);
    assertThat(new BoardAlerts(ZONE, NOW).of(ClockSkew.alwaysFine(), List.of(seat), List.of()))
        .extracting(WallboardSnapshot.BoardAlert::what)
        .containsExactly("Ana is unreachable", "Ben is late for Live Call 1");
  }

  @Test
  void board_says_quietly_that_the_holder_is_free_to_go_H10() {
    SeatSnapshot eve = held(VOICEMAIL, EVE, "Eve", null);
    WallboardSnapshot.SeatOnBoard empty =
        new SeatsOnBoard(signs(Map.of(), Map.of("VOICEMAIL", true), Map.of())).of(eve);
    assertThat(row(empty).state()).isEqualTo("on-seat");
    assertThat(row(empty).rest()).isEqualTo("until 18:00, free to go");
    for (Map<String, Boolean> notEmpty :
        List.of(Map.<String, Boolean>of(), Map.of("VOICEMAIL", false))) {
      WallboardSnapshot.SeatOnBoard busy =
          new SeatsOnBoard(signs(Map.of(), notEmpty, Map.of())).of(eve);
      assertThat(row(busy).rest()).isEqualTo("until 18:00");
    }
  }

  @Test
  void soft_seat_left_with_an_empty_queue_is_no_trouble_for_the_rest_of_the_shift_H10() {
    SeatSnapshot left =
        new SeatSnapshot(
            VOICEMAIL,
            false,
            null,
            null,
            null,
            new SeatSnapshot.Someone(EVE, "Eve", at("12:00")),
            null,
            at("13:30"));
    WallboardSnapshot.SeatOnBoard free =
        new SeatsOnBoard(signs(Map.of(), Map.of(), Map.of(VOICEMAIL, at("13:30")))).of(left);
    assertThat(free.state()).isEqualTo(BoardState.OPEN);
    assertThat(row(free).rest()).isEqualTo("queue was empty");
    assertThat(row(free).time()).isNull();

    WallboardSnapshot.SeatOnBoard before =
        new SeatsOnBoard(signs(Map.of(), Map.of(), Map.of(VOICEMAIL, at("11:59")))).of(left);
    assertThat(before.state()).as("another shift than the one left").isEqualTo(BoardState.LATE);
    WallboardSnapshot.SeatOnBoard unknown =
        new SeatsOnBoard(signs(Map.of(), Map.of(), Map.of())).of(left);
    assertThat(unknown.state()).isEqualTo(BoardState.LATE);
  }

  @Test
  void strict_seat_is_never_excused_by_a_queue_H10() {
    SeatSnapshot empty =
        new SeatSnapshot(
            LIVE_CALL,
            true,
            null,
            null,
            null,
            new SeatSnapshot.Someone(ANA, "Ana", at("12:00")),
            null,
            at("13:30"));
    SeatStatus signs = signs(Map.of(), Map.of("LIVE_CALL", true), Map.of(LIVE_CALL, at("13:30")));
    WallboardSnapshot.SeatOnBoard seat = new SeatsOnBoard(signs).of(empty);
    assertThat(seat.state()).isEqualTo(BoardState.UNCOVERED);
    assertThat(seat.freeToGo()).isNull();
  }

  private static SeatStatus signs(
      Map<AdvisorId, Instant> unreachable, Map<String, Boolean> empty, Map<SeatId, Instant> left) {
    return new SeatStatus(unreachable, new FreeToGo(empty, left));
  }

  private static SeatSnapshot held(
      SeatId seat, AdvisorId id, String name, SeatSnapshot.@Nullable Someone late) {
    return new SeatSnapshot(
        seat,
        seat.equals(LIVE_CALL),
        new SeatSnapshot.Holder(id, name, at("12:00"), at("18:00")),
        null,
        null,
        late,
        null,
        null);
  }

  private static BoardView.SeatRow row(WallboardSnapshot.SeatOnBoard seat) {
    return BoardView.of(HandMade.withSeats(List.of(seat))).seats().all().getFirst();
  }
}
