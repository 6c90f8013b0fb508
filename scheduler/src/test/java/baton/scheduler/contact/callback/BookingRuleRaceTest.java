package baton.scheduler.contact.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.scheduler.contact.callback.BookingOutcome.Done;
import baton.scheduler.contact.callback.BookingOutcome.Refused;
import baton.scheduler.contact.slot.PlannedDesk;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.web.IdempotentCalls;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dropwizard.jackson.Jackson;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BookingRuleRaceTest {
  private static final int CLIENTS = 64;
  private static final int ROUNDS = 20;
  private static final Instant FIRST = Instant.parse("2026-06-01T15:00:00Z");

  private final PlannedDesk planned =
      PlannedDesk.in("America/Denver", "2026-06-01T14:05:00Z", CLIENTS);
  private final Bookings bookings = new Bookings();
  private final Callbacks callbacks = new Callbacks();

  @AfterEach
  void close() {
    planned.close();
  }

  @Test
  void sixty_four_clients_book_the_last_place_and_one_gets_it_S4() throws Exception {
    planned.publish(1, "2026-06-01T08:00", "2026-06-01T17:00");
    for (int round = 0; round < ROUNDS; round++) {
      assertBooked(slot(round), 1);
    }
  }

  @Test
  void sixty_four_clients_book_three_places_and_three_get_them_S4() throws Exception {
    for (int seat = 1; seat <= 3; seat++) {
      planned.publish(seat, "2026-06-01T08:00", "2026-06-01T17:00");
    }
    for (int round = 0; round < ROUNDS; round++) {
      assertBooked(slot(round), 3);
    }
  }

  @Test
  void bookings_moves_and_cancellations_at_once_never_pass_the_capacity_S4() throws Exception {
    planned.publish(1, "2026-06-01T08:00", "2026-06-01T17:00");
    planned.publish(2, "2026-06-01T08:00", "2026-06-01T17:00");
    Desk desk = planned.desk();
    SlotTime wanted = slot(0);
    for (int round = 1; round <= ROUNDS; round++) {
      Callback elsewhere = book(desk, slot(round)).callback();
      List<Callback> there = upcoming(desk, wanted);
      atOnce(client ->
          switch (client % 4) {
            case 0 -> changeTo(desk, elsewhere, wanted);
            case 1 -> there.isEmpty() ? "nothing" : cancel(desk, there.getFirst());
            default -> tryToBook(desk, wanted);
          });
      assertThat(upcoming(desk, wanted)).hasSizeBetween(1, 2);
    }
  }

  @Test
  void publishing_fewer_seats_while_customers_book_leaves_no_booking_uncounted_S4_S9()
      throws Exception {
    planned.publish(1, "2026-06-01T08:00", "2026-06-01T17:00");
    for (int round = 0; round < 5; round++) {
      planned.publish(2, "2026-06-01T08:00", "2026-06-01T17:00");
      Desk desk = planned.desk();
      SlotTime wanted = slot(round);
      atOnce(client -> {
        if (client == 7) {
          planned.unpublish(2);
          return "published";
        }
        return tryToBook(desk, wanted);
      });
      int booked = upcoming(desk, wanted).size();
      assertThat(booked).isBetween(1, 2);
      List<AtRisk.Booking> atRisk =
          planned.transactions().run(tx -> new AtRisk(callbacks).list(tx, desk));
      assertThat(atRisk.stream().filter(risk -> risk.callback().slot().equals(wanted)))
          .hasSize(booked - 1);
    }
  }

  @Test
  void the_same_key_from_sixteen_clients_is_one_booking_and_one_answer_S8() throws Exception {
    for (int seat = 1; seat <= 3; seat++) {
      planned.publish(seat, "2026-06-01T08:00", "2026-06-01T17:00");
    }
    Desk desk = planned.desk();
    IdempotentCalls calls = calls();
    List<JsonNode> answers =
        atOnce(client -> client < 16 ? answer(desk, calls, "the-key", slot(0)) : unkeyed(desk));
    assertThat(answers.subList(0, 16)).containsOnly(answers.getFirst());
    assertThat(upcoming(desk, slot(0))).hasSize(1);
  }

  @Test
  void a_refused_call_leaves_its_key_free_S8() {
    planned.publish(1, "2026-06-01T08:00", "2026-06-01T17:00");
    Desk desk = planned.desk();
    Callback first = book(desk, slot(0)).callback();
    IdempotentCalls calls = calls();
    assertThatThrownBy(() -> answer(desk, calls, "k", slot(0))).hasMessageContaining("taken");
    assertThat(cancel(desk, first)).isInstanceOf(Done.class);
    assertThat(answer(desk, calls, "k", slot(0)).get("state").asText()).isEqualTo("BOOKED");
  }

  private void assertBooked(SlotTime slot, int places) throws Exception {
    Desk desk = planned.desk();
    List<BookingOutcome> outcomes = atOnce(client -> tryToBook(desk, slot));
    assertThat(outcomes.stream().filter(Done.class::isInstance)).hasSize(places);
    assertThat(outcomes.stream().filter(Refused.class::isInstance))
        .hasSize(CLIENTS - places)
        .allSatisfy(no -> assertThat(((Refused) no).refusal().rule()).isEqualTo("S4"));
    assertThat(upcoming(desk, slot)).hasSize(places);
  }

  private interface Client<T> {
    T act(int number) throws Exception;
  }

  private static <T> List<T> atOnce(Client<T> client) throws Exception {
    CyclicBarrier start = new CyclicBarrier(CLIENTS);
    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      List<Callable<T>> all =
          IntStream.range(0, CLIENTS)
              .<Callable<T>>mapToObj(number ->
                  () -> {
                    start.await();
                    return client.act(number);
                  })
              .toList();
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(all)) {
        results.add(result.get());
      }
      return results;
    }
  }

  private Done book(Desk desk, SlotTime slot) {
    return (Done) tryToBook(desk, slot);
  }

  private BookingOutcome tryToBook(Desk desk, SlotTime slot) {
    return planned.transactions().run(tx -> bookings.book(tx, desk, request(slot), "Ana"));
  }

  private BookingOutcome changeTo(Desk desk, Callback callback, SlotTime to) {
    return planned
        .transactions()
        .run(tx ->
            bookings.move(
                tx, desk, callbacks.locked(tx, desk.id(), callback.id()).orElseThrow(), to));
  }

  private BookingOutcome cancel(Desk desk, Callback callback) {
    return planned
        .transactions()
        .run(tx ->
            bookings.cancel(
                tx, desk, callbacks.locked(tx, desk.id(), callback.id()).orElseThrow()));
  }

  private JsonNode answer(Desk desk, IdempotentCalls calls, String key, SlotTime slot) {
    return planned
        .transactions()
        .run(tx ->
            calls.once(
                tx,
                new IdempotentCalls.Call(desk.id(), "Ana", key, "book-callback", request(slot)),
                () ->
                    CallbacksResource.answer(bookings.book(tx, desk, request(slot), "Ana"), true)));
  }

  /** Others who book meanwhile. */
  private JsonNode unkeyed(Desk desk) {
    var unused = tryToBook(desk, slot(1));
    return MissingNode.getInstance();
  }

  private List<Callback> upcoming(Desk desk, SlotTime slot) {
    return planned
        .transactions()
        .run(tx -> callbacks.upcoming(tx, desk.id(), slot.start(), slot.end(), 100));
  }

  private static IdempotentCalls calls() {
    return new IdempotentCalls(Jackson.newObjectMapper());
  }

  private static BookingRequest request(SlotTime slot) {
    PhoneNumber phone =
        new PhoneNumber("+12484640920", "US", true, List.of(ZoneId.of("America/New_York")));
    return new BookingRequest(slot, new Customer("Cleo", phone, null, null), null);
  }

  private static SlotTime slot(int number) {
    return new SlotTime(FIRST.plus(SlotTime.LENGTH.multipliedBy(number)));
  }
}
