package baton.scheduler.contact.callback;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.contact.callback.BookingOutcome.Done;
import baton.scheduler.contact.callback.BookingOutcome.Refused;
import baton.scheduler.contact.slot.PlannedDesk;
import baton.scheduler.contact.slot.SlotTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BookingsTest {
  private static final String NINE = "2026-06-01T15:00:00Z";
  private static final String NINE_TWENTY = "2026-06-01T15:20:00Z";

  // 08:05 on a Monday, Mountain Time.
  private final PlannedDesk planned = PlannedDesk.in("America/Denver", "2026-06-01T14:05:00Z", 4);
  private final Callbacks callbacks = new Callbacks();
  private final Bookings bookings = new Bookings();

  @BeforeEach
  void plan() {
    planned.publish(1, "2026-06-01T08:00", "2026-06-01T17:00");
  }

  @AfterEach
  void close() {
    planned.close();
  }

  @Test
  void a_booking_is_kept_as_it_was_asked_for_S8() {
    Callback booked = booked(NINE);
    assertThat(booked.state()).isEqualTo(CallbackState.BOOKED);
    assertThat(booked.slot()).isEqualTo(slot(NINE));
    assertThat(booked.customer()).isEqualTo(london());
    assertThat(booked.reason()).isEqualTo("Login");
    assertThat(booked.bookedAt()).isEqualTo("2026-06-01T14:05:00Z");
    assertThat(booked.bookedBy()).isEqualTo("Ana");
    assertThat(byId(booked.id())).isEqualTo(booked);
  }

  @Test
  void a_full_slot_is_refused_with_the_nearest_that_suit_S4() {
    booked(NINE);
    assertThat(refused(NINE).refusal().rule()).isEqualTo("S4");
    assertThat(refused(NINE).refusal().next())
        .isEqualTo("Free nearby: Mon 1 Jun 08:20 MT, Mon 1 Jun 08:40 MT, Mon 1 Jun 09:20 MT.");
  }

  @Test
  void times_that_are_never_offered_are_refused_by_their_rule_S1_S3_S5_B2() {
    assertThat(refused("2026-06-01T15:07:00Z").refusal().rule()).isEqualTo("S1");
    assertThat(refused("2026-06-01T14:00:00Z").refusal().rule()).isEqualTo("S3");
    assertThat(refused("2026-06-01T23:00:00Z").refusal().rule()).isEqualTo("B2");
    assertThat(refused("2027-06-01T18:00:00Z").refusal().rule()).isEqualTo("B2");
    // 13:00 in Denver is 20:00 in London.
    assertThat(refused("2026-06-01T19:00:00Z").refusal().rule()).isEqualTo("S5");
    assertThat(refused("2026-06-01T19:00:00Z").refusal().next())
        .contains("Mon 1 Jun 12:40 MT")
        .doesNotContain("13:");
  }

  @Test
  void without_a_zone_nothing_is_booked_until_it_was_asked_S6() {
    PhoneNumber nowhere = new PhoneNumber("+80012345678", "001", false, List.of());
    BookingOutcome asked = book(NINE, new Customer("Bo", nowhere, null, null));
    assertThat(((Refused) asked).refusal().rule()).isEqualTo("S6");
    assertThat(((Refused) asked).refusal().next())
        .isEqualTo("Ask where the customer is and send it as \"zone\".");
    assertThat(book(NINE, new Customer("Bo", nowhere, ZoneId.of("Europe/Paris"), null)))
        .isInstanceOf(Done.class);
  }

  @Test
  void a_cancelled_place_is_at_once_bookable_S8() {
    Callback first = booked(NINE);
    assertThat(cancel(first)).isInstanceOf(Done.class);
    assertThat(booked(NINE).id()).isNotEqualTo(first.id());
    assertThat(byId(first.id()).state()).isEqualTo(CallbackState.CANCELLED);
    assertThat(cancel(first)).isInstanceOf(Done.class);
  }

  @Test
  void a_moved_booking_frees_the_place_it_leaves_S8() {
    Callback first = booked(NINE);
    assertThat(move(first, NINE_TWENTY))
        .isInstanceOfSatisfying(
            Done.class, done -> assertThat(done.callback().slot()).isEqualTo(slot(NINE_TWENTY)));
    assertThat(booked(NINE).slot()).isEqualTo(slot(NINE));
    assertThat(refused(NINE_TWENTY).refusal().rule()).isEqualTo("S4");
  }

  @Test
  void moving_obeys_the_rules_of_booking_and_leaves_a_refused_one_where_it_is_S4_S5() {
    Callback first = booked(NINE);
    booked(NINE_TWENTY);
    assertThat(((Refused) move(first, NINE_TWENTY)).refusal().rule()).isEqualTo("S4");
    assertThat(((Refused) move(first, "2026-06-01T19:00:00Z")).refusal().rule()).isEqualTo("S5");
    assertThat(byId(first.id())).isEqualTo(first);
    assertThat(move(first, NINE)).isEqualTo(new Done(first));
  }

  @Test
  void a_call_that_began_is_neither_moved_nor_cancelled_S8() {
    Callback first = booked(NINE);
    assertThat(planned.transactions().<Boolean>run(tx -> started(tx, first))).isTrue();
    assertThat(planned.transactions().<Boolean>run(tx -> started(tx, first))).isFalse();
    assertThat(((Refused) move(first, NINE_TWENTY)).refusal().rule()).isEqualTo("S8");
    assertThat(((Refused) cancel(first)).refusal().detail()).contains("STARTED");
    assertThat(refused(NINE).refusal().rule()).isEqualTo("S4");
    assertThat(
            planned
                .transactions()
                .<Boolean>run(tx -> callbacks.done(tx, planned.desk().id(), first.id())))
        .isTrue();
    assertThat(byId(first.id()).state()).isEqualTo(CallbackState.DONE);
  }

  @Test
  void a_rota_change_drops_no_booking_and_lists_those_booked_last_S9() {
    planned.publish(2, "2026-06-01T08:00", "2026-06-01T17:00");
    Callback first = booked(NINE);
    Callback second = booked(NINE);
    assertThat(atRisk()).isEmpty();
    planned.unpublish(2);
    assertThat(atRisk())
        .containsExactly(
            new AtRisk.Booking(
                second,
                List.of(
                    Instant.parse("2026-06-01T14:20:00Z"),
                    Instant.parse("2026-06-01T14:40:00Z"),
                    Instant.parse(NINE_TWENTY))));
    assertThat(refused(NINE).refusal().rule()).isEqualTo("S4");

    planned.unpublish(1);
    assertThat(atRisk())
        .containsExactly(
            new AtRisk.Booking(first, List.of()), new AtRisk.Booking(second, List.of()));
    assertThat(refused(NINE).refusal().rule()).isEqualTo("B2");
    assertThat(refused(NINE).refusal().next()).contains("No other slot");
  }

  @Test
  void moving_the_booking_at_risk_ends_the_risk_S9() {
    planned.publish(2, "2026-06-01T08:00", "2026-06-01T17:00");
    Callback first = booked(NINE);
    Callback second = booked(NINE);
    planned.unpublish(2);
    assertThat(cancel(first)).isInstanceOf(Done.class);
    assertThat(atRisk()).isEmpty();
    assertThat(refused(NINE).refusal().rule()).isEqualTo("S4");
    assertThat(move(second, NINE_TWENTY)).isInstanceOf(Done.class);
    assertThat(booked(NINE).slot()).isEqualTo(slot(NINE));
  }

  @Test
  void who_chose_no_slot_is_called_in_the_order_received_and_may_be_given_a_slot_S7() {
    Callback first = promised("Ann");
    Callback second = promised("Ben");
    assertThat(first.chosen()).isNull();
    assertThat(inOrder()).containsExactly(first, second);

    assertThat(move(first, NINE))
        .isInstanceOfSatisfying(
            Done.class,
            done -> assertThat(done.callback().state()).isEqualTo(CallbackState.BOOKED));
    assertThat(inOrder()).containsExactly(second);
    assertThat(refused(NINE).refusal().rule()).isEqualTo("S4");
    assertThat(cancel(second)).isInstanceOf(Done.class);
    assertThat(inOrder()).isEmpty();
  }

  private Callback promised(String name) {
    Bookings.Promise promise =
        new Bookings.Promise(
            new Customer(
                name,
                new PhoneNumber("+13035550100", "US", true, List.of(ZoneId.of("America/Denver"))),
                null,
                null),
            "a refund",
            Instant.parse("2026-06-03T00:00:00Z"));
    return planned
        .transactions()
        .run(tx -> new Bookings().promise(tx, planned.desk(), promise, "test"));
  }

  private List<Callback> inOrder() {
    return planned.transactions().run(tx -> callbacks.inOrder(tx, planned.desk().id(), 9));
  }

  @Test
  void upcoming_are_those_booked_or_running_in_order_of_time_W1() {
    Callback later = booked(NINE_TWENTY);
    Callback earlier = booked(NINE);
    Callback cancelled = booked("2026-06-01T15:40:00Z");
    assertThat(cancel(cancelled)).isInstanceOf(Done.class);
    assertThat(upcoming(NINE, "2026-06-01T16:00:00Z", 9)).containsExactly(earlier, later);
    assertThat(upcoming(NINE, NINE_TWENTY, 9)).containsExactly(earlier);
    assertThat(upcoming(NINE, "2026-06-01T16:00:00Z", 1)).containsExactly(earlier);
  }

  @Test
  void another_desk_has_no_such_callback() {
    Callback booked = booked(NINE);
    var other = planned.insertDesk("other", ZoneId.of("Europe/London"));
    assertThat(
            planned
                .transactions()
                .<Boolean>run(tx -> callbacks.locked(tx, other, booked.id()).isPresent()))
        .isFalse();
  }

  @Test
  void booking_and_being_refused_take_as_many_statements_however_many_bookings_there_are() {
    AtomicInteger statements = counting();
    booked("2026-06-01T14:20:00Z");
    int toBook = statements.getAndSet(0);
    var unused = refused("2026-06-01T14:20:00Z");
    int toRefuse = statements.get();

    planned.jdbi().useHandle(h -> manyBookings(h));

    statements.set(0);
    booked("2026-06-01T14:40:00Z");
    assertThat(statements.getAndSet(0)).isEqualTo(toBook).isLessThanOrEqualTo(6);
    var unusedToo = refused("2026-06-01T14:40:00Z");
    assertThat(statements).hasValue(toRefuse);
  }

  private static void manyBookings(org.jdbi.v3.core.Handle handle) {
    handle.execute(
        """
        insert into callback (desk_id, slot_start, lane, state, phone, region, international,
                              number_zones, customer_name, booked_at, booked_by)
        select slot.desk_id, starts_at, lane, 'BOOKED', '+12484640920', 'US', false,
               '{America/New_York}', 'Bo', starts_at, 'Ana'
          from slot, generate_series(2, 50) lane
         where starts_at <> '2026-06-01T14:40:00Z'
        """);
    handle.execute(
        """
        insert into callback (desk_id, slot_start, lane, state, phone, region, international,
                              number_zones, customer_name, booked_at, booked_by)
        select desk_id, starts_at, 1, 'CANCELLED', '+12484640920', 'US', false,
               '{America/New_York}', 'Bo', starts_at, 'Ana'
          from slot, generate_series(1, 50)
         where starts_at = '2026-06-01T14:40:00Z'
        """);
  }

  private AtomicInteger counting() {
    AtomicInteger statements = new AtomicInteger();
    planned
        .jdbi()
        .setSqlLogger(
            new SqlLogger() {
              @Override
              public void logAfterExecution(StatementContext context) {
                statements.incrementAndGet();
              }
            });
    return statements;
  }

  private boolean started(baton.scheduler.platform.tx.Tx tx, Callback callback) {
    return callbacks.started(tx, planned.desk().id(), callback.id());
  }

  private Callback booked(String start) {
    BookingOutcome outcome = book(start, london());
    assertThat(outcome).isInstanceOf(Done.class);
    return ((Done) outcome).callback();
  }

  private Refused refused(String start) {
    BookingOutcome outcome = book(start, london());
    assertThat(outcome).isInstanceOf(Refused.class);
    return (Refused) outcome;
  }

  private BookingOutcome book(String start, Customer customer) {
    var desk = planned.desk();
    return planned
        .transactions()
        .run(tx ->
            bookings.book(tx, desk, new BookingRequest(slot(start), customer, "Login"), "Ana"));
  }

  private BookingOutcome move(Callback callback, String to) {
    var desk = planned.desk();
    return planned
        .transactions()
        .run(tx ->
            bookings.move(
                tx, desk, callbacks.locked(tx, desk.id(), callback.id()).orElseThrow(), slot(to)));
  }

  private BookingOutcome cancel(Callback callback) {
    var desk = planned.desk();
    return planned
        .transactions()
        .run(tx ->
            bookings.cancel(
                tx, desk, callbacks.locked(tx, desk.id(), callback.id()).orElseThrow()));
  }

  private Callback byId(CallbackId id) {
    var desk = planned.desk().id();
    return planned.transactions().run(tx -> callbacks.byId(tx, desk, id)).orElseThrow();
  }

  private List<AtRisk.Booking> atRisk() {
    var desk = planned.desk();
    return planned.transactions().run(tx -> new AtRisk(callbacks).list(tx, desk));
  }

  private List<Callback> upcoming(String from, String to, int limit) {
    var desk = planned.desk().id();
    return planned
        .transactions()
        .run(tx -> callbacks.upcoming(tx, desk, Instant.parse(from), Instant.parse(to), limit));
  }

  private static Customer london() {
    return new Customer(
        "Cleo",
        new PhoneNumber("+442079460018", "GB", false, List.of(ZoneId.of("Europe/London"))),
        null,
        null);
  }

  private static SlotTime slot(String start) {
    return new SlotTime(Instant.parse(start));
  }
}
