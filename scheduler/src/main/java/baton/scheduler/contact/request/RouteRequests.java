package baton.scheduler.contact.request;

import baton.handoff.DeskId;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.CallbackState;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Desks;
import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what customers asked for, at once (P3, P4, S7), and closes a request whose callback has
 * ended. A request is due from the instant it was made, until it is decided.
 */
public final class RouteRequests implements DueWork {
  private final Desks desks;
  private final Callbacks callbacks;
  private final Requests requests = new Requests();
  private final RequestStore store = new RequestStore();
  private final RequestCallback callbackOf = new RequestCallback();

  RouteRequests(Desks desks, Callbacks callbacks) {
    this.desks = desks;
    this.callbacks = callbacks;
  }

  @Override
  public String name() {
    return "route-requests";
  }

  @Override
  public Optional<Instant> nextDue(Tx tx) {
    return requests.nextDue(tx);
  }

  @Override
  public void doAllDue(Tx tx) {
    Map<DeskId, Desk> known = new HashMap<>();
    for (Requests.Due due : requests.toDecide(tx)) {
      decide(tx, known.computeIfAbsent(due.desk(), id -> desks.byId(tx, id)), due.id());
    }
    for (Requests.Due due : requests.toClose(tx)) {
      close(tx, due);
    }
  }

  private void decide(Tx tx, Desk desk, RequestId id) {
    Request request = requests.byId(tx, desk.id(), id).orElseThrow();
    Routing.Decision route = Routing.decide(request.ask(), desk.dialPlan());
    switch (route) {
      case Routing.Decision.Listed listed ->
          store.decided(tx, desk.id(), id, Request.State.LISTED, listed);
      case Routing.Decision.AskZone ask ->
          store.decided(tx, desk.id(), id, Request.State.NEEDS_ZONE, ask);
      case Routing.Decision.FirstSlot first -> {
        RequestCallback.Made made = callbackOf.first(tx, desk, request, tx.now());
        link(tx, desk, request, first, made);
      }
      case Routing.Decision.InOrder order ->
          link(tx, desk, request, order, callbackOf.inOrder(tx, desk, request));
    }
    tx.changed(desk.id());
  }

  private void link(
      Tx tx, Desk desk, Request request, Routing.Decision route, RequestCallback.Made made) {
    store.linked(tx, desk.id(), request.id(), made.callback().id(), route.priority(), null);
    store.note(tx, desk.id(), request.id(), route.rule(), route.why() + " " + made.words());
  }

  private void close(Tx tx, Requests.Due due) {
    Request request = requests.byId(tx, due.desk(), due.id()).orElseThrow();
    Request.Link link = request.callback();
    boolean called =
        link != null
            && callbacks
                .byId(tx, due.desk(), link.id())
                .map(Callback::state)
                .filter(CallbackState.DONE::equals)
                .isPresent();
    store.closed(
        tx,
        due.desk(),
        due.id(),
        new Request.Closed(
            tx.now(),
            "Live Call",
            called ? Request.Outcome.CALLED : Request.Outcome.NOT_NEEDED,
            null));
    tx.changed(due.desk());
  }
}
