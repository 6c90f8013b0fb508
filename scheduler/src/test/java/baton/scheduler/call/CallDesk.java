package baton.scheduler.call;

import baton.handoff.AdvisorId;
import baton.scheduler.access.Caller;
import baton.scheduler.access.Roles;
import baton.scheduler.callback.CallbackId;
import baton.scheduler.callback.Callbacks;
import baton.scheduler.desk.Desks;
import baton.scheduler.slot.PlannedDesk;
import baton.scheduler.tx.Transactions;
import baton.scheduler.web.IdempotentCalls;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.jackson.Jackson;
import java.time.Instant;
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
  final CallsResource resource =
      new CallsResource(
          transactions, new Desks(), new Callbacks(), calls, new IdempotentCalls(JSON));
  final CallListResource lists = new CallListResource(transactions, new Desks(), calls);

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
                    .bind("desk", desk.desk().id().value())
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
    return (CallView) resource.end(by, "desk", call);
  }

  String state(CallbackId callback) {
    return desk.jdbi()
        .withHandle(h ->
            h.createQuery("select state from callback where id = :id")
                .bind("id", callback.value())
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
