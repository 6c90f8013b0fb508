package baton.scheduler.floor.presence;

import static baton.scheduler.floor.presence.PresenceDesk.SEAT;
import static baton.scheduler.floor.presence.PresenceDesk.at;
import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.ledger.Entry;
import baton.handoff.ledger.LedgerCheck;
import baton.handoff.ledger.Verification;
import baton.handoff.seat.LogIn;
import baton.handoff.seat.LogOut;
import baton.handoff.seat.SeatService;
import baton.scheduler.floor.presence.PresenceDesk.Node;
import baton.scheduler.notification.Concern;
import baton.scheduler.notification.Outbox;
import baton.scheduler.notification.Prompt;
import baton.scheduler.platform.tx.ClockMode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PresenceTest {
  private final PresenceDesk desk = new PresenceDesk();

  @Test
  void holder_is_unreachable_after_two_minutes_of_silence_and_not_a_second_before_H11() {
    Node node = desk.node();
    desk.logIn(desk.ana);
    desk.now("08:01:00");
    node.page(desk.ana);

    desk.now("08:02:59");
    node.wake();
    assertThat(desk.unreachable()).isEmpty();
    assertThat(desk.told.standing()).isEmpty();
    assertThat(node.nextDue()).contains(at("08:03:00"));

    desk.now("08:03:00");
    node.wake();
    assertThat(desk.unreachable()).containsExactly(Map.entry(desk.ana, at("08:03:00")));
    Entry entry = desk.ledger().getLast();
    assertThat(entry.fact().kind()).hasToString("UNREACHABLE");
    assertThat(entry.fact().seat()).isEqualTo(SEAT);
    assertThat(entry.fact().actor()).isNull();
    assertThat(entry.fact().rotaRevision()).isOne();
    assertThat(entry.fact().detail())
        .isEqualTo("{\"advisor\":\"Ana\",\"lastHeard\":\"2026-06-11T14:01:00Z\"}");
  }

  @Test
  void every_lead_is_told_once_who_is_lost_where_and_what_to_do_H11() {
    Node node = lost();
    desk.now("08:05:00");
    node.wake();

    List<Prompt> told = desk.told.standing();
    assertThat(told).hasSize(2).extracting(Prompt::concern).containsOnly(Concern.LEAD);
    assertThat(told).extracting(Prompt::to).doesNotHaveDuplicates().doesNotContain(desk.ana);
    assertThat(told.getFirst().title()).isEqualTo("Ana is unreachable on Live Call 1");
    assertThat(told.getFirst().text()).contains("Last heard from at 08:00 MT").contains("Call Ana");
    assertThat(told.getFirst().key())
        .isEqualTo("unreachable/" + desk.ana + "/2026-06-11T14:02:00Z");
    assertThat(desk.story()).containsExactly("HELD Ana", "UNREACHABLE Ana");
  }

  @Test
  void heard_again_they_are_back_at_once_and_the_leads_are_told_no_more_H11() {
    Node node = lost();
    desk.now("08:04:00");
    node.page(desk.ana);

    assertThat(desk.unreachable()).isEmpty();
    assertThat(desk.told.standing()).isEmpty();
    assertThat(desk.story()).containsExactly("HELD Ana", "UNREACHABLE Ana", "BACK Ana");
    assertThat(desk.ledger().getLast().fact().detail())
        .isEqualTo("{\"advisor\":\"Ana\",\"unreachableSince\":\"2026-06-11T14:02:00Z\"}");

    desk.now("08:05:59");
    node.wake();
    assertThat(desk.unreachable()).isEmpty();
    desk.now("08:06:00");
    node.wake();
    assertThat(desk.unreachable()).containsKey(desk.ana);
    assertThat(desk.told.standing()).hasSize(2);
    assertThat(verified()).isInstanceOf(Verification.Verified.class);
  }

  @Test
  void seat_of_a_lost_person_stays_theirs_and_goes_on_only_by_their_log_out_H11_H2_H3() {
    desk.now("15:50:00");
    Node node = desk.node();
    desk.logIn(desk.ana);
    node.page(desk.ana);
    desk.now("15:55:00");
    node.wake();
    assertThat(desk.unreachable()).containsKey(desk.ana);

    LogIn ben =
        desk.transactions.run(tx ->
            new SeatService()
                .logIn(
                    tx.handle(),
                    new SeatService.Request(desk.rows.desk(), SEAT, desk.ben),
                    tx.now()));
    assertThat(ben).isInstanceOf(LogIn.StandsBy.class);
    desk.now("16:30:00");
    node.page(desk.ben).wake();
    assertThat(desk.jdbi.<Integer, RuntimeException>withHandle(h -> desk.rows.holders(h, SEAT)))
        .isOne();
    assertThat(desk.unreachable()).containsOnlyKeys(desk.ana);

    assertThat(desk.logOut(desk.ana)).isInstanceOf(LogOut.HandedOver.class);
    assertThat(desk.unreachable()).isEmpty();
    node.wake();
    assertThat(desk.told.standing()).isEmpty();
    assertThat(desk.story())
        .containsExactly("HELD Ana", "UNREACHABLE Ana", "STOOD_BY Ben", "HANDED_OVER Ana");
  }

  @Test
  void whoever_was_never_heard_through_a_page_since_taking_the_seat_cannot_get_lost_H11() {
    Node node = desk.node().page(desk.ana);
    desk.now("08:00:30");
    desk.logIn(desk.ana); // by the telephone system; the page was closed before
    desk.now("12:00:00");
    node.wake();
    assertThat(node.nextDue()).isEmpty();
    assertThat(desk.story()).containsExactly("HELD Ana");
  }

  @Test
  void whoever_gets_lost_standing_by_is_unreachable_from_the_moment_the_seat_is_theirs_H11() {
    Node node = desk.node();
    desk.logIn(desk.ana);
    desk.now("15:45:00");
    desk.logIn(desk.ben);
    node.page(desk.ben);
    desk.now("15:50:00");
    node.wake();
    assertThat(desk.unreachable()).isEmpty();
    desk.now("15:52:00");
    assertThat(desk.logOut(desk.ana)).isInstanceOf(LogOut.HandedOver.class);
    node.wake();
    assertThat(desk.unreachable()).containsExactly(Map.entry(desk.ben, at("15:52:00")));
  }

  @Test
  void page_that_says_it_closes_is_silent_from_then_on_H11() {
    Node node = desk.node();
    desk.logIn(desk.ana);
    node.page(desk.ana);
    desk.now("08:00:20");
    node.closesPage(desk.ana);
    desk.now("08:02:19");
    node.wake();
    assertThat(desk.unreachable()).isEmpty();
    desk.now("08:02:20");
    node.wake();
    assertThat(desk.unreachable()).containsKey(desk.ana);
  }

  @Test
  void people_of_a_dead_node_are_called_unreachable_by_another_H11() {
    Node dead = desk.node();
    Node other = desk.node();
    desk.logIn(desk.ana);
    dead.page(desk.ana);
    desk.now("08:01:59");
    other.wake();
    assertThat(desk.unreachable()).isEmpty();
    desk.now("08:02:00");
    other.wake();
    assertThat(desk.unreachable()).containsKey(desk.ana);
  }

  @Test
  void people_of_another_node_stay_reachable_as_long_as_it_writes_down_what_it_hears_H11() {
    Node theirs = desk.node();
    Node other = desk.node();
    desk.logIn(desk.ana);
    for (int second = 0; second < 360; second += 25) {
      desk.now("08:%02d:%02d".formatted(second / 60, second % 60));
      theirs.page(desk.ana);
      other.wake();
      if (second % 50 == 0) {
        theirs.listening.turn();
      }
    }
    assertThat(desk.story()).containsExactly("HELD Ana");

    desk.now("08:20:00");
    other.wake();
    assertThat(desk.unreachable()).containsKey(desk.ana);
    other.page(desk.ana); // their page found the other node
    assertThat(desk.unreachable()).isEmpty();
  }

  @Test
  void after_a_restart_people_have_two_minutes_to_come_back_H11() {
    Node before = desk.node();
    desk.logIn(desk.ana);
    before.page(desk.ana);
    desk.now("09:00:00");
    Node restarted = desk.node();
    assertThat(desk.unreachable()).isEmpty();
    desk.now("09:01:59");
    restarted.wake();
    assertThat(desk.unreachable()).isEmpty();
    desk.now("09:02:00");
    restarted.wake();
    assertThat(desk.unreachable()).containsExactly(Map.entry(desk.ana, at("09:02:00")));
  }

  @Test
  void two_nodes_that_wake_at_once_say_it_once_H11() throws Exception {
    lostIn(8);
    List<Node> nodes = List.of(desk.node(), desk.node(), desk.node(), desk.node());
    desk.now("08:30:00");
    try (ExecutorService threads = Executors.newFixedThreadPool(nodes.size())) {
      List<Callable<Void>> wakes =
          nodes.stream()
              .<Callable<Void>>map(node ->
                  () -> {
                    desk.transactions.use(node.unreachable::doAllDue);
                    return null;
                  })
              .toList();
      for (Future<Void> done : threads.invokeAll(wakes)) {
        done.get();
      }
    }
    assertThat(desk.story()).filteredOn(line -> line.startsWith("UNREACHABLE")).hasSize(8);
    assertThat(desk.told.standing()).hasSize(16);
    assertThat(verified()).isInstanceOf(Verification.Verified.class);
  }

  @Test
  void cost_of_looking_and_of_listening_does_not_grow_with_the_people_H11() {
    Node node = desk.node();
    desk.logIn(desk.ana);
    node.page(desk.ana);
    desk.now("08:00:10");
    node.page(desk.ana);
    long look = desk.cost(node::wake);
    long turn = desk.cost(node.listening::turn);
    assertThat(look).isEqualTo(2); // once to do what is due, once to say when something is next
    assertThat(turn).isEqualTo(1);

    desk.now("08:00:00");
    List<AdvisorId> many = lostIn(30);
    desk.now("08:01:00");
    many.forEach(node::page);
    desk.now("08:01:10");
    many.forEach(node::page);
    assertThat(desk.cost(node::wake)).isEqualTo(look);
    assertThat(desk.cost(node.listening::turn)).isEqualTo(turn);
    assertThat(desk.cost(node.listening::turn)).as("nothing new was heard").isZero();

    desk.now("08:05:00");
    long thirtyOne = desk.cost(node::wake);
    assertThat(desk.unreachable()).hasSize(31);
    assertThat(thirtyOne).as("for one desk, whoever of it is lost").isEqualTo(look + 9);
  }

  @Test
  void a_page_is_written_down_at_most_every_30_s_however_often_it_speaks_H11() {
    Node node = desk.node();
    assertThat(desk.cost(() -> node.page(desk.ana))).isEqualTo(1);
    desk.now("08:00:29");
    assertThat(desk.cost(() -> node.page(desk.ana))).isZero();
    desk.now("08:00:30");
    assertThat(desk.cost(() -> node.page(desk.ana))).isEqualTo(1);
  }

  @Test
  void leads_really_have_it_among_what_they_are_told_and_have_it_no_more_afterwards_H11() {
    Outbox outbox = new Outbox(List.of());
    HeartbeatMemory hearing = new HeartbeatMemory(ClockMode.SYSTEM);
    HeartbeatIntake listening = new HeartbeatIntake(desk.transactions, hearing, outbox);
    Unreachable unreachable = new Unreachable(hearing, outbox);
    desk.logIn(desk.ana);
    desk.transactions.use(unreachable::doAllDue);
    listening.heard(desk.rows.desk(), desk.ana, "page", false);

    desk.now("08:02:00");
    desk.transactions.use(unreachable::doAllDue);
    assertThat(open(outbox)).hasSize(2).doesNotContain(desk.ana);
    desk.transactions.use(unreachable::doAllDue);
    assertThat(open(outbox)).hasSize(2);
    listening.heard(desk.rows.desk(), desk.ana, "page", false);
    assertThat(open(outbox)).isEmpty();
  }

  private List<AdvisorId> open(Outbox outbox) {
    return desk.transactions.run(
        tx -> outbox.open(tx, desk.rows.desk(), "unreachable/" + desk.ana + "/"));
  }

  private Verification verified() {
    return desk.jdbi.withHandle(h -> new LedgerCheck().verify(h, desk.rows.desk()));
  }

  /** Ana took her seat with a page open at 08:00 and was lost at 08:02. */
  private Node lost() {
    Node node = desk.node();
    desk.logIn(desk.ana);
    node.page(desk.ana);
    desk.now("08:02:00");
    node.wake();
    assertThat(desk.unreachable()).containsKey(desk.ana);
    return node;
  }

  /** So many more hold a seat of a new role, and were heard as they took it. */
  private List<AdvisorId> lostIn(int seats) {
    desk.jdbi.useHandle(h ->
        h.execute(
            "insert into role values (?, 'SUPPORT', 'Support', true, 99)",
            desk.rows.desk().value()));
    return IntStream.rangeClosed(1, seats)
        .mapToObj(number -> {
          AdvisorId advisor = desk.rows.advisor("Advisor " + number);
          SeatId seat = new SeatId("SUPPORT", number);
          desk.rows.shift(seat, advisor, at("08:00:00"), at("16:00:00"));
          desk.transactions.use(tx -> {
            LogIn in =
                new SeatService()
                    .logIn(
                        tx.handle(),
                        new SeatService.Request(desk.rows.desk(), seat, advisor),
                        tx.now());
            assertThat(in).isInstanceOf(LogIn.Holds.class);
          });
          desk.node().page(advisor);
          return advisor;
        })
        .toList();
  }
}
