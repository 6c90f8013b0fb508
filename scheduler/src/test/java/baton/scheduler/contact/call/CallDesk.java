package baton.scheduler.contact.call;

import static java.util.Objects.requireNonNull;

import baton.handoff.AdvisorId;
import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.contact.slot.PlannedDesk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.notification.Outbox;
import baton.scheduler.notification.Prompt;
import baton.scheduler.notification.SentPrompts;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.web.IdempotentCalls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.jackson.Jackson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A desk in Denver on 11 June 2026, where Advisors 1 to 8 are qualified and Advisors 1 to 3 are on
 * shift on Live Call 1 to 3 from 08:00 to 14:00; the clock stands at 08:00.
 */
final class CallDesk implements AutoCloseable {
  static final ObjectMapper JSON = Jackson.newObjectMapper();

  final PlannedDesk desk = PlannedDesk.in("America/Denver", "2026-06-11T13:00:00Z", 20);
  final Transactions transactions = desk.transactions();
  final Calls calls = new Calls();
  final Outbox outbox = new Outbox(List.of());
  final CallModule room = new CallModule(new Callbacks(), calls, outbox);
  final CallsResource resource =
      new CallsResource(
          new DeskTransactions(transactions),
          new Callbacks(),
          new IdempotentCalls(JSON),
          room.acts());

  CallDesk() {
    desk.jdbi()
        .useHandle(h ->
            h.execute(
                "insert into advisor_skill select desk_id, id, 'LIVE_CALL' from advisor"
                    + " where name <> 'Advisor 9'"));
    for (int seat = 1; seat <= 3; seat++) {
      desk.publish(seat, "2026-06-11T08:00", "2026-06-11T14:00");
    }
    at("08:00");
  }

  /** Sets the clock to that desk time on the day. */
  void at(String deskTime) {
    desk.setNow(instant(deskTime).toString());
  }

  static Instant instant(String deskTime) {
    return Instant.parse(
        "2026-06-11T%s%s-06:00".formatted(deskTime, deskTime.length() == 5 ? ":00" : ""));
  }

  /** Books a slot that starts at that desk time, for a customer in Denver. */
  CallbackId book(String deskTime, int lane) {
    return book(deskTime, lane, "America/Denver");
  }

  CallbackId book(String deskTime, int lane, String customerZone) {
    long id =
        desk.jdbi()
            .withHandle(h ->
                h.createQuery(
                        """
                        insert into callback (desk_id, slot_start, lane, state, phone, region, international,
                                              number_zones, customer_name, booked_at, booked_by)
                        values (:desk, :start, :lane, 'BOOKED', '+13035550100', 'US', false,
                                array[:zone], 'Sam', :start, 'test')
                        returning id
                        """)
                    .bind("desk", desk.desk().id())
                    .bind("start", instant(deskTime))
                    .bind("lane", lane)
                    .bind("zone", customerZone)
                    .mapTo(long.class)
                    .one());
    return new CallbackId(id);
  }

  Caller advisor(int number) {
    return caller(number, Set.of(Roles.ADVISOR));
  }

  Caller lead(int number) {
    return caller(number, Set.of(Roles.ADVISOR, Roles.LEAD));
  }

  private Caller caller(int number, Set<String> roles) {
    String name = "Advisor " + number;
    long id =
        desk.jdbi()
            .withHandle(h ->
                h.createQuery("select id from advisor where name = :name")
                    .bind("name", name)
                    .mapTo(long.class)
                    .one());
    return new Caller(desk.desk().id(), new AdvisorId(id), roles, name, null);
  }

  JsonNode start(int advisor, CallbackId callback) {
    return start(advisor, callback, null);
  }

  JsonNode start(int advisor, CallbackId callback, @Nullable String key) {
    JsonNode body = JSON.createObjectNode().put("callbackId", callback.value());
    return (JsonNode) resource.start(advisor(advisor), "desk", key, body).getEntity();
  }

  CallView end(Caller by, long call) {
    return (CallView) resource.end(by, "desk", call, null);
  }

  /** Saves that the customer was reached. */
  CallView reached(Caller by, long call) {
    return save(by, call, "{\"result\": \"reached\", \"disposition\": \"Order\"}");
  }

  CallView save(Caller by, long call, String json) {
    return (CallView) resource.outcome(by, "desk", call, json(json));
  }

  CallView transfer(Caller by, long call, int to) {
    return (CallView)
        resource.transfer(by, "desk", call, json("{\"to\": " + advisor(to).advisor() + "}"));
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Puts the advisor on the seat since that desk time. */
  void hold(int seat, int advisor, String since) {
    desk.jdbi()
        .useHandle(h ->
            h.createUpdate(
                    """
                    insert into seat_hold (desk_id, role, seat, advisor_id, held_from)
                    values (:desk, 'LIVE_CALL', :seat, :advisor, :since)
                    """)
                .bind("desk", desk.desk().id())
                .bind("seat", seat)
                .bind("advisor", requireNonNull(advisor(advisor).advisor()).value())
                .bind("since", instant(since))
                .execute());
  }

  /** Makes Advisor 9 the desk's one lead. */
  void appointLead() {
    desk.jdbi()
        .useHandle(h -> h.execute("update advisor set lead = true where name = 'Advisor 9'"));
  }

  /** What the advisor was told and has not dealt with, the oldest first. */
  List<Prompt> told(int advisor) {
    return transactions.run(tx ->
        SentPrompts.open(tx, desk.desk().id(), requireNonNull(advisor(advisor).advisor()))
            .reversed()
            .stream()
            .map(Prompt.Sent::prompt)
            .toList());
  }

  List<String> titles(int advisor) {
    return told(advisor).stream().map(Prompt::title).toList();
  }

  /** A customer in Denver who waits for a call in the order received, since that desk time. */
  CallbackId waits(String since, String name) {
    return waits(since, name, "America/Denver");
  }

  CallbackId waits(String since, String name, String zone) {
    long id =
        desk.jdbi()
            .withHandle(h ->
                h.createQuery(
                        """
                        insert into callback (desk_id, state, promised_by, phone, region, international,
                                              number_zones, customer_name, booked_at, booked_by)
                        values (:desk, 'WAITING', cast(:at as timestamptz) + interval '1 day', '+13035550199',
                                'US', false, array[:zone], :name, :at, 'test')
                        returning id
                        """)
                    .bind("desk", desk.desk().id())
                    .bind("at", instant(since))
                    .bind("zone", zone)
                    .bind("name", name)
                    .mapTo(long.class)
                    .one());
    return new CallbackId(id);
  }

  /** Moves the clock and does all that is due then. */
  void run(DueWork work, String deskTime) {
    at(deskTime);
    transactions.use(work::doAllDue);
  }

  Optional<Instant> nextDue(DueWork work) {
    return transactions.run(work::nextDue);
  }

  String column(CallbackId callback, String column) {
    return desk.jdbi()
        .withHandle(h ->
            h.createQuery("select cast((" + column + ") as text) from callback where id = :id")
                .bind("id", callback)
                .mapTo(String.class)
                .findOne()
                .orElse("null"));
  }

  String state(CallbackId callback) {
    return desk.jdbi()
        .withHandle(h ->
            h.createQuery("select state from callback where id = :id")
                .bind("id", callback)
                .mapTo(String.class)
                .one());
  }

  int count(String where) {
    return desk.jdbi()
        .withHandle(
            h -> h.createQuery("select count(*) from call where " + where).mapTo(int.class).one());
  }

  @Override
  public void close() {
    desk.close();
  }
}
