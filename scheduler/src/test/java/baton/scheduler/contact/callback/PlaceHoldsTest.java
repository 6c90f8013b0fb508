package baton.scheduler.contact.callback;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.contact.callback.BookingOutcome.Done;
import baton.scheduler.contact.slot.PlannedDesk;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.platform.access.Secret;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaceHoldsTest {
  private static final SlotTime NINE = slot("2026-06-01T15:00:00Z");
  private static final SlotTime NINE_TWENTY = slot("2026-06-01T15:20:00Z");
  private static final PhoneNumber PHONE =
      new PhoneNumber("+12484640920", "US", true, List.of(ZoneId.of("America/New_York")));
  private static final Customer CLEO = new Customer("Cleo", PHONE, null, null);

  private final PlannedDesk planned = PlannedDesk.in("America/Denver", "2026-06-01T14:05:00Z", 16);
  private final PlaceHolds holds = new PlaceHolds();
  private final Bookings bookings = new Bookings();
  private final OpenSlots open = new OpenSlots();
  private final ForgetEndedHolds forget = new ForgetEndedHolds();

  @BeforeEach
  void plan() {
    planned.publish(1, "2026-06-01T08:00", "2026-06-01T17:00");
  }

  @AfterEach
  void close() {
    planned.close();
  }

  @Test
  void a_kept_place_is_taken_for_all_but_its_holder_S4() {
    PlaceHolds.Holder ann = holder(1);
    assertThat(held(NINE, ann).until()).isEqualTo("2026-06-01T14:10:00Z");
    assertThat(suiting(ann.secret())).contains(NINE);
    assertThat(suiting(holder(2).secret())).doesNotContain(NINE);
    assertThat(suiting(null)).doesNotContain(NINE).contains(NINE_TWENTY);
    assertThat(refusedRule(hold(NINE, holder(2)))).isEqualTo("S4");
    assertThat(((BookingOutcome.Refused) book(NINE)).refusal().rule()).isEqualTo("S4");
  }

  @Test
  void the_holder_books_exactly_the_kept_place_once_S4_S8() {
    planned.publish(2, "2026-06-01T08:00", "2026-06-01T17:00");
    PlaceHolds.Holder ann = holder(1);
    var unused = held(NINE, holder(2));
    var unusedToo = held(NINE, ann);
    end(holder(2));
    Callback booked = booked(NINE, ann);
    assertThat(lane(booked)).isEqualTo(2);
    assertThat(booked(NINE, ann)).isEqualTo(booked);
    assertThat(booked(NINE_TWENTY, ann)).isEqualTo(booked);
    assertThat(hold(NINE_TWENTY, ann)).isEqualTo(new PlaceHolds.Outcome.Booked(booked));
    assertThat(count()).isZero();
  }

  @Test
  void a_kept_place_is_free_again_after_five_minutes_by_itself_S4() {
    PlaceHolds.Holder ann = holder(1);
    var unused = held(NINE, ann);
    planned.setNow("2026-06-01T14:09:59Z");
    assertThat(held(NINE, ann).until()).isEqualTo("2026-06-01T14:10:00Z");
    assertThat(suiting(null)).doesNotContain(NINE);
    planned.setNow("2026-06-01T14:10:00Z");
    assertThat(suiting(null)).contains(NINE);
    assertThat(held(NINE, holder(2)).until()).isEqualTo("2026-06-01T14:15:00Z");
    assertThat(refusedRule(hold(NINE, ann))).isEqualTo("S4");
  }

  @Test
  void an_ended_hold_still_books_while_nobody_else_came_S4() {
    PlaceHolds.Holder ann = holder(1);
    var unused = held(NINE, ann);
    planned.setNow("2026-06-01T14:30:00Z");
    assertThat(booked(NINE, ann).slot()).isEqualTo(NINE);
  }

  @Test
  void ended_holds_are_deleted_when_due_and_screens_told_S4() {
    var unused = held(NINE, holder(1));
    assertThat(planned.transactions().run(forget::nextDue))
        .contains(Instant.parse("2026-06-01T14:10:00Z"));
    planned.transactions().use(forget::doAllDue);
    assertThat(count()).isEqualTo(1);
    planned.setNow("2026-06-01T14:10:00Z");
    planned.transactions().use(forget::doAllDue);
    assertThat(count()).isZero();
    assertThat(planned.transactions().run(forget::nextDue)).isEmpty();
  }

  @Test
  void choosing_another_time_gives_the_first_back_S4() {
    PlaceHolds.Holder ann = holder(1);
    var unused = held(NINE, ann);
    var unusedToo = held(NINE_TWENTY, ann);
    assertThat(suiting(null)).contains(NINE).doesNotContain(NINE_TWENTY);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void a_refused_wish_keeps_what_was_kept_S5() {
    PlaceHolds.Holder ann = holder(1);
    var unused = held(NINE, ann);
    // 20:00 in New York is 18:00 in Denver, after the shift; 05:00 comes before it.
    assertThat(refusedRule(hold(slot("2026-06-02T00:00:00Z"), ann))).isEqualTo("B2");
    assertThat(suiting(null)).doesNotContain(NINE);
  }

  @Test
  void a_slot_is_never_kept_beyond_its_start_S3() {
    planned.setNow("2026-06-01T14:58:00Z");
    assertThat(held(NINE, holder(1)).until()).isEqualTo(NINE.start());
  }

  @Test
  void nobody_keeps_all_places_from_one_address_or_for_one_number_S4() {
    for (int number = 0; number < PlaceHolds.FROM_ONE_ADDRESS; number++) {
      var unused =
          held(at(number), new PlaceHolds.Holder(Secret.fresh(""), "office", "number " + number));
    }
    assertThat(hold(at(10), new PlaceHolds.Holder(Secret.fresh(""), "office", "another")))
        .isEqualTo(new PlaceHolds.Outcome.TooMany());
    for (int number = 0; number < PlaceHolds.FOR_ONE_NUMBER; number++) {
      var unused =
          held(at(10 + number), new PlaceHolds.Holder(Secret.fresh(""), "home " + number, "one"));
    }
    assertThat(hold(at(20), new PlaceHolds.Holder(Secret.fresh(""), "elsewhere", "one")))
        .isEqualTo(new PlaceHolds.Outcome.TooMany());
  }

  @Test
  void of_sixteen_at_once_one_gets_the_last_place_S4() throws Exception {
    for (int round = 0; round < 10; round++) {
      SlotTime slot = at(round);
      List<PlaceHolds.Outcome> outcomes = atOnce(client -> hold(slot, holder(client)));
      assertThat(outcomes.stream().filter(PlaceHolds.Outcome.Held.class::isInstance)).hasSize(1);
      assertThat(outcomes.stream().filter(PlaceHolds.Outcome.Refused.class::isInstance))
          .hasSize(15);
    }
  }

  @Test
  void of_sixteen_that_hold_or_book_at_once_one_gets_the_last_place_S4() throws Exception {
    for (int round = 0; round < 10; round++) {
      SlotTime slot = at(round);
      List<Object> outcomes =
          atOnce(client -> client % 2 == 0 ? hold(slot, holder(client)) : book(slot));
      assertThat(
              outcomes.stream()
                  .filter(o -> o instanceof PlaceHolds.Outcome.Held || o instanceof Done))
          .hasSize(1);
    }
  }

  @Test
  void one_form_sent_sixteen_times_at_once_books_once_S8() throws Exception {
    planned.publish(2, "2026-06-01T08:00", "2026-06-01T17:00");
    planned.publish(3, "2026-06-01T08:00", "2026-06-01T17:00");
    PlaceHolds.Holder ann = holder(1);
    var unused = held(NINE, ann);
    List<Callback> answers = atOnce(client -> booked(NINE, ann));
    assertThat(answers).containsOnly(answers.getFirst());
  }

  @Test
  void limits_hold_when_sixteen_come_at_once_S4() throws Exception {
    List<PlaceHolds.Outcome> outcomes =
        atOnce(client ->
            hold(
                at(client), new PlaceHolds.Holder(Secret.fresh(""), "office", "number " + client)));
    assertThat(outcomes.stream().filter(PlaceHolds.Outcome.Held.class::isInstance))
        .hasSize(PlaceHolds.FROM_ONE_ADDRESS);
  }

  @Test
  void when_a_rota_leaves_fewer_places_than_are_kept_one_holder_books_S9() {
    planned.publish(2, "2026-06-01T08:00", "2026-06-01T17:00");
    PlaceHolds.Holder ann = holder(1);
    PlaceHolds.Holder bob = holder(2);
    var unused = held(NINE, ann);
    var unusedToo = held(NINE, bob);
    planned.unpublish(2);
    assertThat(book(NINE, bob)).isInstanceOf(BookingOutcome.Refused.class);
    assertThat(book(NINE, ann)).isInstanceOf(Done.class);
  }

  private interface Client<T> {
    T act(int number);
  }

  private static <T> List<T> atOnce(Client<T> client) throws Exception {
    CyclicBarrier start = new CyclicBarrier(16);
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<Callable<T>> all =
          IntStream.range(0, 16)
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

  private PlaceHolds.Outcome hold(SlotTime slot, PlaceHolds.Holder holder) {
    return planned
        .transactions()
        .run(tx -> holds.hold(tx, planned.desk(), slot, CLEO.hours(), holder));
  }

  private PlaceHolds.Hold held(SlotTime slot, PlaceHolds.Holder holder) {
    return ((PlaceHolds.Outcome.Held) hold(slot, holder)).hold();
  }

  private static String refusedRule(PlaceHolds.Outcome outcome) {
    return ((PlaceHolds.Outcome.Refused) outcome).refusal().rule();
  }

  private BookingOutcome book(SlotTime slot) {
    return planned
        .transactions()
        .run(tx -> bookings.book(tx, planned.desk(), new BookingRequest(slot, CLEO, null), "API"));
  }

  private BookingOutcome book(SlotTime slot, PlaceHolds.Holder holder) {
    return planned
        .transactions()
        .run(tx ->
            bookings.book(
                tx, planned.desk(), new BookingRequest(slot, CLEO, null), "page", holder.secret()));
  }

  private Callback booked(SlotTime slot, PlaceHolds.Holder holder) {
    return ((Done) book(slot, holder)).callback();
  }

  private List<SlotTime> suiting(@Nullable Secret holder) {
    return planned.transactions().run(tx -> open.suiting(tx, planned.desk(), CLEO.hours(), holder));
  }

  private void end(PlaceHolds.Holder holder) {
    planned.transactions().use(tx -> new HoldStore().end(tx, holder.secret()));
  }

  private int lane(Callback callback) {
    return planned
        .transactions()
        .run(tx ->
            tx.handle()
                .createQuery("select lane from callback where id = :id")
                .bind("id", callback.id())
                .mapTo(int.class)
                .one());
  }

  private int count() {
    return planned
        .transactions()
        .run(tx ->
            tx.handle().createQuery("select count(*) from place_hold").mapTo(int.class).one());
  }

  private static PlaceHolds.Holder holder(int number) {
    return new PlaceHolds.Holder(
        new Secret("secret " + number), "address " + number, "number " + number);
  }

  private static SlotTime at(int number) {
    return new SlotTime(NINE.start().plus(SlotTime.LENGTH.multipliedBy(number)));
  }

  private static SlotTime slot(String start) {
    return new SlotTime(Instant.parse(start));
  }
}
