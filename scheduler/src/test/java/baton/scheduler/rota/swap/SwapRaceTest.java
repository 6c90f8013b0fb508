package baton.scheduler.rota.swap;

import static baton.scheduler.rota.swap.SwapScene.MONDAY;
import static baton.scheduler.rota.swap.SwapScene.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Several at once, over several connections. */
class SwapRaceTest {
  private static final String ANA = "LIVE_CALL/1 Ana " + MONDAY;

  private final SwapScene desk = new SwapScene();

  @Test
  void of_two_who_accept_at_once_one_has_it_and_the_other_is_told_R1() throws Exception {
    desk.publish(ANA);
    desk.policy(SwapPolicy.BOTH);
    SwapId swap = desk.offered(desk.asked(ANA), "Ana");
    List<Outcome<Swap>> outcomes =
        atOnce(List.of(() -> desk.accept(swap, "Ben"), () -> desk.accept(swap, "Dan")));
    assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(Outcome.Refused.class::isInstance)
        .singleElement()
        .extracting(SwapScene::refused)
        .asString()
        .matches("R1: It is done: (Ben|Dan) has it\\.");
    assertThat(desk.published()).hasSize(1);
  }

  @Test
  void an_offer_that_is_accepted_and_withdrawn_at_once_is_one_of_both_R1() throws Exception {
    SwapActor ana = desk.actor("Ana");
    desk.publish(ANA);
    desk.policy(SwapPolicy.BOTH);
    for (int round = 0; round < 5; round++) {
      SwapId swap = desk.offered(desk.asked(ANA), "Ana");
      List<Outcome<Swap>> outcomes =
          atOnce(
              List.of(
                  () -> desk.accept(swap, "Ben"),
                  () -> desk.run((tx, d) -> desk.swaps.withdraw(tx, d, swap, ana))));
      assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
      boolean taken = desk.swap(swap).state() == Swap.State.DONE;
      assertThat(desk.published()).containsExactly(taken ? "LIVE_CALL/1 Ben " + MONDAY : ANA);
      if (taken) {
        SwapScene.done(desk.undo(swap, "Lea"));
      }
    }
  }

  @Test
  void swapping_and_publishing_at_once_never_mixes_R2() throws Exception {
    String moved = "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T15:00";
    desk.policy(SwapPolicy.BOTH);
    for (int round = 0; round < 5; round++) {
      desk.publish(ANA, "LIVE_CALL/2 Dan " + TUESDAY);
      SwapId swap = desk.offered(desk.asked(ANA), "Ana");
      var unused =
          atOnce(
              List.<Callable<Object>>of(
                  () -> desk.accept(swap, "Ben"),
                  () -> desk.publish(moved, "LIVE_CALL/2 Dan " + TUESDAY)));
      Swap now = desk.swap(swap);
      List<String> first = desk.published().stream().filter(s -> s.contains("/1")).toList();
      assertThat(first).hasSize(1);
      if (now.state() == Swap.State.DONE) {
        assertThat(first.getFirst())
            .as("swapped as it was published, or published over after it was swapped")
            .isIn("LIVE_CALL/1 Ben 2026-03-09T08:00 2026-03-09T15:00", moved);
      }
    }
  }

  @Test
  void the_database_lets_one_take_a_shift_and_one_time_be_offered_once_R1() {
    desk.publish(ANA);
    SwapId swap = desk.offered(desk.asked(ANA), "Ana");
    assertThat(
            desk.<Boolean>run((tx, d) ->
                new SwapStore()
                    .accept(tx, d, swap, new Swap.Acceptance(desk.who("Ben"), List.of()))))
        .isTrue();
    assertThat(
            desk.<Boolean>run((tx, d) ->
                new SwapStore()
                    .accept(tx, d, swap, new Swap.Acceptance(desk.who("Dan"), List.of()))))
        .isFalse();
    assertThatThrownBy(() ->
            desk.run((tx, d) ->
                tx.handle()
                    .execute(
                        "insert into swap (desk_id, advisor_id, role, seat, shift_start, shift_end,"
                            + " part_from, part_to, note, state, ends_by, offered_at) select"
                            + " desk_id, advisor_id, role, seat, shift_start, shift_end, part_from"
                            + " + interval '1 h', part_to, '', 'OPEN', ends_by, offered_at from"
                            + " swap")))
        .hasMessageContaining("offered_once");
    assertThatThrownBy(() -> desk.run((tx, d) -> tx.handle().execute("delete from swap_event")))
        .hasMessageContaining("permission denied");
  }

  private static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
    CyclicBarrier start = new CyclicBarrier(works.size());
    try (ExecutorService executor = Executors.newFixedThreadPool(works.size())) {
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> work : works) {
        futures.add(
            executor.submit(() -> {
              start.await();
              return work.call();
            }));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> future : futures) {
        answers.add(future.get());
      }
      return answers;
    }
  }
}
