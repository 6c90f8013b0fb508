package baton.scheduler.contact.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.Refusal;
import baton.scheduler.contact.callback.Bookings;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.CallbackState;
import baton.scheduler.desk.Desk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestsTest {
  private final RequestScene scene = new RequestScene();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void an_international_number_gets_the_first_slot_of_the_customers_window_and_closes_with_it_P4() {
    RequestId id = scene.ask(RequestScene.LONDON);
    scene.route();

    Request request = scene.get(id);
    assertThat(request.state()).isEqualTo(Request.State.CALLBACK);
    assertThat(decided(request).rule()).isEqualTo("P4");
    assertThat(decided(request).why()).endsWith("Booked for Mon 1 Jun 08:20 MT.");
    Callback callback = scene.callback(id);
    assertThat(callback.state()).isEqualTo(CallbackState.BOOKED);
    assertThat(callback.slot().start()).isEqualTo(Instant.parse("2026-06-01T14:20:00Z"));

    end(callback);
    assertThat(scene.run(scene.routing::nextDue)).isPresent();
    scene.route();
    assertThat(scene.get(id).state()).isEqualTo(Request.State.CLOSED);
    assertThat(Objects.requireNonNull(scene.get(id).closed()).outcome())
        .isEqualTo(Request.Outcome.CALLED);
    assertThat(scene.run(scene.routing::nextDue)).isEmpty();
  }

  @Test
  void the_first_slot_is_not_before_the_wish_nor_outside_the_customers_hours_P4_S5() {
    // It is 23:05 in Tokyo: 08:00 there is 17:00 in Denver, when nobody is on.
    RequestId tokyo = scene.ask("+81 3 1234 5678");
    RequestId later =
        scene.ask(RequestScene.LONDON, null, "2026-06-01T16:10:00Z", Request.Channel.VOICEMAIL);
    scene.route();
    assertThat(scene.callback(tokyo).state()).isEqualTo(CallbackState.WAITING);
    assertThat(decided(scene.get(tokyo)).why())
        .contains("No slot that suits has a place. Promised by Tue 2 Jun 13:00 MT.");
    assertThat(scene.callback(later).slot().start())
        .isEqualTo(Instant.parse("2026-06-01T16:20:00Z"));
  }

  @Test
  void a_cancelled_callback_ends_its_request_P4() {
    RequestId id = scene.ask(RequestScene.LONDON);
    scene.route();
    Callback callback = scene.callback(id);
    scene.run(tx -> new Bookings().cancel(tx, scene.desk(tx), callback));
    scene.route();
    assertThat(Objects.requireNonNull(scene.get(id).closed()).outcome())
        .isEqualTo(Request.Outcome.NOT_NEEDED);
  }

  @Test
  void domestic_without_a_wish_waits_in_the_order_received_with_the_promise_S7() {
    RequestId first = scene.ask("248 464 0920");
    RequestId second = scene.ask("303 555 0123");
    scene.route();
    assertThat(scene.callback(first).state()).isEqualTo(CallbackState.WAITING);
    // Monday 08:05: from 09:00 on, eight hours today and four tomorrow.
    assertThat(scene.callback(first).promisedBy()).isEqualTo(Instant.parse("2026-06-02T19:00:00Z"));
    List<Callback> order = scene.run(tx -> scene.callbacks.inOrder(tx, scene.desk(tx).id(), 10));
    assertThat(order)
        .extracting(Callback::id)
        .containsExactly(scene.callback(first).id(), scene.callback(second).id());
  }

  @Test
  void voicemails_list_has_what_is_urgent_first_then_the_oldest_K2_P3() {
    RequestId old = scene.leave(RequestScene.MICHIGAN, 10);
    scene.planned.setNow("2026-06-01T14:06:00Z");
    RequestId wish = scene.ask("248 464 0920", null, "2026-06-01T18:00:00Z", Request.Channel.CHAT);
    scene.planned.setNow("2026-06-01T14:07:00Z");
    RequestId abroad = scene.ask(RequestScene.MICHIGAN, "GB", null, Request.Channel.VOICEMAIL);
    RequestId young = scene.leave(RequestScene.MICHIGAN, 10);
    RequestId called = scene.ask(RequestScene.LONDON);
    scene.route();
    assertThat(scene.listed())
        .containsExactly(wish.value(), abroad.value(), old.value(), young.value())
        .doesNotContain(called.value());
    List<Request> second =
        scene.run(tx ->
            scene.requests.list(
                tx,
                scene.desk(tx).id(),
                new Requests.Filter(null, Routing.Decision.VOICEMAIL, abroad),
                1));
    assertThat(second).extracting(Request::id).containsExactly(old);
  }

  @Test
  void who_may_be_anywhere_is_asked_for_and_decided_again_when_the_zone_is_known_S6_P4() {
    RequestId id = scene.ask("+800 1234 5678");
    scene.route();
    assertThat(scene.get(id).state()).isEqualTo(Request.State.NEEDS_ZONE);
    assertThat(scene.listed()).containsExactly(id.value());
    assertThat(scene.zone(id, "Europe/Paris")).isEmpty();
    scene.route();
    assertThat(scene.callback(id).state()).isEqualTo(CallbackState.BOOKED);
    List<Requests.Decision> decisions = scene.run(tx -> scene.requests.decisions(tx, id));
    assertThat(decisions).extracting(Requests.Decision::rule).containsExactly("S6", "P4");
    assertThat(refused(scene.zone(id, "Europe/London")).rule()).isEqualTo("S6");
  }

  @Test
  void one_takes_it_and_closes_it_and_nobody_else_does_K2_B1() {
    RequestId id = scene.leave(RequestScene.MICHIGAN, 10);
    assertThat(refused(scene.take(id, 1)).detail()).contains("being decided");
    scene.route();
    assertThat(refused(scene.take(id, 3)).rule()).isEqualTo("B1");
    assertThat(refused(scene.close(id, 1)).detail()).contains("You have not taken");
    assertThat(scene.take(id, 1)).isEmpty();
    assertThat(scene.take(id, 1)).isEmpty();
    assertThat(refused(scene.take(id, 2)).rule()).isEqualTo("K2");
    assertThat(refused(scene.close(id, 2)).detail()).contains("Advisor 1 took");
    assertThat(scene.close(id, 1)).isEmpty();
    assertThat(scene.close(id, 2)).isEmpty();
    assertThat(Objects.requireNonNull(scene.get(id).closed()).by()).isEqualTo("Advisor 1");
  }

  @Test
  void a_lead_puts_back_what_somebody_else_took_K2() {
    RequestId id = scene.leave(RequestScene.MICHIGAN, 10);
    scene.route();
    assertThat(scene.take(id, 1)).isEmpty();
    RequestService.Worker two = scene.advisor(2);
    assertThat(refused(scene.run(tx -> scene.desk.putBack(tx, scene.desk(tx), id, two))).rule())
        .isEqualTo("K2");
    RequestService.Worker lead = new RequestService.Worker(two.advisor(), two.name(), true);
    Optional<Refusal> back = scene.run(tx -> scene.desk.putBack(tx, scene.desk(tx), id, lead));
    assertThat(back).isEmpty();
    assertThat(scene.take(id, 2)).isEmpty();
  }

  @Test
  void who_must_be_called_outside_the_takers_shift_is_marked_and_live_call_takes_it_P5() {
    scene.planned.publish(3, "2026-06-01T08:00", "2026-06-01T12:00");
    RequestId id = scene.ask("248 464 0920", "GB", "2026-06-01T21:05:00Z", Request.Channel.CHAT);
    scene.route();
    assertThat(scene.zone(id, "Europe/Lisbon")).isEmpty();
    // 15:05 in Denver is 22:05 in Lisbon; the next morning there is before anybody is on.
    assertThat(scene.take(id, 3)).isEmpty();
    assertThat(scene.get(id).state()).isEqualTo(Request.State.CALLBACK);
    assertThat(decided(scene.get(id)).rule()).isEqualTo("P5");
    assertThat(decided(scene.get(id)).role()).isEqualTo(Routing.Decision.LIVE_CALL);
    assertThat(scene.callback(id).slot().start()).isEqualTo(Instant.parse("2026-06-02T14:00:00Z"));
    Request.Link link = Objects.requireNonNull(scene.get(id).callback());
    assertThat(scene.<Desk>run(scene::desk)).extracting(link::stamp).isEqualTo("CB 8:00 6/2");
  }

  @Test
  void a_slot_booked_from_the_list_takes_it_off_P5() {
    RequestId id = scene.leave(RequestScene.MICHIGAN, 10);
    scene.route();
    assertThat(refused(scene.book(id, "2026-06-01T15:00:00Z", 1)).rule()).isEqualTo("K2");
    assertThat(scene.take(id, 1)).isEmpty();
    assertThat(refused(scene.book(id, "2026-06-01T15:07:00Z", 1)).rule()).isEqualTo("S1");
    assertThat(scene.book(id, "2026-06-01T15:00:00Z", 1)).isEmpty();
    assertThat(scene.get(id).taken()).isNull();
    assertThat(scene.count("recording")).isEqualTo(1);
    assertThat(refused(scene.close(id, 1)).rule()).isEqualTo("P4");
    end(scene.callback(id));
    scene.route();
    assertThat(scene.count("recording")).isZero();
  }

  @Test
  void closing_deletes_the_recording_for_good_and_leaves_no_piece_behind() {
    RequestId id = scene.leave(RequestScene.MICHIGAN, 200_000);
    RequestId other = scene.leave(RequestScene.MICHIGAN, 70_000);
    assertThat(scene.count("recording_piece")).isEqualTo(4 + 2);
    scene.route();
    assertThat(scene.take(id, 1)).isEmpty();
    assertThat(scene.close(id, 1)).isEmpty();
    assertThat(scene.count("recording")).isEqualTo(1);
    assertThat(scene.count("recording_piece")).isEqualTo(2);
    assertThat(scene.count("recording_piece where request_id = " + other)).isEqualTo(2);
    assertThatThrownBy(() ->
            scene.run(tx ->
                tx.handle()
                    .execute("insert into recording_piece values (?, 9, '\\x00')", id.value())))
        .isInstanceOf(JdbiException.class);
  }

  @Test
  void of_two_nodes_that_route_the_same_requests_one_decides_each_P4() throws Exception {
    List<RequestId> ids = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      ids.add(scene.ask(i % 2 == 0 ? RequestScene.LONDON : "303 555 0123"));
    }
    CountDownLatch go = new CountDownLatch(1);
    List<Future<?>> nodes = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int node = 0; node < 8; node++) {
        nodes.add(
            threads.submit(() -> {
              go.await();
              scene.route();
              return null;
            }));
      }
      go.countDown();
    }
    for (Future<?> node : nodes) {
      node.get();
    }
    assertThat(scene.count("request_decision")).isEqualTo(ids.size());
    assertThat(scene.count("callback")).isEqualTo(ids.size());
    assertThat(ids)
        .allSatisfy(id -> assertThat(scene.get(id).state()).isEqualTo(Request.State.CALLBACK));
    assertThat(scene.count("callback where state = 'BOOKED'")).isEqualTo(5);
  }

  @Test
  void of_eight_advisors_who_take_the_same_one_has_it_K2() throws Exception {
    RequestId id = scene.leave(RequestScene.MICHIGAN, 10);
    scene.route();
    for (int advisor = 3; advisor <= 8; advisor++) {
      scene.planned.publish(advisor, "2026-06-01T08:00", "2026-06-01T17:00");
    }
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Optional<Refusal>>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int advisor = 1; advisor <= 8; advisor++) {
        int number = advisor;
        all.add(
            threads.submit(() -> {
              go.await();
              return scene.take(id, number);
            }));
      }
      go.countDown();
    }
    int theirs = 0;
    for (Future<Optional<Refusal>> one : all) {
      theirs += one.get().isEmpty() ? 1 : 0;
    }
    assertThat(theirs).isEqualTo(1);
  }

  @Test
  void the_slot_that_somebody_else_gets_meanwhile_is_passed_over_P4_S4() throws Exception {
    int clients = 12;
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Instant>> starts = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < clients; i++) {
        starts.add(
            threads.submit(() -> {
              var customer = scene.customer(RequestScene.LONDON, null, null);
              go.await();
              return scene.run(tx ->
                  new Bookings()
                      .bookFirst(tx, scene.desk(tx), customer, null, tx.now(), "test")
                      .orElseThrow()
                      .slot()
                      .start());
            }));
      }
      go.countDown();
    }
    List<Instant> booked = new ArrayList<>();
    for (Future<Instant> start : starts) {
      booked.add(start.get());
    }
    assertThat(booked.stream().distinct().count()).isEqualTo(clients / 2);
    assertThat(scene.count("callback where state = 'BOOKED'")).isEqualTo(clients);
  }

  private void end(Callback callback) {
    scene.run(tx -> scene.callbacks.started(tx, scene.desk(tx).id(), callback.id()));
    scene.run(tx -> scene.callbacks.done(tx, scene.desk(tx).id(), callback.id()));
  }

  private static Request.Decided decided(Request request) {
    return Objects.requireNonNull(request.decided());
  }

  private static Refusal refused(Optional<Refusal> acted) {
    return acted.orElseThrow();
  }
}
