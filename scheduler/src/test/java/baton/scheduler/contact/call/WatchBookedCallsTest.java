package baton.scheduler.contact.call;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.web.ProblemException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Advisor 1 holds Live Call 1; Advisors 2 and 3 are on shift and hold nothing; 9 is the lead. */
class WatchBookedCallsTest {
  private final CallDesk desk = new CallDesk();
  private final DueWork work = new WatchBookedCalls(desk.outbox, new PickUps(desk.outbox));

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
  void two_minutes_into_its_slot_holder_and_lead_hear_that_it_is_late_C3() {
    desk.book("08:20", 1);
    desk.run(work, "08:20");
    assertThat(desk.titles(9)).isEmpty();
    desk.run(work, "08:21:59");
    assertThat(desk.titles(9)).isEmpty();
    desk.run(work, "08:22");
    assertThat(desk.titles(9)).containsExactly("The 08:20 call is late");
    assertThat(desk.titles(1)).containsExactly("The 08:20 call is late");
    assertThat(desk.titles(2)).isEmpty();
    assertThat(desk.told(9).getFirst().text()).contains("••••0100").doesNotContain("Sam");
    desk.run(work, "08:23");
    assertThat(desk.titles(9)).hasSize(1);
  }

  @Test
  void at_the_slots_end_it_is_missed_and_at_the_head_of_the_order_C3() {
    CallbackId waiting = desk.waits("08:00", "Kim");
    CallbackId booked = desk.book("08:20", 1);
    desk.run(work, "08:39:59");
    assertThat(desk.state(booked)).isEqualTo("BOOKED");
    desk.run(work, "08:40");

    assertThat(desk.state(booked)).isEqualTo("MISSED");
    assertThat(desk.titles(9)).contains("The 08:20 call was missed");
    assertThat(order()).containsExactly(booked, waiting);
  }

  @Test
  void run_late_it_is_missed_as_of_the_slots_end_C3() {
    CallbackId booked = desk.book("08:20", 1);
    desk.run(work, "11:07");
    assertThat(desk.column(booked, "cast(extract(epoch from missed_at) as bigint)"))
        .isEqualTo(Long.toString(CallDesk.instant("08:40").getEpochSecond()));
    assertThat(desk.titles(9)).containsExactly("The 08:20 call was missed");
  }

  @Test
  void next_due_are_the_slots_start_two_minutes_later_and_its_end_C1_C3() {
    desk.book("08:20", 1);
    assertThat(desk.nextDue(work)).contains(CallDesk.instant("08:20"));
    desk.run(work, "08:20");
    assertThat(desk.nextDue(work)).contains(CallDesk.instant("08:22"));
    desk.run(work, "08:22");
    assertThat(desk.nextDue(work)).contains(CallDesk.instant("08:40"));
    desk.run(work, "08:40");
    assertThat(desk.nextDue(work)).isEmpty();
  }

  @Test
  void a_call_that_was_started_is_neither_late_nor_missed_C3() {
    CallbackId booked = desk.book("08:20", 1);
    desk.at("08:20");
    desk.start(1, booked);
    desk.run(work, "08:41");
    assertThat(desk.state(booked)).isEqualTo("STARTED");
    assertThat(desk.titles(9)).isEmpty();
    assertThat(desk.nextDue(work)).isEmpty();
  }

  @Test
  void run_by_two_nodes_at_once_and_again_everybody_is_told_once_C3() throws Exception {
    for (int lane = 1; lane <= 3; lane++) {
      desk.book("08:20", lane);
    }
    for (String time : List.of("08:20", "08:22", "08:40")) {
      desk.at(time);
      together(
          2,
          () -> {
            desk.transactions.use(work::doAllDue);
            return true;
          });
      desk.run(work, time);
    }
    assertThat(desk.titles(9)).filteredOn(title -> title.endsWith("missed")).hasSize(3);
    int late =
        desk.desk
            .jdbi()
            .withHandle(h ->
                h.createQuery(
                        "select count(*) from prompt where key like '%late%' and concern = 'LEAD'")
                    .mapTo(int.class)
                    .one());
    assertThat(late).isEqualTo(3);
    assertThat(desk.nextDue(work)).isEmpty();
  }

  @Test
  void a_busy_holders_call_is_offered_to_others_as_its_slot_starts_C1() {
    desk.start(1, desk.book("08:00", 1));
    CallbackId next = desk.book("08:20", 1);
    desk.run(work, "08:19:59");
    assertThat(desk.titles(2)).isEmpty();

    desk.run(work, "08:20");

    assertThat(desk.titles(2)).containsExactly("Can you take the 08:20 call?");
    assertThat(desk.titles(3)).containsExactly("Can you take the 08:20 call?");
    assertThat(desk.titles(1)).as("is on a call").isEmpty();
    assertThat(desk.titles(4)).as("is not on shift").isEmpty();
    assertThat(offered()).containsExactly(next);
    desk.start(3, next);
    assertThat(desk.titles(2)).containsExactly("Advisor 3 has taken the 08:20 call");
    assertThat(desk.titles(3)).isEmpty();
    assertThat(offered()).isEmpty();
  }

  @Test
  void a_holder_in_wrap_up_is_busy_too_C1_C5() {
    long call = desk.start(1, desk.book("08:00", 1)).get("id").asLong();
    desk.at("08:19");
    desk.end(desk.advisor(1), call);
    desk.book("08:20", 1);
    desk.run(work, "08:20");
    assertThat(desk.titles(2)).containsExactly("Can you take the 08:20 call?");
  }

  @Test
  void of_two_calls_and_one_free_holder_the_second_is_offered_C1() {
    desk.book("08:20", 1);
    CallbackId second = desk.book("08:20", 2);
    desk.run(work, "08:20");
    assertThat(offered()).containsExactly(second);
  }

  @Test
  void a_free_holders_call_is_offered_to_nobody_C1() {
    desk.book("08:20", 1);
    desk.run(work, "08:20");
    assertThat(offered()).isEmpty();
    assertThat(desk.titles(2)).isEmpty();
  }

  @Test
  void a_holder_who_took_another_call_meanwhile_leaves_it_to_be_offered_when_it_is_late_C1() {
    CallbackId booked = desk.book("08:20", 1);
    desk.run(work, "08:20");
    desk.at("08:21");
    desk.start(1, desk.waits("08:00", "Kim"));
    desk.run(work, "08:22");
    assertThat(offered()).containsExactly(booked);
  }

  @Test
  void of_sixteen_who_accept_one_offer_one_gets_it_C1() throws Exception {
    desk.start(1, desk.book("08:00", 1));
    CallbackId next = desk.book("08:20", 1);
    desk.run(work, "08:20");
    AtomicInteger turn = new AtomicInteger();
    AtomicInteger got = new AtomicInteger();
    together(
        16,
        () -> {
          try {
            var unused = desk.start(turn.getAndIncrement() % 2 + 2, next);
            got.incrementAndGet();
          } catch (ProblemException e) {
            assertThat(e.problem().rule()).isEqualTo("C1");
          }
          return true;
        });
    assertThat(got).hasValue(1);
    assertThat(desk.count("callback_id = " + next)).isEqualTo(1);
    assertThat(offered()).isEmpty();
  }

  private List<CallbackId> order() {
    return desk.transactions.run(tx ->
        new baton.scheduler.contact.callback.Callbacks()
            .inOrder(tx, desk.desk.desk().id(), 9).stream().map(one -> one.id()).toList());
  }

  private List<CallbackId> offered() {
    return desk.transactions.run(tx ->
        new PickUps(desk.outbox).open(tx, desk.desk.desk()).stream().map(one -> one.id()).toList());
  }

  private static void together(int threads, Callable<Boolean> run) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(threads);
    Callable<Boolean> one =
        () -> {
          barrier.await();
          return run.call();
        };
    try (var nodes = Executors.newFixedThreadPool(threads)) {
      for (var node : nodes.invokeAll(java.util.Collections.nCopies(threads, one))) {
        assertThat(node.get()).isTrue();
      }
    }
  }
}
