package baton.scheduler.contact.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Advisors 1 to 3 are on shift; 1 holds Live Call 1; 9 is the lead. */
class TransferTest {
  private final CallDesk desk = new CallDesk();
  private final DueWork forewarn =
      new WatchRunningCalls(
          new baton.scheduler.contact.callback.Callbacks(), desk.calls, desk.outbox);
  private final DueWork overrun = new OverrunFlagging(desk.calls, desk.outbox);

  @BeforeEach
  void people() {
    desk.hold(1, 1, "08:00");
    desk.appointLead();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void a_call_goes_on_with_another_and_counts_from_its_own_start_C1_C2() {
    long call = call(1, 1);
    desk.at("08:10");
    CallView moved = desk.transfer(desk.advisor(1), call, 2);
    assertThat(moved.advisor().name()).isEqualTo("Advisor 2");
    assertThat(moved.before()).containsExactly("Advisor 1");
    assertThat(moved.startedAt()).isEqualTo(CallDesk.instant("08:00"));
    assertThat(desk.titles(2)).containsExactly("Advisor 1 has transferred a call to you");
    desk.run(overrun, "08:20");
    assertThat(desk.titles(2)).contains("Your call is an overrun");
    assertThat(desk.titles(1)).isEmpty();
    desk.end(desk.advisor(2), call);
    assertThat(desk.reached(desk.advisor(2), call).before()).containsExactly("Advisor 1");
    assertThat(problem(() -> desk.transfer(desk.advisor(2), call, 3)).rule()).isEqualTo("C1");
  }

  @Test
  void who_transferred_is_free_for_the_next_call_at_once_C1() {
    long call = call(1, 1);
    desk.transfer(desk.advisor(1), call, 2);
    assertThat(desk.start(1, desk.book("08:00", 2)).get("advisor").get("name").asText())
        .isEqualTo("Advisor 1");
  }

  @Test
  void only_whoever_has_it_or_a_lead_transfers_a_call() {
    long call = call(1, 1);
    assertThat(problem(() -> desk.transfer(desk.advisor(2), call, 3)).status()).isEqualTo(403);
    assertThat(problem(() -> desk.transfer(desk.advisor(1), 77, 3)).status()).isEqualTo(404);
    assertThat(desk.transfer(desk.lead(3), call, 3).advisor().name()).isEqualTo("Advisor 3");
  }

  @Test
  void input_that_names_nobody_is_refused_by_field() {
    long call = call(1, 1);
    for (String body : List.of("{}", "{\"to\": \"Ana\"}", "{\"to\": -1}", "{\"to\": 99999}")) {
      Problem problem =
          problem(() -> desk.resource.transfer(desk.advisor(1), "desk", call, CallDesk.json(body)));
      assertThat(problem.status()).isEqualTo(422);
      assertThat(problem.errors().getFirst().field()).isEqualTo("to");
    }
  }

  @Test
  void of_two_calls_transferred_to_one_advisor_at_once_one_arrives_C1() throws Exception {
    for (int round = 0; round < 10; round++) {
      long one = call(1, 1);
      long two = call(2, 2);
      int arrived =
          race(
              () -> desk.transfer(desk.advisor(1), one, 3),
              () -> desk.transfer(desk.advisor(2), two, 3));
      assertThat(arrived).isEqualTo(1);
      assertThat(desk.count("wrapped_at is null")).isEqualTo(2);
      for (long call : List.of(one, two)) {
        desk.end(desk.lead(9), call);
        desk.reached(desk.lead(9), call);
      }
    }
  }

  @Test
  void of_two_transfers_of_one_call_one_counts_C1() throws Exception {
    long call = call(1, 1);
    int arrived =
        race(
            () -> desk.transfer(desk.advisor(1), call, 2),
            () -> desk.transfer(desk.advisor(1), call, 3));
    assertThat(arrived).isEqualTo(1);
    assertThat(
            desk.desk
                .jdbi()
                .<Integer, RuntimeException>withHandle(h ->
                    h.createQuery("select count(*) from call_transfer").mapTo(Integer.class).one()))
        .isEqualTo(1);
  }

  @Test
  void at_fifteen_minutes_advisor_and_lead_hear_whom_an_overrun_would_hurt_C2() {
    call(1, 1);
    desk.book("08:20", 1);
    assertThat(desk.nextDue(forewarn)).contains(CallDesk.instant("08:15"));
    desk.run(forewarn, "08:14:59");
    assertThat(desk.titles(1)).isEmpty();
    desk.run(forewarn, "08:15");
    assertThat(desk.told(1).getFirst().text())
        .isEqualTo(
            "The 08:20 call with ••••0100 would wait. Advisor 2 or Advisor 3 could take it. Close"
                + " by 08:20 MT, or transfer the call.");
    assertThat(desk.titles(9)).containsExactly("Advisor 1's call has gone on for 15 min");
    assertThat(desk.nextDue(forewarn)).isEmpty();
    desk.run(forewarn, "08:16");
    assertThat(desk.titles(1)).hasSize(1);
    assertThat(desk.transactions.<List<?>>run(new CallStore()::forewarn)).isEmpty();
  }

  @Test
  void an_overrun_that_would_hurt_nobody_is_not_forewarned_of_C2() {
    call(1, 1);
    desk.run(forewarn, "08:15");
    assertThat(desk.titles(1)).isEmpty();
    assertThat(desk.titles(9)).isEmpty();
    assertThat(desk.count("forewarned_at is not null")).isEqualTo(1);
  }

  @Test
  void at_twenty_minutes_advisor_and_lead_are_told_once_until_it_ends_C2() {
    long call = call(1, 1);
    desk.run(overrun, "08:31");
    desk.run(overrun, "08:32");
    assertThat(desk.titles(1)).containsExactly("Your call is an overrun");
    assertThat(desk.titles(9)).containsExactly("Advisor 1's call is an overrun");
    desk.end(desk.advisor(1), call);
    assertThat(desk.titles(9)).isEmpty();
  }

  private long call(int advisor, int lane) {
    CallbackId callback = desk.book("08:00", lane);
    return desk.start(advisor, callback).get("id").asLong();
  }

  private static int race(Callable<CallView> one, Callable<CallView> two) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(2);
    List<Future<Boolean>> all = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (Callable<CallView> transfer : List.of(one, two)) {
        all.add(threads.submit(() -> got(barrier, transfer)));
      }
    }
    int got = 0;
    for (Future<Boolean> future : all) {
      got += future.get() ? 1 : 0;
    }
    return got;
  }

  private static boolean got(CyclicBarrier barrier, Callable<CallView> transfer) throws Exception {
    barrier.await();
    try {
      var unused = transfer.call();
      return true;
    } catch (ProblemException e) {
      assertThat(e.problem().status()).isIn(403, 409);
      return false;
    }
  }

  private static Problem problem(ThrowingCallable call) {
    return catchThrowableOfType(ProblemException.class, call).problem();
  }
}
