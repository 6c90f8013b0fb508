package baton.handoff.seat;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.ledger.LedgerCheck;
import baton.handoff.ledger.UncoveredTime;
import baton.handoff.ledger.Verification;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.testing.DeskRows;
import baton.handoff.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Everybody at one seat at once, for ten seconds, while hours pass. */
class SeatRaceTest {
  private static final SeatId CALL = new SeatId("LIVE_CALL", 1);
  private static final int THREADS = 32;
  private static final int STRETCHES = 40;
  private static final int SHIFTS = 4;
  private static final Duration SHIFT = Duration.ofHours(1);
  private static final Duration PAUSE = Duration.ofHours(1);
  private static final Duration JUMP = Duration.ofMinutes(5);
  private static final int STEPS_A_JUMP = 6;

  /** On a machine too busy for that in ten seconds, it takes longer. */
  private static final int LEAST_STEPS = 1500;

  private static final Instant FIRST = Instant.parse("2026-06-01T14:00:00Z");

  private final Jdbi jdbi = TestDatabase.create().app();
  private final DeskRows rows = new DeskRows(jdbi);
  private final SeatService seats = new SeatService();
  private final List<AdvisorId> advisors = new ArrayList<>();
  private final List<Instant> starts = new ArrayList<>();
  private final AtomicReference<Instant> clock = new AtomicReference<>(FIRST.minusSeconds(1800));
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  @Test
  void thirty_two_at_one_seat_for_ten_seconds_leave_no_hole_and_no_second_holder_H1_H2_H3()
      throws Exception {
    Instant end = plan();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    AtomicInteger done = new AtomicInteger();
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS + 1)) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Random random = new Random(i);
        running.add(pool.submit(() -> work(random, deadline, done)));
      }
      running.add(pool.submit(watcher(deadline)));
      for (Future<Integer> future : running) {
        assertThat(future.get()).isNotNegative();
      }
    }

    Instant reached = clock.get().isBefore(end) ? clock.get() : end;
    assertNoHoleOnceHeld(reached);
    Verification found = jdbi.withHandle(h -> new LedgerCheck().verify(h, rows.desk()));
    assertThat(found).isInstanceOf(Verification.Verified.class);
    assertThat(seen)
        .contains("Holds", "StandsBy", "Already", "HandedOver", "Closed", "StoodDown", "Refused");
  }

  /** Stretches of shifts that touch, with pauses between; returns the end of the last. */
  private Instant plan() {
    for (int i = 0; i < 6; i++) {
      advisors.add(rows.advisor("Advisor " + i));
    }
    Instant at = FIRST;
    for (int stretch = 0; stretch < STRETCHES; stretch++) {
      starts.add(at);
      for (int shift = 0; shift < SHIFTS; shift++) {
        int who = (stretch * SHIFTS + shift) % advisors.size();
        rows.shift(CALL, advisors.get(who), at, at.plus(SHIFT));
        at = at.plus(SHIFT);
      }
      at = at.plus(PAUSE);
    }
    return at;
  }

  private int work(Random random, long deadline, AtomicInteger done) {
    try (Handle handle = jdbi.open()) {
      while (System.nanoTime() < deadline || done.get() < LEAST_STEPS) {
        AdvisorId advisor = advisors.get(random.nextInt(advisors.size()));
        SeatService.Request request = new SeatService.Request(rows.desk(), CALL, advisor);
        Instant now = clock.get();
        Object decision =
            random.nextInt(3) > 0
                ? handle.<LogIn, RuntimeException>inTransaction(h -> seats.logIn(h, request, now))
                : handle.<LogOut, RuntimeException>inTransaction(
                    h -> seats.logOut(h, request, now, Set::of));
        seen.add(decision.getClass().getSimpleName());
        if (done.incrementAndGet() % STEPS_A_JUMP == 0) {
          clock.updateAndGet(instant -> instant.plus(JUMP));
        }
      }
    }
    return 0;
  }

  /** Looks all the time; sees committed states only, as everybody does. */
  private Callable<Integer> watcher(long deadline) {
    return () -> {
      int looks = 0;
      try (Handle handle = jdbi.open()) {
        while (System.nanoTime() < deadline) {
          assertThat(rows.holders(handle, CALL)).isLessThanOrEqualTo(1);
          looks++;
          Thread.sleep(2);
        }
      }
      return looks;
    };
  }

  /** What is uncovered begins where a stretch begins: before its first log-in, never after. */
  private void assertNoHoleOnceHeld(Instant until) {
    ShiftPeriod all = new ShiftPeriod(FIRST, until);
    var uncovered = jdbi.withHandle(h -> new UncoveredTime().in(h, rows.desk(), all));
    assertThat(uncovered).allSatisfy(hole -> assertThat(hole.period().start()).isIn(starts));
  }
}
