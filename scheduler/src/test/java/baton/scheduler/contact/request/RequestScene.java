package baton.scheduler.contact.request;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.contact.callback.Customer;
import baton.scheduler.contact.callback.PhoneNumbers;
import baton.scheduler.contact.slot.PlannedDesk;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Desks;
import baton.scheduler.platform.tx.Tx;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A desk in Denver on Monday 1 June 2026, 08:05; Advisors 1 and 2 are on Live Call from 08:00 to
 * 17:00 this week.
 */
final class RequestScene implements AutoCloseable {
  static final String LONDON = "+44 20 7946 0018";
  static final String MICHIGAN = "Voicemail Message 912484640920 > Advisor 2";

  final PlannedDesk planned = PlannedDesk.in("America/Denver", "2026-06-01T14:05:00Z", 20);
  final Requests requests = new Requests();
  final RequestService desk = new RequestService();
  final Callbacks callbacks = new Callbacks();
  final RouteRequests routing = new RouteRequests(new Desks(), callbacks);

  RequestScene() {
    for (int day = 1; day <= 5; day++) {
      for (int seat = 1; seat <= 2; seat++) {
        planned.publish(
            seat, "2026-06-0%dT08:00".formatted(day), "2026-06-0%dT17:00".formatted(day));
      }
    }
  }

  <T> T run(Function<Tx, T> work) {
    return planned.transactions().run(work);
  }

  Desk desk(Tx tx) {
    return new Desks().required(tx, "desk");
  }

  RequestId ask(String number) {
    return ask(number, null, null, Request.Channel.CHAT);
  }

  RequestId ask(
      String number, @Nullable String country, @Nullable String wished, Request.Channel channel) {
    return ask(customer(number, null, country), wished, channel);
  }

  RequestId ask(Customer customer, @Nullable String wished, Request.Channel channel) {
    return run(tx ->
        new RequestStore()
            .insert(
                tx,
                desk(tx).id(),
                new Request.Ask(
                    channel,
                    customer,
                    "Login",
                    wished == null ? null : Instant.parse(wished),
                    null,
                    tx.now(),
                    "test")));
  }

  /** A voicemail whose recording has so many bytes. */
  RequestId leave(String subject, int bytes) {
    RequestId id = ask(subject, null, null, Request.Channel.VOICEMAIL);
    planned
        .transactions()
        .use(tx ->
            new Recordings()
                .put(
                    tx,
                    desk(tx).id(),
                    id,
                    new Request.Recording(AudioKind.WAV, bytes),
                    new ByteArrayInputStream(new byte[bytes])));
    return id;
  }

  Customer customer(String number, @Nullable String zone, @Nullable String country) {
    PhoneNumbers.Reading read = run(tx -> new PhoneNumbers().read(number, desk(tx).dialPlan()));
    return new Customer(
        "Zoe",
        ((PhoneNumbers.Reading.Read) read).number(),
        zone == null ? null : ZoneId.of(zone),
        country);
  }

  void route() {
    planned.transactions().use(routing::doAllDue);
  }

  Request get(RequestId id) {
    return run(tx -> requests.byId(tx, desk(tx).id(), id).orElseThrow());
  }

  Callback callback(RequestId id) {
    var link = java.util.Objects.requireNonNull(get(id).callback());
    return run(tx -> callbacks.byId(tx, desk(tx).id(), link.id()).orElseThrow());
  }

  List<Long> listed() {
    return run(tx ->
        requests
            .list(
                tx, desk(tx).id(), new Requests.Filter(null, Routing.Decision.VOICEMAIL, null), 50)
            .stream()
            .map(request -> request.id().value())
            .toList());
  }

  /** Advisor 3 has no shift. */
  RequestService.Worker advisor(int number) {
    String name = "Advisor " + number;
    return run(tx ->
        new RequestService.Worker(
            new AdvisorId(
                tx.handle()
                    .createQuery("select id from advisor where name = :name")
                    .bind("name", name)
                    .mapTo(long.class)
                    .one()),
            name,
            false));
  }

  Optional<Refusal> take(RequestId id, int advisor) {
    RequestService.Worker by = advisor(advisor);
    return run(tx -> desk.take(tx, desk(tx), id, by));
  }

  Optional<Refusal> close(RequestId id, int advisor) {
    RequestService.Worker by = advisor(advisor);
    return run(tx ->
        desk.close(
            tx, desk(tx), id, new RequestService.Closing(Request.Outcome.REACHED, "Done."), by));
  }

  Optional<Refusal> book(RequestId id, String slot, int advisor) {
    RequestService.Worker by = advisor(advisor);
    return run(tx -> desk.book(tx, desk(tx), id, new SlotTime(Instant.parse(slot)), by));
  }

  Optional<Refusal> zone(RequestId id, String zone) {
    return run(tx -> desk.zone(tx, desk(tx), id, ZoneId.of(zone)));
  }

  int count(String from) {
    return run(
        tx -> tx.handle().createQuery("select count(*) from " + from).mapTo(int.class).one());
  }

  @Override
  public void close() {
    planned.close();
  }
}
