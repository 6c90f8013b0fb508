package baton.scheduler.floor.wallboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardViewTest {
  @ParameterizedTest
  @CsvSource({
    "0, under 1 min, now, 0:00",
    "1, under 1 min, in 1 min, 0:01",
    "60, 1 min, in 1 min, 1:00",
    "61, 1 min, in 2 min, 1:01",
    "3599, 59 min, in 1 h 0 min, 59:59",
    "3722, 1 h 2 min, in 1 h 3 min, 1:02:02",
  })
  void lengths_are_said_in_words(long seconds, String since, String until, String running) {
    Duration length = Duration.ofSeconds(seconds);
    assertThat(BoardDurations.since(length)).isEqualTo(since);
    assertThat(BoardDurations.until(length)).isEqualTo(until);
    assertThat(BoardDurations.running(length)).isEqualTo(running);
  }

  @Test
  void seats_say_who_is_there_who_is_not_and_until_when_W1() {
    assertThat(BoardView.of(HandMade.trouble()).seats().all())
        .extracting(
            BoardView.SeatRow::state,
            BoardView.SeatRow::who,
            BoardView.SeatRow::rest,
            row -> row.time() == null ? null : row.time().words())
        .containsExactly(
            tuple("on-seat", "Ana", "until 16:00", null),
            tuple("late", "Cleo", "Ben stays", "7 min late"),
            tuple("uncovered", "nobody", "Dan is due", "4 min"),
            tuple("late", "Eve", "", "7 min late"),
            tuple("open", "open", "", null));
    assertThat(BoardView.of(HandMade.calm()).seats().all())
        .extracting(BoardView.SeatRow::who)
        .contains("Cleo for Dan");
  }

  @Test
  void whoever_stands_in_is_named_with_whom_for_H6() {
    WallboardSnapshot.SeatOnBoard.Cover cover =
        new WallboardSnapshot.SeatOnBoard.Cover("Cleo", "Dan");
    WallboardSnapshot.SeatOnBoard.Someone ready =
        new WallboardSnapshot.SeatOnBoard.Someone("Cleo", HandMade.at("14:05"));
    WallboardSnapshot calm = HandMade.calm();
    WallboardSnapshot covered =
        new WallboardSnapshot(
            calm.taken(),
            List.of(
                new WallboardSnapshot.SeatOnBoard(
                    "LIVE_CALL/1",
                    BoardState.ON_SEAT,
                    new WallboardSnapshot.SeatOnBoard.Holder("Cleo", HandMade.at("16:00"), null),
                    null,
                    null,
                    null,
                    null,
                    cover),
                new WallboardSnapshot.SeatOnBoard(
                    "LIVE_CHAT/1",
                    BoardState.STANDING_BY,
                    new WallboardSnapshot.SeatOnBoard.Holder("Ana", HandMade.at("14:00"), null),
                    ready,
                    null,
                    null,
                    null,
                    cover)),
            calm.nextCalls(),
            calm.runningCalls(),
            calm.needsSomebody(),
            calm.queues(),
            calm.totals());
    assertThat(BoardView.of(covered).seats().all())
        .extracting(BoardView.SeatRow::who)
        .containsExactly("Cleo for Dan", "Cleo for Dan");
  }

  @Test
  void queue_is_counted_with_its_oldest_and_not_believed_when_nobody_reports_W1() {
    assertThat(BoardView.of(HandMade.longNames()).queues())
        .extracting(
            BoardView.QueueRow::name,
            BoardView.QueueRow::waiting,
            queue -> queue.oldest() == null ? null : queue.oldest().words())
        .containsExactly(
            tuple("Second Line Escalations", "100000", "8 h 55 min"),
            tuple("Voicemail", "12", "2 h 37 min"),
            tuple("Email And Letters", "not known since 12:58", null));
  }

  @Test
  void what_does_not_fit_is_counted() {
    BoardView full = BoardView.of(HandMade.full());
    assertThat(full.calls().shown()).isEqualTo(5);
    assertThat(full.calls().more()).isEqualTo(4);
    assertThat(full.seats().more()).isZero();
  }

  @Test
  void six_calls_and_eight_seats_fit_when_nothing_is_wrong_and_nobody_is_on_a_call() {
    BoardSpace calm = new BoardSpace(0, 0, false);
    assertThat(calm.callsShown()).isGreaterThanOrEqualTo(6);
    assertThat(calm.seatsShown()).isGreaterThanOrEqualTo(8);
  }

  @Test
  void more_trouble_leaves_less_room_but_always_some() {
    BoardSpace worst = new BoardSpace(20, 20, true);
    assertThat(worst.needsShown()).isEqualTo(4);
    assertThat(worst.callsShown()).isPositive();
    assertThat(worst.seatsShown()).isGreaterThanOrEqualTo(5);
  }
}
