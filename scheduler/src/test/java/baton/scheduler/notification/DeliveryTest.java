package baton.scheduler.notification;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.scheduler.platform.tx.Transactions;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Prompts to a real HTTP receiver that is up, down, slow, hanging or broken, then back. */
@Timeout(90)
class DeliveryTest {
  private final PromptDesk desk = new PromptDesk();
  private final Receiver receiver = Receiver.start();
  private final NotificationModule room = desk.room(receiver.origin(), MailServer.NONE);

  @AfterEach
  void stop() throws Exception {
    receiver.close();
    room.worker().stop();
  }

  @Test
  void prompt_arrives_with_what_to_do_and_a_link_that_does_it_H4() throws Exception {
    desk.webhook(desk.ana, receiver.url("ana"));
    desk.tell(room, desk.prompt(desk.ana, "a"));
    assertThat(desk.due(room)).isEqualTo(desk.now());
    desk.untilNothingIsDue(room);

    assertThat(receiver.bodies()).hasSize(1);
    String text = new ObjectMapper().readTree(receiver.bodies().getFirst()).path("text").asText();
    assertThat(text.lines().toList().subList(0, 3))
        .containsExactly("title a", "text a", "Hand over Live Call 1:");
    String link = text.lines().toList().getLast();
    assertThat(link).startsWith("https://baton.example.com/act/");
    String token = link.substring(link.lastIndexOf('/') + 1);
    assertThat(desk.look(room, token)).isInstanceOf(ActLink.Opened.class);
    assertThat(desk.count("state = 'sent'")).isEqualTo(1);
  }

  @Test
  void what_is_told_twice_is_sent_and_shown_once_H4() {
    desk.webhook(desk.ana, receiver.url("ana"));
    desk.tell(room, desk.prompt(desk.ana, "a"), desk.prompt(desk.ana, "a"));
    desk.tell(room, desk.prompt(desk.ana, "a"), desk.prompt(desk.ana, "b"));
    desk.untilNothingIsDue(room);

    assertThat(receiver.heard()).hasSize(2);
    assertThat(desk.open(desk.ana))
        .extracting(told -> told.prompt().key())
        .containsExactly("b", "a");
    assertThat(desk.open(desk.ben)).isEmpty();
  }

  @Test
  void prompts_arrive_in_order_once_the_receiver_is_back_H4() {
    desk.webhook(desk.ana, receiver.url("ana"));
    receiver.goDown();
    for (String key : "abcde".split("")) {
      desk.tell(room, desk.prompt(desk.ana, key));
    }
    failOnce();
    assertThat(desk.due(room)).isEqualTo(desk.now().plusSeconds(5));
    receiver.comeBack();
    receiver.is(Receiver.Mood.BROKEN);
    desk.advance(Duration.ofSeconds(5));
    failOnce();
    assertThat(desk.due(room)).isEqualTo(desk.now().plusSeconds(15));
    receiver.is(Receiver.Mood.SLOW);
    desk.untilNothingIsDue(room);

    assertThat(keys(receiver)).containsExactly("a", "b", "c", "d", "e");
    assertThat(desk.count("state = 'sent'")).isEqualTo(5);
  }

  @Test
  void after_the_last_try_it_is_given_up_and_the_next_one_goes_H4() {
    desk.webhook(desk.ana, receiver.url("ana"));
    receiver.is(Receiver.Mood.BROKEN);
    desk.tell(room, desk.prompt(desk.ana, "a"));
    desk.untilNothingIsDue(room);
    assertThat(receiver.asked()).isEqualTo(8);
    assertThat(desk.count("state = 'dead' and problem = 'The webhook answered 500.'")).isEqualTo(1);
    assertThat(Duration.between(PromptDesk.START, desk.now()))
        .isEqualTo(Duration.parse("PT51M20S"));

    receiver.is(Receiver.Mood.FINE);
    desk.tell(room, desk.prompt(desk.ana, "b"));
    desk.untilNothingIsDue(room);
    assertThat(keys(receiver)).containsExactly("b");

    Undelivered undelivered = new Undelivered();
    Undelivered.Letter dead = desk.undelivered().getFirst();
    assertThat(dead.to()).isEqualTo("Ana");
    desk.transactions.use(
        tx -> assertThat(undelivered.tryAgain(tx, desk.desk.id(), dead.id())).isTrue());
    desk.untilNothingIsDue(room);
    assertThat(keys(receiver)).containsExactly("b", "a");
    assertThat(desk.undelivered()).isEmpty();
  }

  @Test
  void a_receiver_that_hangs_delays_nobody_else_H4() {
    try (Receiver hanging = Receiver.start()) {
      hanging.is(Receiver.Mood.HANGING);
      NotificationModule both =
          desk.room(receiver.origin() + "," + hanging.origin(), MailServer.NONE);
      List<AdvisorId> people = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        AdvisorId somebody = desk.rows.advisor("Advisor " + i);
        desk.webhook(somebody, hanging.url("hook"));
        people.add(somebody);
      }
      desk.webhook(desk.ana, receiver.url("ana"));
      desk.tell(both, people.stream().map(id -> desk.prompt(id, "h")).toArray(Prompt[]::new));
      desk.tell(both, desk.prompt(desk.ana, "a"), desk.prompt(desk.ana, "b"));
      desk.tick(both);

      PromptDesk.await("Ana's prompts", () -> receiver.heard().size() == 2);
      assertThat(desk.count("state = 'sent'")).isLessThanOrEqualTo(2);
      assertThat(desk.due(both)).as("the end of the lease").isAfter(desk.now());
    }
  }

  @Test
  void a_receiver_that_never_answers_is_given_up_on_within_seconds_H4() {
    receiver.is(Receiver.Mood.HANGING);
    desk.webhook(desk.ana, receiver.url("ana"));
    desk.tell(room, desk.prompt(desk.ana, "a"));
    desk.tick(room);
    PromptDesk.await("a failure", () -> desk.count("tries = 1 and not in_flight") == 1);
    assertThat(desk.count("problem like '%did not answer within%'")).isEqualTo(1);
  }

  @Test
  void nobody_is_followed_elsewhere_and_no_answer_is_read_to_its_end_H4() {
    receiver.is(Receiver.Mood.ELSEWHERE);
    desk.webhook(desk.ana, receiver.url("ana"));
    desk.tell(room, desk.prompt(desk.ana, "a"));
    failOnce();
    assertThat(receiver.asked()).isEqualTo(1);
    assertThat(desk.count("problem = 'The webhook answered 307.'")).isEqualTo(1);

    receiver.is(Receiver.Mood.ENDLESS);
    desk.advance(Duration.ofSeconds(5));
    desk.tick(room);
    PromptDesk.await("the prompt", () -> desk.count("state = 'sent'") == 1);
  }

  @Test
  void what_is_overtaken_or_too_late_is_dropped_and_the_lane_goes_on_H4() {
    desk.webhook(desk.ana, receiver.url("ana"));
    receiver.is(Receiver.Mood.BROKEN);
    Prompt brief =
        new Prompt(
            desk.ana, "brief", Concern.ASKED, "t", "x", null, PromptDesk.START.plusSeconds(3));
    desk.tell(room, brief, desk.prompt(desk.ana, "swap/1"), desk.prompt(desk.ana, "other"));
    failOnce();
    receiver.is(Receiver.Mood.FINE);
    assertThat(desk.due(room)).as("its own end").isEqualTo(PromptDesk.START.plusSeconds(3));
    desk.transactions.use(tx -> room.outbox().settle(tx, desk.desk.id(), "swap/"));
    desk.untilNothingIsDue(room);

    assertThat(keys(receiver)).containsExactly("o");
    assertThat(desk.count("state = 'dropped' and problem is not null")).isEqualTo(2);
    assertThat(desk.open(desk.ana))
        .extracting(told -> told.prompt().key())
        .containsExactly("other");
  }

  @Test
  void what_is_overtaken_while_a_try_fails_is_not_tried_again_H4() {
    desk.webhook(desk.ana, receiver.url("ana"));
    receiver.is(Receiver.Mood.HANGING);
    desk.tell(room, desk.prompt(desk.ana, "swap/1"));
    desk.tick(room);
    PromptDesk.await("the try", () -> receiver.asked() == 1);
    desk.transactions.use(tx -> room.outbox().settle(tx, desk.desk.id(), "swap/"));
    assertThat(desk.count("in_flight")).isEqualTo(1);
    PromptDesk.await("its failure", () -> desk.count("in_flight") == 0);
    receiver.is(Receiver.Mood.FINE);
    desk.untilNothingIsDue(room);
    assertThat(receiver.heard()).isEmpty();
    assertThat(desk.count("state = 'dropped'")).isEqualTo(1);
  }

  @Test
  void a_channel_switched_off_since_gets_nothing_more_H4() {
    desk.webhook(desk.ana, receiver.url("ana"));
    receiver.is(Receiver.Mood.BROKEN);
    desk.tell(room, desk.prompt(desk.ana, "a"));
    failOnce();
    receiver.is(Receiver.Mood.FINE);
    desk.webhook(desk.ana, null);
    desk.untilNothingIsDue(room);
    assertThat(receiver.heard()).isEmpty();
    assertThat(desk.count("state = 'dropped'")).isEqualTo(1);
  }

  @Test
  void two_nodes_send_each_prompt_once_and_in_order_H4() throws Exception {
    Transactions otherNode = desk.node();
    NotificationModule other = PromptDesk.room(otherNode, receiver.origin(), MailServer.NONE);
    List<AdvisorId> people =
        IntStream.range(0, 6).mapToObj(i -> desk.rows.advisor("Advisor " + i)).toList();
    people.forEach(id -> desk.webhook(id, receiver.url("of/" + id)));
    for (int n = 0; n < 10; n++) {
      String key = Character.toString('a' + n);
      desk.tell(room, people.stream().map(id -> desk.prompt(id, key)).toArray(Prompt[]::new));
    }
    Thread here = Thread.ofVirtual().start(() -> ticks(desk.transactions, room));
    Thread there = Thread.ofVirtual().start(() -> ticks(otherNode, other));
    here.join();
    there.join();
    PromptDesk.await("all sent", () -> desk.count("state = 'sent'") == 60);
    other.worker().stop();

    assertThat(receiver.heard()).hasSize(60);
    for (AdvisorId id : people) {
      assertThat(
              receiver.heard().stream()
                  .filter(heard -> heard.path().equals("/of/" + id))
                  .map(heard -> key(heard.body())))
          .containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
    }
  }

  @Test
  void what_a_dead_node_had_taken_is_taken_over_when_its_lease_ends_H4() {
    desk.webhook(desk.ana, receiver.url("ana"));
    desk.tell(room, desk.prompt(desk.ana, "a"), desk.prompt(desk.ana, "b"));
    desk.transactions.use(
        tx -> assertThat(new DeliveryStore().claim(tx, null)).hasSize(1)); // and dies
    desk.tick(room);
    assertThat(desk.due(room)).isEqualTo(desk.now().plus(DeliveryStore.LEASE));
    assertThat(receiver.heard()).isEmpty();

    desk.advance(DeliveryStore.LEASE);
    desk.tick(room);
    PromptDesk.await("both", () -> desk.count("state = 'sent'") == 2);
    assertThat(keys(receiver)).containsExactly("a", "b");
  }

  @Test
  void a_late_answer_of_a_node_taken_for_dead_counts_when_it_was_sent_and_not_when_it_failed_H4() {
    desk.webhook(desk.ana, receiver.url("ana"));
    desk.tell(room, desk.prompt(desk.ana, "a"));
    DeliveryStore store = new DeliveryStore();
    ClaimedDelivery slow = desk.claim();
    desk.advance(DeliveryStore.LEASE);
    ClaimedDelivery taken = desk.claim();
    desk.transactions.use(tx -> store.finish(tx, slow, new Channel.Result.Failed("late")));
    assertThat(desk.count("in_flight")).isEqualTo(1);
    desk.transactions.use(tx -> store.finish(tx, slow, new Channel.Result.Sent()));
    desk.transactions.use(tx -> store.finish(tx, taken, new Channel.Result.Failed("no")));
    assertThat(desk.count("state = 'sent'")).isEqualTo(1);
  }

  @Test
  void the_desks_room_is_told_once_and_only_where_there_is_one_H4() {
    desk.transactions.use(tx -> tellRoom("none", tx));
    desk.deskReached("room", receiver.url("room"), null);
    desk.transactions.use(tx -> tellRoom("a", tx));
    desk.transactions.use(tx -> tellRoom("a", tx));
    desk.untilNothingIsDue(room);
    assertThat(receiver.bodies()).containsExactly("{\"text\":\"title a\\nwhat to do\"}");
  }

  @Test
  void telling_forty_costs_what_telling_one_costs_and_so_does_a_tick_H4() {
    AtomicInteger statements = new AtomicInteger();
    Jdbi counted =
        desk.database
            .app()
            .setSqlLogger(
                new SqlLogger() {
                  @Override
                  public void logAfterExecution(StatementContext context) {
                    statements.incrementAndGet();
                  }
                });
    Transactions node = new Transactions(counted, desk::now);
    List<AdvisorId> people =
        IntStream.range(0, 40).mapToObj(i -> desk.rows.advisor("Advisor " + i)).toList();
    people.forEach(id -> desk.webhook(id, receiver.url("x")));
    receiver.goDown();
    desk.tell(room, desk.prompt(desk.ana, "first")); // makes the head of the ledger
    int one = cost(statements, () -> tell(node, people.subList(0, 1), "a"));
    int forty = cost(statements, () -> tell(node, people, "b"));
    assertThat(forty).isEqualTo(one).isLessThanOrEqualTo(5);
    DeliverPrompts work = new DeliverPrompts(workerThatStands(), false);
    assertThat(cost(statements, () -> node.use(work::doAllDue))).isEqualTo(2);
    assertThat(cost(statements, () -> node.use(tx -> assertThat(work.nextDue(tx)).isPresent())))
        .isEqualTo(1);
  }

  private DeliveryWorker workerThatStands() {
    DeliveryWorker worker =
        new DeliveryWorker(
            desk.transactions,
            new MessageComposer(room.links(), new Channels(List.of(), List.of()), false),
            new HostPermits());
    try {
      worker.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return worker;
  }

  private void tell(Transactions node, List<AdvisorId> people, String key) {
    node.use(tx ->
        room.outbox()
            .tell(tx, desk.desk, people.stream().map(id -> desk.prompt(id, key)).toList()));
  }

  private static int cost(AtomicInteger statements, Runnable work) {
    int before = statements.get();
    work.run();
    return statements.get() - before;
  }

  private void tellRoom(String key, baton.scheduler.platform.tx.Tx tx) {
    room.outbox()
        .tellRoom(tx, desk.desk, key, "title " + key, "what to do", desk.now().plusSeconds(60));
  }

  /** Ticks, and waits until the one delivery on its way has failed. */
  private void failOnce() {
    desk.tick(room);
    PromptDesk.await("a failure", () -> desk.count("in_flight") == 0);
  }

  private void ticks(Transactions node, NotificationModule its) {
    for (int i = 0; i < 20; i++) {
      PromptDesk.tick(node, its);
    }
  }

  private static List<String> keys(Receiver receiver) {
    return receiver.bodies().stream().map(DeliveryTest::key).toList();
  }

  /** The first letter of the key, which the title ends with. */
  private static String key(String body) {
    return body.substring("{\"text\":\"title ".length()).substring(0, 1);
  }
}
