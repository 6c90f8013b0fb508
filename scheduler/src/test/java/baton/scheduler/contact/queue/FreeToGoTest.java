package baton.scheduler.contact.queue;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.seat.LogIn;
import baton.handoff.seat.LogOut;
import baton.handoff.seat.SeatService;
import baton.handoff.seat.SeatSnapshot;
import baton.handoff.testing.DeskRows;
import baton.handoff.testing.TestDatabase;
import baton.scheduler.platform.tx.Transactions;
import java.time.Instant;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pia is planned on Voicemail 1 from 12:00 to 16:00 MT, Max from 16:00 to 18:00. */
class FreeToGoTest {
  private static final SeatId SEAT = new SeatId("VOICEMAIL", 1);

  private final Jdbi jdbi = TestDatabase.create().app();
  private final DeskRows rows = new DeskRows(jdbi);
  private final AdvisorId pia = rows.advisor("Pia");
  private final AdvisorId max = rows.advisor("Max");
  private volatile Instant now = at("12:00");
  private final Transactions transactions = new Transactions(jdbi, () -> now);
  private final QueueStore store = new QueueStore();

  @BeforeEach
  void plan() {
    rows.shift(SEAT, pia, at("12:00"), at("16:00"));
    rows.shift(SEAT, max, at("16:00"), at("18:00"));
    logIn();
  }

  @Test
  void holder_is_free_to_go_while_the_queue_is_empty_H10() {
    assertThat(free()).as("nothing was ever reported").isNull();
    report("12:00", 2);
    assertThat(free()).isFalse();
    report("13:00", 0);
    assertThat(free()).isTrue();
    report("13:10", 1);
    assertThat(free()).isFalse();
  }

  @Test
  void report_older_than_half_an_hour_says_nothing_H10() {
    report("12:00", 0);
    now = at("12:30").minusMillis(1);
    assertThat(free()).isTrue();
    now = at("12:30");
    assertThat(free()).isNull();
  }

  @Test
  void seat_left_with_an_empty_queue_needs_nobody_for_the_rest_of_that_shift_H10() {
    report("13:00", 0);
    now = at("13:10");
    logOut();
    report("13:20", 7);
    now = at("15:59");
    assertThat(picture().late()).isNotNull();
    assertThat(free()).isTrue();

    now = at("16:00");
    assertThat(picture().late()).extracting(SeatSnapshot.Someone::name).isEqualTo("Max");
    assertThat(free()).as("that is another shift").isNull();
  }

  @Test
  void seat_left_while_something_waited_or_nothing_was_known_is_not_excused_H10() {
    report("12:10", 0);
    now = at("12:40"); // the report has grown old
    logOut();
    assertThat(free()).isNull();

    logIn();
    report("12:50", 0);
    report("13:00", 1);
    now = at("13:01");
    logOut();
    assertThat(free()).isNull();
  }

  @Test
  void seat_taken_again_and_left_otherwise_is_not_excused_H10() {
    report("12:10", 0);
    logOut();
    assertThat(free()).isTrue();
    report("12:20", 3);
    logIn();
    now = at("12:30");
    logOut();
    assertThat(free()).isNull();
  }

  @Test
  void queue_that_stays_empty_is_one_stretch_however_often_it_is_reported_H10() {
    for (int minute = 10; minute < 60; minute++) {
      report("12:" + minute, 0);
    }
    assertThat(stretches()).isOne();
    report("13:50", 0);
    assertThat(stretches()).as("nobody knows what was between").isEqualTo(2);
    report("13:51", 1);
    report("13:52", 0);
    assertThat(stretches()).isEqualTo(3);
  }

  private int stretches() {
    return jdbi.withHandle(
        h -> h.select("select count(*) from queue_empty").mapTo(int.class).one());
  }

  private @Nullable Boolean free() {
    return transactions.run(tx -> new Queues().freeToGo(tx, rows.desk())).of(picture());
  }

  private SeatSnapshot picture() {
    return transactions
        .run(tx -> new SeatService().pictures(tx.handle(), rows.desk(), tx.now()))
        .seats()
        .stream()
        .filter(seat -> seat.seat().equals(SEAT))
        .findFirst()
        .orElseThrow();
  }

  /** At that time the queue has so many. */
  private void report(String clock, int waiting) {
    now = at(clock);
    transactions.use(tx -> {
      Queue report = new Queue("VOICEMAIL", waiting, 0, waiting == 0 ? null : tx.now(), tx.now());
      assertThat(store.put(tx, rows.desk(), report)).isTrue();
      store.noteWhetherEmpty(tx, rows.desk(), report);
    });
  }

  private void logIn() {
    LogIn in =
        transactions.run(tx ->
            new SeatService()
                .logIn(tx.handle(), new SeatService.Request(rows.desk(), SEAT, pia), tx.now()));
    assertThat(in).isInstanceOf(LogIn.Holds.class);
  }

  private void logOut() {
    LogOut out =
        transactions.run(tx ->
            new SeatService()
                .logOut(
                    tx.handle(),
                    new SeatService.Request(rows.desk(), SEAT, pia),
                    tx.now(),
                    Set::of));
    assertThat(out).isInstanceOf(LogOut.CheckedOut.class);
  }

  private static Instant at(String clock) {
    return Instant.parse("2026-06-11T" + clock + ":00-06:00");
  }
}
