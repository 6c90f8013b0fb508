package baton.handoff.seat;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.ledger.Entry;
import baton.handoff.ledger.EntryKind;
import baton.handoff.ledger.Ledger;
import baton.handoff.ledger.LedgerCheck;
import baton.handoff.ledger.UncoveredTime;
import baton.handoff.ledger.Verification;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.testing.DeskRows;
import baton.handoff.testing.Replay;
import baton.handoff.testing.SeatTables;
import baton.handoff.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Kills a process with SIGKILL in the middle of its swaps, time and again; the next one goes on
 * where it was killed.
 */
class KilledInSwapTest {
  private static final int KILLS = Integer.getInteger("baton.kills", 12);
  private static final int MOST_MILLIS = 20;
  private static final int MOST_ANSWERS = 30;
  private static final int AHEAD = 3;
  private static final int PAGE = 100_000;

  private final TestDatabase database = TestDatabase.create();
  private final Jdbi jdbi = database.app();
  private final DeskRows rows = new DeskRows(jdbi);
  private final SwapRota rota =
      new SwapRota(
          rows.desk(), Stream.of("Ana", "Ben", "Cara", "Dan", "Eve").map(rows::advisor).toList());
  private final Handle handle = jdbi.open();
  private final Replay replay = new Replay();
  private final List<SwappingProcess> started = new ArrayList<>();
  private int answered;
  private int unanswered;
  private int committed;

  @BeforeEach
  void begin() {
    rota.publish(jdbi);
    SwapRota.SEATS.forEach(seat -> {
      AdvisorId first = rota.planned(seat, 0);
      SeatService.Request request = new SeatService.Request(rota.desk(), seat, first);
      LogIn decision =
          handle.inTransaction(h -> new SeatService().logIn(h, request, SwapRota.FIRST));
      assertThat(decision).isInstanceOf(LogIn.Holds.class);
    });
    fresh().forEach(replay::add);
  }

  @AfterEach
  void end() {
    started.forEach(SwappingProcess::kill);
    handle.close();
  }

  @SuppressWarnings("SystemOut") // How many kills hit a swap belongs into the build's log.
  @Test
  void killed_time_and_again_no_answered_swap_is_lost_and_none_half_done_H1_H2_H3_H13()
      throws Exception {
    Random random = new Random(KILLS);
    // Those to follow start meanwhile, which takes one longer than it lives.
    Queue<SwappingProcess> waiting = new ArrayDeque<>();
    for (int kill = 0; kill < KILLS; kill++) {
      while (waiting.size() < AHEAD) {
        waiting.add(start());
      }
      SwappingProcess node = waiting.remove();
      List<String> said =
          node.swapAndDie(1 + random.nextInt(MOST_ANSWERS), random.nextInt(MOST_MILLIS));
      node.awaitEnd(handle);
      check(said);
    }
    assertWhole();
    System.out.printf(
        "%d processes killed: %,d entries answered for; %d died with one unanswered, %d of them"
            + " after its commit; %,d entries%n",
        KILLS, answered, unanswered, committed, replay.number());
    assertThat(unanswered).as("how many died in the middle of a swap").isGreaterThan(KILLS / 3);
  }

  private SwappingProcess start() throws Exception {
    SwappingProcess process = SwappingProcess.start(database.url(), rota);
    started.add(process);
    return process;
  }

  /** What the process said has happened, and what happened is whole. */
  private void check(List<String> said) {
    List<Entry> fresh = fresh();
    List<String> answers =
        said.stream().filter(line -> line.startsWith(SwappingNode.ANSWERED)).toList();
    List<String> written = fresh.stream().map(SwappingNode::line).toList();
    assertThat(written).startsWith(answers.toArray(String[]::new));
    fresh.forEach(replay::add);
    swapsAreWhole(fresh);
    tablesAgree();
    answered += answers.size();
    unanswered += said.getLast().equals(SwappingNode.ASKED) ? 1 : 0;
    committed += written.size() > answers.size() ? 1 : 0;
  }

  private List<Entry> fresh() {
    return new Ledger().page(handle, rota.desk(), replay.number(), PAGE);
  }

  /** Three seats change hands together, or none of them does (H3). */
  private static void swapsAreWhole(List<Entry> fresh) {
    Map<Instant, Long> together =
        fresh.stream()
            .filter(entry -> entry.fact().kind() == EntryKind.HANDED_OVER)
            .filter(entry -> entry.fact().seat().number() <= SwapRota.ROUND)
            .collect(Collectors.groupingBy(Entry::at, Collectors.counting()));
    assertThat(together.values()).allMatch(count -> count == SwapRota.ROUND, "whole");
  }

  /** Every seat has one holder, and nobody has two or waits for the seat they have (H1, H2). */
  private void tablesAgree() {
    Set<Replay.Held> held = SeatTables.held(handle);
    var standBys = SeatTables.standBys(handle);
    assertThat(held).isEqualTo(replay.held());
    assertThat(standBys).isEqualTo(replay.standBys());
    Set<AdvisorId> holders = new HashSet<>();
    Set<Object> seats = new HashSet<>();
    for (Replay.Held hold : held) {
      if (hold.to() == null) {
        assertThat(holders.add(hold.advisor())).as("%s holds one seat", hold).isTrue();
        assertThat(seats.add(hold.seat())).as("%s is held once", hold).isTrue();
        assertThat(standBys.get(hold.seat())).isNotEqualTo(hold.advisor());
      }
    }
    assertThat(seats).containsExactlyInAnyOrderElementsOf(SwapRota.SEATS);
    assertThat(new LedgerCheck().verify(handle, rota.desk()))
        .isInstanceOfSatisfying(
            Verification.Verified.class,
            found -> assertThat(found.entries()).isEqualTo(replay.number()));
  }

  /** From the first log-in to the last swap nobody was missing on any seat. */
  private void assertWhole() {
    Instant last =
        replay.held().stream().map(Replay.Held::from).max(Instant::compareTo).orElseThrow();
    ShiftPeriod all = new ShiftPeriod(SwapRota.FIRST, last);
    assertThat(new UncoveredTime().in(handle, rota.desk(), all)).isEmpty();
  }
}
