package baton.scheduler.contact.request;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.scheduler.contact.callback.BookingOutcome;
import baton.scheduler.contact.callback.BookingRequest;
import baton.scheduler.contact.callback.Bookings;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.CallbackState;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people do with requests (K2, P5). */
final class RequestService {
  /** How somebody closes a request. */
  record Closing(Request.Outcome outcome, @Nullable String notes) {
    static final int LONGEST_NOTES = 2000;
    static final String TOO_LONG =
        "The notes are longer than 2000 characters, or have control characters in them.";
  }

  private final Requests requests = new Requests();
  private final RequestStore store = new RequestStore();
  private final RequestCallback callbackOf = new RequestCallback();
  private final Bookings bookings = new Bookings();
  private final WorkTimes times = new WorkTimes();
  private final Advisors advisors = new Advisors();

  /**
   * Who acts on a request.
   *
   * @param advisor null: a program that acts for nobody
   */
  record Worker(@Nullable AdvisorId advisor, String name, boolean lead) {
    static Worker of(Caller caller) {
      return new Worker(caller.advisor(), caller.name(), caller.is(Roles.LEAD));
    }

    /**
     * @throws baton.scheduler.platform.web.ProblemException 403 when no advisor acts
     */
    AdvisorId required() {
      if (advisor == null) {
        throw Problem.of(
                403,
                "Not allowed",
                "A request is worked on by an advisor, and " + name + " is none.",
                "Say in the header On-Behalf-Of which advisor does.")
            .asException();
      }
      return advisor;
    }
  }

  /** Takes it; one that the taker cannot call in their own shift is marked for callback (P5). */
  Optional<Refusal> take(Tx tx, Desk desk, RequestId id, Worker by) {
    Request request = required(tx, desk, id);
    TakeRule.Facts facts =
        new TakeRule.Facts(
            desk,
            request,
            by.required(),
            by.name(),
            times.worksUntil(tx, desk, by.required()),
            holder(tx, desk, request));
    return switch (TakeRule.decide(facts, tx.now())) {
      case TakeRule.Decision.Refused no -> Optional.of(no.refusal());
      case TakeRule.Decision.Theirs theirs -> {
        if (!request.isTakenBy(by.advisor())) {
          store.taken(tx, desk.id(), id, by.advisor());
        }
        yield done(tx, desk);
      }
      case TakeRule.Decision.Mark mark -> {
        RequestCallback.Made made = callbackOf.first(tx, desk, request, mark.from());
        yield marked(tx, desk, request, made.callback(), mark.why() + " " + made.words());
      }
    };
  }

  private Optional<Refusal> marked(
      Tx tx, Desk desk, Request request, Callback callback, String why) {
    Instant at =
        callback.state() == CallbackState.BOOKED ? callback.slot().start() : callback.promisedBy();
    Request.Decided decided = request.decided();
    Request.Priority priority = decided == null ? Request.Priority.MEDIUM : decided.priority();
    store.linked(tx, desk.id(), request.id(), callback.id(), priority, at);
    store.note(tx, desk.id(), request.id(), "P5", why);
    return done(tx, desk);
  }

  /** Gives it back to the list; one that nobody has stays there. */
  Optional<Refusal> putBack(Tx tx, Desk desk, RequestId id, Worker by) {
    Request request = required(tx, desk, id);
    if (request.taken() != null && !mayWorkOn(request, by)) {
      return Optional.of(somebodyElses(tx, desk, request));
    }
    if (request.taken() != null && request.state() != Request.State.CLOSED) {
      store.taken(tx, desk.id(), id, null);
    }
    return done(tx, desk);
  }

  /** Says where the customer is: who waited for that is decided anew (S6). */
  Optional<Refusal> zone(Tx tx, Desk desk, RequestId id, ZoneId zone) {
    Request request = required(tx, desk, id);
    return switch (request.state()) {
      case CALLBACK, CLOSED ->
          Optional.of(
              new Refusal(
                  "S6",
                  "Request %s is decided; its zone can no longer change.".formatted(id),
                  "Move its callback to another slot if the customer is elsewhere."));
      case NEW, NEEDS_ZONE -> {
        store.zone(tx, desk.id(), id, zone, true);
        tx.dueAt(tx.now());
        yield done(tx, desk);
      }
      case LISTED -> {
        store.zone(tx, desk.id(), id, zone, false);
        yield done(tx, desk);
      }
    };
  }

  /** Books a slot for the customer: Live Call takes it off the list (P5). */
  Optional<Refusal> book(Tx tx, Desk desk, RequestId id, SlotTime slot, Worker by) {
    Request request = required(tx, desk, id);
    Optional<Refusal> no = notToWorkOn(tx, desk, request, by);
    if (no.isPresent()) {
      return no;
    }
    BookingRequest wanted =
        new BookingRequest(slot, request.ask().customer(), request.ask().reason());
    return switch (bookings.book(tx, desk, wanted, by.name())) {
      case BookingOutcome.Refused refused -> Optional.of(refused.refusal());
      case BookingOutcome.Done booked ->
          marked(
              tx,
              desk,
              request,
              booked.callback(),
              "%s booked %s: whoever holds Live Call then takes it."
                  .formatted(by.name(), DeskTime.of(desk, tx.now()).dated(slot.start())));
    };
  }

  /** Closes it; its recording is deleted for good. Closing twice is as once. */
  Optional<Refusal> close(Tx tx, Desk desk, RequestId id, Closing how, Worker by) {
    Request request = required(tx, desk, id);
    if (request.state() == Request.State.CLOSED) {
      return done(tx, desk);
    }
    Optional<Refusal> no = notToWorkOn(tx, desk, request, by);
    if (no.isPresent()) {
      return no;
    }
    store.closed(
        tx, desk.id(), id, new Request.Closed(tx.now(), by.name(), how.outcome(), how.notes()));
    return done(tx, desk);
  }

  private Optional<Refusal> notToWorkOn(Tx tx, Desk desk, Request request, Worker by) {
    return switch (request.state()) {
      case NEW ->
          Optional.of(
              new Refusal(
                  "K2",
                  "Request %s is being decided.".formatted(request.id()),
                  "Try again in a moment."));
      case CALLBACK ->
          Optional.of(
              new Refusal(
                  "P4",
                  "Request %s is answered by a callback that Live Call makes, and closes with it."
                      .formatted(request.id()),
                  "Move or cancel the callback."));
      case CLOSED ->
          Optional.of(
              new Refusal(
                  "K2",
                  "Request %s is closed.".formatted(request.id()),
                  "Take the next one on the list."));
      case LISTED, NEEDS_ZONE ->
          mayWorkOn(request, by) ? Optional.empty() : Optional.of(somebodyElses(tx, desk, request));
    };
  }

  private static boolean mayWorkOn(Request request, Worker by) {
    return by.lead() || (by.advisor() != null && request.isTakenBy(by.advisor()));
  }

  private Refusal somebodyElses(Tx tx, Desk desk, Request request) {
    return request.taken() == null
        ? new Refusal(
            "K2", "You have not taken request %s.".formatted(request.id()), "Take it first.")
        : new Refusal(
            "K2",
            "%s took request %s at %s; one at a time."
                .formatted(
                    holder(tx, desk, request),
                    request.id(),
                    desk.written(request.taken().at(), tx.now())),
            "Ask them, or ask a lead to put it back.");
  }

  private @Nullable String holder(Tx tx, Desk desk, Request request) {
    return request.taken() == null
        ? null
        : advisors.byId(tx, desk.id(), request.taken().by()).map(Advisor::name).orElse("Somebody");
  }

  private static Optional<Refusal> done(Tx tx, Desk desk) {
    tx.changed(desk.id());
    return Optional.empty();
  }

  private Request required(Tx tx, Desk desk, RequestId id) {
    return requests
        .locked(tx, desk.id(), id)
        .orElseThrow(() -> Problem.notFound("There is no request " + id + ".").asException());
  }
}
