package baton.scheduler.contact.callback;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.contact.callback.BookingOutcome.Done;
import baton.scheduler.contact.callback.BookingOutcome.Refused;
import baton.scheduler.contact.slot.PlannedDesk;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A whole day's slots, wanted by many at once, for long. */
class BookingDayTest {
  private static final int CLIENTS = 64;
  private static final int TEN = 10;
  private static final int ROUNDS = 500;
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Instant FIRST = Instant.parse("2026-06-01T15:00:00Z");
  private static final int SLOTS = 24;

  private final PlannedDesk planned =
      PlannedDesk.in("America/Denver", "2026-06-01T14:05:00Z", CLIENTS);
  private final Bookings bookings = new Bookings();
  private final Callbacks callbacks = new Callbacks();

  @AfterEach
  void close() {
    planned.close();
  }

  @Test
  void of_ten_at_once_one_books_and_what_it_frees_is_bookable_at_once_five_hundred_times_S4_S8()
      throws Exception {
    planned.publish(1, "2026-06-01T08:00", "2026-06-01T17:00");
    Desk desk = planned.desk();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < ROUNDS; round++) {
        SlotTime slot = slot(round % SLOTS);
        CyclicBarrier start = new CyclicBarrier(TEN);
        Callable<BookingOutcome> client =
            () -> {
              start.await();
              return book(desk, slot);
            };
        List<Callback> booked = new ArrayList<>();
        for (Future<BookingOutcome> one :
            threads.invokeAll(Stream.generate(() -> client).limit(TEN).toList())) {
          if (one.get() instanceof Done done) {
            booked.add(done.callback());
          }
        }
        assertThat(booked).as("round " + round).hasSize(1);
        assertThat(cancel(desk, booked.getFirst())).isInstanceOf(Done.class);
        BookingOutcome next = book(desk, slot);
        assertThat(next).as("the freed place of round " + round).isInstanceOf(Done.class);
        assertThat(cancel(desk, ((Done) next).callback())).isInstanceOf(Done.class);
      }
    }
  }

  @Test
  void sixty_four_clients_over_a_days_slots_pass_no_capacity_and_lose_no_answer_S4_S8()
      throws Exception {
    for (int seat = 1; seat <= 3; seat++) {
      planned.publish(seat, "2026-06-01T08:00", "2026-06-01T17:00");
    }
    Desk desk = planned.desk();
    Map<CallbackId, Callback> answered = new HashMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      SplittableRandom seeds = new SplittableRandom(20);
      long end = System.nanoTime() + LONG.toNanos();
      List<Future<Map<CallbackId, Callback>>> clients = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        SplittableRandom random = seeds.split();
        clients.add(threads.submit(() -> changeTheirMind(desk, random, end)));
      }
      for (Future<Map<CallbackId, Callback>> client : clients) {
        answered.putAll(client.get());
      }
    }
    assertThat(stored(desk)).isEqualTo(answered);
    assertThat(
            answered.values().stream()
                .filter(callback -> callback.state() == CallbackState.BOOKED)
                .collect(Collectors.groupingBy(Callback::slot, Collectors.counting())))
        .allSatisfy((slot, booked) -> assertThat(booked).isLessThanOrEqualTo(3));
    System.out.println("bookings answered: " + answered.size());
  }

  /** Books, moves and cancels anywhere in the day; what was answered last of each booking. */
  private Map<CallbackId, Callback> changeTheirMind(Desk desk, SplittableRandom random, long end) {
    Map<CallbackId, Callback> mine = new HashMap<>();
    while (System.nanoTime() < end) {
      List<Callback> booked =
          mine.values().stream()
              .filter(callback -> callback.state() == CallbackState.BOOKED)
              .toList();
      SlotTime slot = slot(random.nextInt(SLOTS));
      int what = booked.isEmpty() ? 0 : random.nextInt(3);
      BookingOutcome outcome =
          switch (what) {
            case 0 -> book(desk, slot);
            case 1 -> move(desk, booked.get(random.nextInt(booked.size())), slot);
            default -> cancel(desk, booked.get(random.nextInt(booked.size())));
          };
      switch (outcome) {
        case Done done -> mine.put(done.callback().id(), done.callback());
        case Refused no -> assertThat(no.refusal().rule()).isEqualTo("S4");
      }
    }
    return mine;
  }

  private Map<CallbackId, Callback> stored(Desk desk) {
    return planned
        .transactions()
        .run(tx ->
            callbacks
                .page(tx, desk.id(), FIRST, slot(SLOTS).start(), null, Integer.MAX_VALUE)
                .stream()
                .collect(Collectors.toMap(Callback::id, callback -> callback)));
  }

  private BookingOutcome book(Desk desk, SlotTime slot) {
    PhoneNumber phone =
        new PhoneNumber("+12484640920", "US", true, List.of(ZoneId.of("America/New_York")));
    BookingRequest wanted = new BookingRequest(slot, new Customer("Cleo", phone, null, null), null);
    return planned.transactions().run(tx -> bookings.book(tx, desk, wanted, "Ana"));
  }

  private BookingOutcome move(Desk desk, Callback callback, SlotTime to) {
    return planned
        .transactions()
        .run(tx -> bookings.move(tx, desk, locked(tx, desk, callback), to));
  }

  private BookingOutcome cancel(Desk desk, Callback callback) {
    return planned.transactions().run(tx -> bookings.cancel(tx, desk, locked(tx, desk, callback)));
  }

  private Callback locked(Tx tx, Desk desk, Callback callback) {
    return callbacks.locked(tx, desk.id(), callback.id()).orElseThrow();
  }

  private static SlotTime slot(int number) {
    return new SlotTime(FIRST.plus(SlotTime.LENGTH.multipliedBy(number)));
  }
}
