package baton.scheduler.floor.handoff;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.SeatId;
import baton.handoff.ledger.Entry;
import baton.handoff.ledger.Ledger;
import baton.handoff.planned.HandoffSnapshot;
import baton.handoff.planned.Handoffs;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.testing.TestDatabase;
import baton.scheduler.contact.call.Calls;
import baton.scheduler.contact.queue.Queue;
import baton.scheduler.contact.queue.Queues;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskSettings;
import baton.scheduler.desk.DeskSetup;
import baton.scheduler.desk.Desks;
import baton.scheduler.desk.Role;
import baton.scheduler.floor.seat.GuardedSeats;
import baton.scheduler.notification.Outbox;
import baton.scheduler.notification.Prompt;
import baton.scheduler.notification.SentPrompts;
import baton.scheduler.platform.tx.ClockSkew;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.draft.Publication;
import baton.scheduler.rota.plan.ShiftLine;
import baton.scheduler.rota.publish.Rota;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Thursday 11 June 2026 at a desk in Denver with a lead, Lia, and Ana, Ben, Cleo and Dan who can do
 * everything; on a real database, with a clock that only tests move.
 */
final class ShiftDay {
  static final SeatId CALL = new SeatId("LIVE_CALL", 1);
  static final SeatId CHAT = new SeatId("LIVE_CHAT", 1);
  static final SeatId MAIL = new SeatId("VOICEMAIL", 1);
  private static final ZoneId DENVER = ZoneId.of("America/Denver");

  private volatile Instant now = at("06:00");
  final TestDatabase database = TestDatabase.create();
  final Transactions transactions = new Transactions(database.app(), () -> now);
  final Outbox outbox = new Outbox(List.of());
  final HandoffNotifier teller = new HandoffNotifier(outbox, new Calls()::openContacts);
  final GuardedSeats seats =
      new GuardedSeats(ClockSkew.alwaysFine(), new Calls()::openContacts, teller);
  final HandoffWork work = new HandoffWork(teller);
  private final Handoffs handoffs = new Handoffs();
  final Rota rota = new Rota((tx, desk) -> handoffs.lookAgain(tx.handle(), desk.id(), tx.now()));
  private final DeskId id;
  private final Map<String, AdvisorId> people;

  /** Shifts as {@code "LIVE_CALL/1 Ana 08:00 16:00"}, today. */
  ShiftDay(String... shifts) {
    this.id =
        transactions.run(
            tx -> new DeskSetup().create(tx, "support", DeskSettings.defaults("Desk"), Role.USUAL));
    this.people =
        transactions.run(tx -> {
          List<String> skills = Role.USUAL.stream().map(Role::code).toList();
          new Advisors().add(tx, id, "Lia", true, skills);
          for (String name : List.of("Ana", "Ben", "Cleo", "Dan")) {
            new Advisors().add(tx, id, name, false, skills);
          }
          return new Advisors()
              .all(tx, id).stream().collect(Collectors.toMap(Advisor::name, Advisor::id));
        });
    publish(shifts);
  }

  static Instant at(String time) {
    return LocalDateTime.parse("2026-06-11T" + (time.length() == 5 ? time + ":00" : time))
        .atZone(DENVER)
        .toInstant();
  }

  void publish(String... shifts) {
    List<ShiftLine> lines = Arrays.stream(shifts).map(ShiftDay::line).toList();
    run(tx -> rota.replaceDraft(tx, desk(tx), lines));
    Publication published = run(tx -> rota.publish(tx, desk(tx), null, ""));
    if (!(published instanceof Publication.Published)) {
      throw new IllegalStateException(published.toString());
    }
  }

  private static ShiftLine line(String words) {
    String[] parts = words.split(" ");
    return ShiftLine.item(
        0,
        SeatId.parse(parts[0]),
        parts[1],
        LocalDateTime.parse("2026-06-11T" + parts[2]),
        LocalDateTime.parse("2026-06-11T" + parts[3]));
  }

  Desk desk(Tx tx) {
    return new Desks().byId(tx, id);
  }

  AdvisorId of(String name) {
    return Objects.requireNonNull(people.get(name));
  }

  <T> T run(Function<Tx, T> work) {
    return transactions.run(work);
  }

  /** Moves the clock, doing what is due on the way at its instant. */
  ShiftDay goTo(String time) {
    Instant target = at(time);
    for (var due = next(target); due.isPresent(); due = next(target)) {
      now = due.get().isAfter(now) ? due.get() : now;
      transactions.use(work::doAllDue);
    }
    now = target;
    return this;
  }

  private Optional<Instant> next(Instant target) {
    return run(work::nextDue).filter(due -> !due.isAfter(target));
  }

  /** Leaves the clock to jump, as when nobody looked in between. */
  void jumpTo(String time) {
    now = at(time);
    transactions.use(work::doAllDue);
  }

  void logIn(SeatId seat, String who) {
    var unused = run(tx -> seats.logIn(tx, desk(tx), seat, of(who)));
  }

  void logOut(SeatId seat, String who) {
    var unused = run(tx -> seats.logOut(tx, desk(tx), seat, of(who)));
  }

  /** The ticket system says so, now. */
  void queueIsEmpty(SeatId seat) {
    database
        .app()
        .useHandle(handle ->
            handle.execute(
                """
                insert into queue_empty (desk_id, role, began, known_until) values (?, ?, ?, ?)
                """,
                id.value(),
                seat.role(),
                now,
                now.plus(Queue.BELIEVED)));
  }

  /** Whether the seat needs nobody for the rest of the shift. */
  boolean freeToGo(SeatId seat) {
    return run(tx ->
        seats.pictures(tx, desk(tx)).seats().stream()
            .filter(picture -> picture.seat().equals(seat))
            .anyMatch(picture -> Boolean.TRUE.equals(new Queues().freeToGo(tx, id).of(picture))));
  }

  /** What is open for the person, newest first, each {@code title | text}. */
  List<String> told(String who) {
    return prompts(who).stream()
        .map(told -> told.prompt().title() + " | " + told.prompt().text())
        .toList();
  }

  List<Prompt.Sent> prompts(String who) {
    return run(tx -> SentPrompts.open(tx, id, of(who)));
  }

  List<String> ledger() {
    List<Entry> entries = run(tx -> new Ledger().page(tx.handle(), id, 0, 1000));
    return entries.stream()
        .map(entry ->
            entry.fact().kind() + " " + entry.fact().seat() + " " + name(entry.fact().advisor()))
        .toList();
  }

  String name(AdvisorId advisor) {
    return people.entrySet().stream()
        .filter(person -> person.getValue().equals(advisor))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** The handoffs of the day, each {@code 16:00 LIVE_CALL/1 Ana>Ben TOLD}. */
  List<String> handoffs() {
    ShiftPeriod day = new ShiftPeriod(at("00:00"), at("00:00").plus(Duration.ofDays(1)));
    return run(tx -> handoffs.pictures(tx.handle(), id, day, tx.now())).handoffs().stream()
        .map(this::written)
        .toList();
  }

  private String written(HandoffSnapshot picture) {
    var handoff = picture.handoff();
    return "%s %s %s>%s %s"
        .formatted(
            handoff.at().atZone(DENVER).toLocalTime(),
            handoff.seat(),
            handoff.outgoing() == null ? "" : name(handoff.outgoing()),
            handoff.incoming() == null ? "" : name(handoff.incoming()),
            picture.state());
  }
}
