package baton.scheduler.contact.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallsTest {
  private static final int THREADS = 16;

  private final CallDesk desk = new CallDesk();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void a_call_starts_and_ends_and_its_callback_with_it() {
    CallbackId callback = desk.book("08:00", 1);

    JsonNode started = desk.start(1, callback);

    assertThat(desk.state(callback)).isEqualTo("STARTED");
    assertThat(started.get("number").asText()).isEqualTo("••••0100");
    assertThat(started.get("advisor").get("name").asText()).isEqualTo("Advisor 1");
    desk.at("08:15");
    CallView ended = desk.end(desk.advisor(1), started.get("id").asLong());
    assertThat(ended.endedAt()).isEqualTo(CallDesk.instant("08:15"));
    assertThat(ended.overrunAt()).isNull();
    assertThat(desk.state(callback)).isEqualTo("STARTED");
    desk.reached(desk.advisor(1), started.get("id").asLong());
    assertThat(desk.state(callback)).isEqualTo("DONE");
  }

  @Test
  void who_is_on_a_call_starts_no_other_C1() {
    desk.start(1, desk.book("08:00", 1));
    CallbackId second = desk.book("08:00", 2);

    Problem problem = refused(() -> desk.start(1, second));

    assertThat(problem.rule()).isEqualTo("C1");
    assertThat(problem.detail())
        .isEqualTo(
            "Advisor 1 is still on the call with ••••0100, since 08:00 MT; calls are taken one at a"
                + " time.");
    assertThat(desk.state(second)).isEqualTo("BOOKED");
  }

  @Test
  void a_customer_is_called_by_one_C1() {
    CallbackId callback = desk.book("08:00", 1);
    desk.start(1, callback);
    Problem problem = refused(() -> desk.start(2, callback));
    assertThat(problem.detail())
        .isEqualTo(
            "Advisor 1 has, since 08:00 MT, already started the call of callback %s."
                .formatted(callback));
  }

  @Test
  void of_sixteen_threads_with_one_advisor_one_starts_a_call_C1() throws Exception {
    List<CallbackId> callbacks = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      callbacks.add(desk.book(i < 9 ? "08:00" : "08:20", i % 9 + 1));
    }
    desk.at("08:15");
    AtomicInteger next = new AtomicInteger();

    int started = race(() -> desk.start(1, callbacks.get(next.getAndIncrement())));

    assertThat(started).isEqualTo(1);
    assertThat(desk.count("ended_at is null")).isEqualTo(1);
    assertThat(callbacks.stream().map(desk::state).filter("STARTED"::equals)).hasSize(1);
  }

  @Test
  void of_sixteen_threads_with_one_callback_one_starts_its_call_C1() throws Exception {
    CallbackId callback = desk.book("08:00", 1);
    AtomicInteger next = new AtomicInteger();

    int started = race(() -> desk.start(next.getAndIncrement() % 3 + 1, callback));

    assertThat(started).isEqualTo(1);
    assertThat(desk.count("true")).isEqualTo(1);
  }

  @Test
  void after_the_shift_no_call_starts_though_one_may_end_B1() {
    JsonNode running = desk.start(2, desk.book("13:40", 1), at("13:59"));
    CallbackId waiting = desk.book("13:40", 2);
    desk.at("14:00");

    Problem problem = refused(() -> desk.start(1, waiting));

    assertThat(problem.rule()).isEqualTo("B1");
    assertThat(problem.detail()).startsWith("Advisor 1's shift on Live Call 1 ended at 14:00 MT.");
    assertThat(desk.end(desk.advisor(2), running.get("id").asLong()).endedAt()).isNotNull();
  }

  @Test
  void ending_twice_is_as_once() {
    long call = desk.start(1, desk.book("08:00", 1)).get("id").asLong();
    desk.at("08:10");
    CallView once = desk.end(desk.advisor(1), call);
    desk.at("08:11");
    assertThat(desk.end(desk.advisor(1), call)).isEqualTo(once);
  }

  @Test
  void a_call_is_ended_by_its_own_advisor_or_a_lead() {
    long call = desk.start(1, desk.book("08:00", 1)).get("id").asLong();
    assertThatThrownBy(() -> desk.end(desk.advisor(2), call))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().status()).isEqualTo(403);
              assertThat(e.problem().next()).isEqualTo("Ask Advisor 1 or a lead to end it.");
            });
    assertThat(desk.count("ended_at is null")).isEqualTo(1);
    assertThat(desk.end(desk.lead(2), call).endedAt()).isEqualTo(CallDesk.instant("08:00"));
  }

  @Test
  void the_same_key_starts_one_call() {
    CallbackId callback = desk.book("08:00", 1);
    assertThat(desk.start(1, callback, "k1")).isEqualTo(desk.start(1, callback, "k1"));
    assertThat(desk.count("true")).isEqualTo(1);
  }

  @Test
  void what_does_not_exist_is_said_so() {
    assertThat(problem(() -> desk.start(1, new CallbackId(77))).status()).isEqualTo(422);
    assertThat(problem(() -> desk.end(desk.advisor(1), 77)).status()).isEqualTo(404);
    assertThat(
            problem(() ->
                    desk.resource.start(
                        desk.advisor(1), "desk", null, CallDesk.JSON.createObjectNode()))
                .errors()
                .getFirst()
                .field())
        .isEqualTo("callbackId");
  }

  @Test
  void running_calls_are_read_for_the_wallboard_and_for_log_out() {
    long first = desk.start(1, desk.book("08:00", 1)).get("id").asLong();
    desk.at("08:05");
    desk.start(2, desk.book("08:00", 2));
    var id = desk.desk.desk().id();
    desk.transactions.use(tx -> {
      assertThat(desk.calls.running(tx, id))
          .extracting(call -> call.advisor().name())
          .containsExactly("Advisor 1", "Advisor 2");
      assertThat(desk.calls.openContacts(tx, id))
          .containsExactlyInAnyOrder(desk.advisor(1).advisor(), desk.advisor(2).advisor());
    });
    desk.end(desk.advisor(1), first);
    desk.transactions.use(tx -> assertThat(desk.calls.openContacts(tx, id)).hasSize(2));
    desk.reached(desk.advisor(1), first);
    desk.transactions.use(tx -> {
      assertThat(desk.calls.openContacts(tx, id)).containsExactly(desk.advisor(2).advisor());
      assertThat(desk.resource.page(tx, id, new CallFields.ListWish(true, null)).items())
          .hasSize(1);
      assertThat(desk.resource.page(tx, id, new CallFields.ListWish(false, null)).items())
          .extracting(CallView::id)
          .containsExactly(first);
      assertThat(
              desk.resource.page(tx, id, new CallFields.ListWish(false, new CallId(first))).items())
          .isEmpty();
    });
  }

  private @org.jspecify.annotations.Nullable String at(String deskTime) {
    desk.at(deskTime);
    return null;
  }

  /** How many of the threads, all at once, got through; the others were refused by C1. */
  private static int race(Callable<JsonNode> start) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(THREADS);
    List<Future<JsonNode>> all = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < THREADS; i++) {
        all.add(
            threads.submit(() -> {
              barrier.await();
              return start.call();
            }));
      }
    }
    int started = 0;
    for (Future<JsonNode> one : all) {
      try {
        one.get();
        started++;
      } catch (ExecutionException e) {
        assertThat(e.getCause())
            .isInstanceOfSatisfying(
                ProblemException.class, p -> assertThat(p.problem().rule()).isEqualTo("C1"));
      }
    }
    return started;
  }

  private static Problem refused(Callable<?> call) {
    Problem problem = problem(call);
    assertThat(problem.status()).isEqualTo(409);
    return problem;
  }

  private static Problem problem(Callable<?> call) {
    try {
      call.call();
    } catch (ProblemException e) {
      return e.problem();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("it was allowed");
  }
}
