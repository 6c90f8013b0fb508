package baton.scheduler.floor.wallboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.seat.LogIn;
import baton.scheduler.contact.call.Calls;
import baton.scheduler.contact.slot.PlannedDesk;
import baton.scheduler.floor.seat.GuardedSeats;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.ClockSkew;
import baton.scheduler.platform.web.LiveSnapshot.Painted;
import baton.scheduler.platform.web.Pages;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.dropwizard.jackson.Jackson;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The picture of a desk in Denver, on shift on Live Call 1 and 2 from 08:00 to 12:00 MT. */
class DeskSnapshotReaderTest {
  private static final ObjectMapper JSON =
      Jackson.newObjectMapper().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private final PlannedDesk desk = PlannedDesk.in("America/Denver", "2026-06-11T13:00:00Z", 5);
  private final GuardedSeats seats =
      new GuardedSeats(ClockSkew.alwaysFine(), new Calls()::openContacts, (tx, of, change) -> {});

  @BeforeEach
  void plan() {
    desk.jdbi()
        .useHandle(h ->
            h.execute("insert into advisor_skill select desk_id, id, 'LIVE_CALL' from advisor"));
    desk.publish(1, "2026-06-11T08:00", "2026-06-11T12:00");
    desk.publish(2, "2026-06-11T08:00", "2026-06-11T12:00");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void queue_stands_on_the_board_for_half_an_hour_after_its_report_W1() {
    at("08:00");
    desk.jdbi()
        .useHandle(h ->
            h.execute(
                "insert into queue (desk_id, role, waiting, promised, oldest_at, as_of)"
                    + " select id, 'LIVE_CALL', 3, 1, '2026-06-11T12:10:00Z',"
                    + " '2026-06-11T14:00:00Z' from desk"));
    at("08:29:59");
    assertThat(take().queues())
        .containsExactly(
            new WallboardSnapshot.QueueOnBoard(
                "LIVE_CALL",
                "Live Call",
                3,
                Instant.parse("2026-06-11T12:10:00Z"),
                Instant.parse("2026-06-11T14:00:00Z")));
    at("08:30");
    assertThat(take().queues())
        .extracting(WallboardSnapshot.QueueOnBoard::waiting)
        .containsOnlyNulls();
  }

  @Test
  void seat_that_a_shift_covers_with_nobody_on_it_is_uncovered_and_needs_somebody_W1() {
    at("08:04");
    logIn(1);
    WallboardSnapshot picture = take();

    assertThat(seat(picture, "LIVE_CALL/1").state()).isEqualTo(BoardState.ON_SEAT);
    WallboardSnapshot.SeatOnBoard empty = seat(picture, "LIVE_CALL/2");
    assertThat(empty.state()).isEqualTo(BoardState.UNCOVERED);
    assertThat(empty.uncoveredSince()).isEqualTo("2026-06-11T14:00:00Z");
    assertThat(seat(picture, "LIVE_CALL/3").state()).isEqualTo(BoardState.OPEN);
    assertThat(picture.needsSomebody())
        .extracting(
            WallboardSnapshot.BoardAlert::kind,
            WallboardSnapshot.BoardAlert::what,
            WallboardSnapshot.BoardAlert::more)
        .containsExactly(
            tuple(
                WallboardSnapshot.BoardAlert.Kind.UNCOVERED_SEAT,
                "Live Call 2 has nobody",
                "Advisor 2 was due at 08:00"));
    assertThat(picture.totals().uncoveredSeconds()).isEqualTo(2 * 4 * 60);
  }

  @Test
  void each_call_of_a_slot_is_taken_by_a_seat_staffed_through_it_and_the_rest_by_nobody_W1() {
    at("08:04");
    book("10:00", 1, "Europe/London");
    book("10:00", 2, "America/Denver");
    desk.unpublish(2);
    WallboardSnapshot picture = take();

    assertThat(picture.nextCalls())
        .extracting(WallboardSnapshot.NextCall::takenBy)
        .containsExactly(new WallboardSnapshot.NextCall.Taker("Live Call 1", "Advisor 1"), null);
    assertThat(picture.nextCalls().getFirst().theirs())
        .isEqualTo(new WallboardSnapshot.NextCall.Theirs("17:00", "London"));
    assertThat(picture.needsSomebody())
        .extracting(WallboardSnapshot.BoardAlert::what)
        .contains("The 10:00 call has nobody");
  }

  @Test
  void call_not_begun_two_minutes_into_its_slot_is_late_C3() {
    book("10:00", 1, "Europe/London");
    at("10:01:59");
    assertThat(take().nextCalls().getFirst().late()).isFalse();
    at("10:02");
    WallboardSnapshot picture = take();
    assertThat(picture.nextCalls().getFirst().late()).isTrue();
    assertThat(picture.totals().late()).isOne();
    assertThat(picture.needsSomebody())
        .extracting(WallboardSnapshot.BoardAlert::what)
        .contains("The 10:00 call has not begun");
  }

  @Test
  void free_slots_are_those_that_can_still_be_booked_today_S3() {
    at("11:20");
    assertThat(take().totals().freeSlots()).isEqualTo(2);
    book("11:40", 1, "America/Denver");
    assertThat(take().totals().freeSlots()).isOne();
    at("11:40");
    assertThat(take().totals().freeSlots()).isZero();
  }

  @Test
  void nothing_painted_has_a_customers_name_or_full_number_W3() throws Exception {
    at("08:04");
    logIn(1);
    book("08:20", 1, "Europe/London");
    Painted painted = painter().paint(desk.desk().id());
    assertThat(painted.json()).contains("••••0018").doesNotContain("Sam", "7946");
    assertThat(painted.html()).contains("••••0018").doesNotContain("Sam", "7946");
  }

  @Test
  void json_carries_when_and_from_which_rota_it_was_taken() throws Exception {
    at("08:04");
    Painted painted = painter().paint(desk.desk().id());
    JsonNode json = JSON.readTree(painted.json());
    assertThat(json.path("asOf").asText()).isEqualTo("2026-06-11T14:04:00Z");
    assertThat(json.path("revision").asInt()).isEqualTo(2);
    assertThat(json.path("zone").asText()).isEqualTo("America/Denver");
    assertThat(json.path("rehearsal").asBoolean()).isFalse();
    assertThat(json.path("seats").path(0).path("spoken").asText()).isEqualTo("Live Call 1");
    assertThat(json.path("seats").path(0).path("state").asText()).isEqualTo("UNCOVERED");
  }

  @Test
  void picture_is_painted_again_at_the_next_minute_because_time_alone_changes_it() {
    at("08:04:20");
    assertThat(painter().paint(desk.desk().id()).goodFor()).isEqualTo(Duration.ofSeconds(40));
    at("08:05");
    assertThat(painter().paint(desk.desk().id()).goodFor()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void number_of_queries_does_not_grow_with_what_is_shown() {
    at("08:04");
    long little = queries();
    logIn(1);
    logIn(2);
    book("08:20", 1, "Europe/London");
    book("08:20", 2, "America/Denver");
    book("08:40", 1, "America/Denver");
    assertThat(queries()).isEqualTo(little).isLessThanOrEqualTo(19);
  }

  private long queries() {
    AtomicInteger count = new AtomicInteger();
    desk.jdbi()
        .setSqlLogger(
            new SqlLogger() {
              @Override
              public void logBeforeExecution(StatementContext context) {
                count.incrementAndGet();
              }
            });
    var unused = painter().paint(desk.desk().id());
    return count.get();
  }

  private WallboardPainter painter() {
    return new WallboardPainter(desk.transactions(), reader(), new Pages(), JSON);
  }

  private DeskSnapshotReader reader() {
    return new DeskSnapshotReader(
        seats, new WallboardModule.Clocks(ClockSkew.alwaysFine(), ClockMode.SYSTEM));
  }

  private WallboardSnapshot take() {
    DeskSnapshotReader camera = reader();
    return desk.transactions().run(tx -> camera.take(tx, desk.desk()));
  }

  private static WallboardSnapshot.SeatOnBoard seat(WallboardSnapshot picture, String seat) {
    return picture.seats().stream().filter(s -> s.seat().equals(seat)).findFirst().orElseThrow();
  }

  private void logIn(int number) {
    LogIn done =
        desk.transactions()
            .run(tx ->
                seats.logIn(
                    tx,
                    desk.desk(),
                    new SeatId("LIVE_CALL", number),
                    new AdvisorId(
                        tx.handle()
                            .createQuery("select id from advisor where name = :name")
                            .bind("name", "Advisor " + number)
                            .mapTo(long.class)
                            .one())));
    assertThat(done).isNotInstanceOf(LogIn.Refused.class);
  }

  private void book(String clock, int lane, String zone) {
    desk.jdbi()
        .useHandle(h ->
            h.createUpdate(
                    """
                    insert into callback (desk_id, slot_start, lane, state, phone, region, international,
                                          number_zones, customer_name, booked_at, booked_by)
                    values (:desk, :start, :lane, 'BOOKED', '+442079460018', 'GB', true,
                            array[:zone], 'Sam', :start, 'test')
                    """)
                .bind("desk", desk.desk().id())
                .bind("start", Instant.parse(instant(clock)))
                .bind("lane", lane)
                .bind("zone", zone)
                .execute());
  }

  /** Sets the clock to that desk time on the day. */
  private void at(String clock) {
    desk.setNow(instant(clock));
  }

  private static String instant(String clock) {
    String seconds = clock.length() == 5 ? ":00" : "";
    return OffsetDateTime.parse("2026-06-11T" + clock + seconds + "-06:00").toInstant().toString();
  }
}
