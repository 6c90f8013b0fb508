package baton.scheduler.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.ledger.EntryKind;
import baton.handoff.ledger.LedgerSearch;
import baton.handoff.planned.HandoffSnapshot;
import baton.handoff.planned.Handoffs;
import baton.handoff.seat.SeatSnapshot;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.testing.TestDatabase;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Desks;
import baton.scheduler.floor.presence.PresenceModule;
import baton.scheduler.notification.NotificationModule;
import baton.scheduler.notification.WebhookHosts;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.ClockSkew;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.plan.ShiftLine;
import baton.scheduler.rota.plan.ShiftText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample desk as a new user finds it, whenever they start: it is made at many instants. */
class SampleDeskTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final Duration LONGEST_SHIFT =
      Duration.ofHours(5); // in the night with an hour more

  /** Each shift's last instant, some first ones, and the nights in which the clocks change. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-06-11T03:59:59.999-06:00",
        "2026-06-11T07:59:59.999-06:00",
        "2026-06-11T11:59:59.999-06:00",
        "2026-06-11T12:00:00-06:00",
        "2026-06-11T14:10:00-06:00", // when most of the world sleeps
        "2026-06-11T15:59:59.999-06:00",
        "2026-06-11T19:59:59.999-06:00",
        "2026-06-11T23:59:59.999-06:00",
        "2026-03-08T01:59:59.999-07:00",
        "2026-03-08T03:00:00-06:00",
        "2026-11-01T00:00:00-06:00",
        "2026-11-01T01:30:00-06:00",
        "2026-11-01T01:30:00-07:00",
        "2028-02-29T23:59:59.999-07:00",
        "2026-12-31T23:59:59.999-07:00"
      })
  void whenever_it_is_made_its_people_are_at_work_and_calls_and_a_handoff_to_come(
      OffsetDateTime at) {
    TestDatabase database = TestDatabase.create();
    Transactions transactions =
        new Transactions(database.app(), InstantSource.fixed(at.toInstant()));
    Wiring rooms = rooms(transactions);
    new SampleDesk(database.app(), transactions, rooms).prepare(true, ClockMode.SYSTEM);
    rooms.works().forEach(work -> transactions.use(work::doAllDue));
    transactions.use(tx -> assertFull(tx, new Desks().required(tx, SampleDesk.SLUG)));
  }

  @Test
  void rehearsal_that_begins_late_in_the_day_has_nothing_published_in_its_future() {
    TestDatabase database = TestDatabase.create();
    Instant now = OffsetDateTime.parse("2026-06-11T23:45:00-06:00").toInstant();
    Transactions transactions = new Transactions(database.app(), InstantSource.fixed(now));
    new SampleDesk(database.app(), transactions, rooms(transactions))
        .prepare(true, ClockMode.REHEARSAL);
    Instant published =
        database
            .app()
            .withHandle(handle ->
                handle
                    .createQuery("select max(published_at) from rota_revision")
                    .mapTo(Instant.class)
                    .one());
    assertThat(published).isBeforeOrEqualTo(now);
  }

  @ParameterizedTest
  @MethodSource("days")
  void every_five_minutes_calls_and_chats_have_one_who_is_on_and_one_who_comes_next(LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(DENVER).toInstant();
    Instant at = day.atStartOfDay(DENVER).toInstant();
    for (; at.isBefore(end); at = at.plus(Duration.ofMinutes(5))) {
      LocalDateTime wall = LocalDateTime.ofInstant(at, DENVER);
      for (String seat : List.of("LIVE_CALL/1", "LIVE_CHAT/1")) {
        List<ShiftText> shifts =
            SampleRota.from(wall).stream()
                .map(ShiftLine::text)
                .filter(shift -> shift.seat().equals(seat))
                .toList();
        assertThat(LocalDateTime.parse(shifts.getFirst().start())).isBeforeOrEqualTo(wall);
        assertThat(LocalDateTime.parse(shifts.getFirst().end())).isAfter(wall);
        assertThat(shifts.get(1).start()).isEqualTo(shifts.getFirst().end());
      }
    }
  }

  /** An ordinary day, both nights in which the clocks change, a leap day and the end of a year. */
  static Stream<LocalDate> days() {
    return Stream.of("2026-06-11", "2026-03-08", "2026-11-01", "2028-02-29", "2026-12-31")
        .map(LocalDate::parse);
  }

  private static void assertFull(Tx tx, Desk desk) {
    Instant now = tx.now();
    List<Shift> running =
        new PublishedShifts().overlapping(tx.handle(), desk.id(), now, now.plusNanos(1_000));
    Handoffs.Pictures handoffs =
        new Handoffs()
            .pictures(
                tx.handle(),
                desk.id(),
                new ShiftPeriod(now, now.plus(LONGEST_SHIFT.plusSeconds(1))),
                now);
    assertThat(running).as("on shift at %s", now).hasSizeGreaterThanOrEqualTo(2);
    assertThat(new baton.handoff.seat.SeatService().pictures(tx.handle(), desk.id(), now).seats())
        .as("seats at %s", now)
        .filteredOn(seat -> seat.holder() != null)
        .extracting(SeatSnapshot::seat, seat -> Objects.requireNonNull(seat.holder()).id())
        .containsExactlyInAnyOrderElementsOf(
            running.stream().map(shift -> Tuple.tuple(shift.seat(), shift.advisor())).toList());
    assertThat(new LedgerSearch().oldest(tx.handle(), desk.id(), LedgerSearch.Filter.ALL, 0, 100))
        .as("ledger at %s: nobody is late, no time is uncovered", now)
        .hasSameSizeAs(running)
        .extracting(entry -> entry.fact().kind())
        .containsOnly(EntryKind.HELD);
    assertThat(new Callbacks().upcoming(tx, desk.id(), now, now.plus(Duration.ofHours(3)), 10))
        .as("calls to come at %s", now)
        .hasSizeGreaterThanOrEqualTo(2);
    assertThat(handoffs.handoffs())
        .as("handoffs in sight at %s", now)
        .extracting(HandoffSnapshot::handoff)
        .anyMatch(handoff -> handoff.outgoing() != null && handoff.incoming() != null);
  }

  private static Wiring rooms(Transactions transactions) {
    NotificationModule prompts =
        new NotificationModule(
            transactions,
            new NotificationModule.Settings(
                List.of(), new WebhookHosts(""), () -> "http://localhost"),
            ClockMode.SYSTEM);
    return new Wiring(
        transactions,
        ClockSkew.alwaysFine(),
        ClockMode.SYSTEM,
        prompts,
        new PresenceModule(transactions, prompts.outbox(), ClockMode.SYSTEM));
  }
}
