package baton.scheduler.floor.presence;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.seat.LogIn;
import baton.handoff.seat.SeatService;
import baton.handoff.testing.DeskRows;
import baton.handoff.testing.TestDatabase;
import baton.scheduler.platform.job.Rehearsal;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.NodeClock;
import baton.scheduler.platform.tx.RehearsalClock;
import baton.scheduler.platform.tx.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the clock jumps by hand, no page can keep up with it. */
class RehearsedPresenceTest {
  private static final Instant START = Instant.parse("2026-06-11T14:00:00Z");
  private static final SeatId SEAT = new SeatId("LIVE_CALL", 1);
  private static final String PAGE = "0123456789abcdef";

  private final TestDatabase database = TestDatabase.create();
  private final DeskRows rows = new DeskRows(database.app());
  private final AdvisorId ana = rows.advisor("Ana");
  private final Told told = new Told();
  private final RehearsalClock clock =
      (RehearsalClock) NodeClock.open(database.app(), NodeClock.Setting.rehearsal(START));
  private final Transactions transactions = new Transactions(database.app(), clock);
  private HeartbeatIntake listening =
      new HeartbeatIntake(transactions, new HeartbeatMemory(ClockMode.SYSTEM), told);
  private Rehearsal rehearsal = new Rehearsal(transactions, clock, List.of(), tx -> {});

  @BeforeEach
  void logIn() {
    rows.shift(SEAT, ana, START, START.plusSeconds(8 * 3600));
    start();
    LogIn in =
        transactions.run(tx ->
            new SeatService()
                .logIn(tx.handle(), new SeatService.Request(rows.desk(), SEAT, ana), tx.now()));
    assertThat(in).isInstanceOf(LogIn.Holds.class);
    listening.heard(rows.desk(), ana, PAGE, false);
  }

  @AfterEach
  void stop() {
    clock.close();
  }

  @Test
  void whoever_has_a_page_open_stays_reachable_however_far_the_clock_jumps_H11() {
    advanceTo("17:00:00");
    assertThat(unreachable()).isEmpty();

    listening.heard(rows.desk(), ana, PAGE, true);
    advanceTo("17:01:59");
    assertThat(unreachable()).isEmpty();
    advanceTo("20:00:00");
    assertThat(unreachable()).containsExactly(Map.entry(ana, at("17:02:00")));
  }

  @Test
  void one_of_two_open_pages_is_enough_H11() {
    listening.heard(rows.desk(), ana, "fedcba9876543210", false);
    listening.heard(rows.desk(), ana, PAGE, true);
    advanceTo("17:00:00");
    assertThat(unreachable()).isEmpty();
  }

  @Test
  void page_that_ends_without_a_word_is_forgotten_after_some_turns_H11() {
    for (int turn = 0; turn < 3; turn++) {
      listening.turn();
    }
    advanceTo("17:00:00");
    assertThat(unreachable()).isEmpty();
    listening.turn();
    advanceTo("17:00:00");
    assertThat(unreachable()).containsOnlyKeys(ana);
  }

  @Test
  void after_a_restart_whoever_does_not_come_back_in_two_minutes_is_unreachable_H11() {
    advanceTo("17:00:00");
    start();
    advanceTo("17:01:59");
    assertThat(unreachable()).isEmpty();
    advanceTo("17:02:00");
    assertThat(unreachable()).containsExactly(Map.entry(ana, at("17:02:00")));

    listening.heard(rows.desk(), ana, PAGE, false);
    assertThat(unreachable()).isEmpty();
  }

  private void start() {
    HeartbeatMemory hearing = new HeartbeatMemory(ClockMode.REHEARSAL);
    listening = new HeartbeatIntake(transactions, hearing, told);
    rehearsal =
        new Rehearsal(transactions, clock, List.of(new Unreachable(hearing, told)), tx -> {});
    rehearsal.start();
  }

  private void advanceTo(String utc) {
    assertThat(rehearsal.advanceTo(at(utc))).isInstanceOf(Rehearsal.Advance.Done.class);
  }

  private static Instant at(String utc) {
    return Instant.parse("2026-06-11T" + utc + "Z");
  }

  private Map<AdvisorId, Instant> unreachable() {
    return transactions.run(tx -> new Presence().unreachable(tx, rows.desk()));
  }
}
