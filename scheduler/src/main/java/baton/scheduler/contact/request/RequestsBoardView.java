package baton.scheduler.contact.request;

import baton.handoff.AdvisorId;
import baton.scheduler.contact.callback.AtRisk;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.contact.callback.FirstSlots;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the page of requests together; the queries are the same however many there are. */
final class RequestsBoardView {
  private static final int MOST = 200;

  private final DeskShells shells;
  private final AtRisk atRisk;
  private final Requests requests = new Requests();
  private final FirstSlots slots = new FirstSlots();
  private final WorkTimes times = new WorkTimes();
  private final Advisors advisors = new Advisors();

  RequestsBoardView(DeskShells shells, Callbacks callbacks) {
    this.shells = shells;
    this.atRisk = new AtRisk(callbacks);
  }

  /**
   * @param sent by the caller and not taken
   */
  RequestsBoard paint(Tx tx, Desk desk, Caller caller, @Nullable RefusedForm sent) {
    RequestCards.Viewer viewer = viewer(tx, desk, caller);
    RequestCards painter =
        new RequestCards(
            desk,
            tx.now(),
            advisors.names(tx, desk.id()),
            slots.from(tx, desk.id(), tx.now()),
            viewer,
            sent);
    List<Request> open = requests.list(tx, desk.id(), Requests.Filter.OPEN, MOST);
    RequestsBoard.Lists lists = lists(open, painter);
    return new RequestsBoard(
        shells.of(tx, desk, caller, "Requests").entry("requests"),
        tx.now().toString(),
        summary(open),
        viewer.lead() ? risks(tx, desk, painter) : List.of(),
        lists,
        asksForZone(lists) ? zones() : List.of(),
        sent == null ? null : sent.refusal());
  }

  private RequestCards.Viewer viewer(Tx tx, Desk desk, Caller caller) {
    AdvisorId me = caller.advisor();
    return new RequestCards.Viewer(
        me, caller.is(Roles.LEAD), me != null && times.worksUntil(tx, desk, me) != null);
  }

  private static RequestsBoard.Lists lists(List<Request> open, RequestCards painter) {
    List<Request> work =
        open.stream().filter(request -> request.state() != RequestState.CALLBACK).toList();
    AdvisorId me = painter.viewer().advisor();
    return new RequestsBoard.Lists(
        work.stream().filter(request -> request.isTakenBy(me)).map(painter::card).toList(),
        work.stream().filter(request -> !request.isTakenBy(me)).map(painter::card).toList(),
        open.stream()
            .filter(request -> request.state() == RequestState.CALLBACK)
            .map(request -> calling(request, painter.desk()))
            .toList(),
        painter.viewer().works()
            ? null
            : "You are not on shift: the list is to read, and nobody is given work outside"
                + " theirs.");
  }

  private static RequestsBoard.Calling calling(Request request, Desk desk) {
    Request.Decided decided = Objects.requireNonNull(request.decided());
    Instant marked = request.callback() == null ? null : request.callback().markedFor();
    return new RequestsBoard.Calling(
        request.id().value(),
        request.ask().customer().name(),
        decided.priority() == Priority.URGENT,
        decided.why(),
        marked == null ? null : RequestStamp.callback(marked, desk));
  }

  private static String summary(List<Request> open) {
    List<Request> work =
        open.stream().filter(request -> request.state() != RequestState.CALLBACK).toList();
    long urgent =
        work.stream()
            .filter(request ->
                request.decided() != null && request.decided().priority() == Priority.URGENT)
            .count();
    int calling = open.size() - work.size();
    return (work.isEmpty() ? "Nothing to work on" : work.size() + " to work on")
        + (urgent == 0 ? "" : ", " + urgent + " urgent")
        + (calling == 0 ? "" : "; " + calling + " with Live Call");
  }

  private List<RequestsBoard.Risk> risks(Tx tx, Desk desk, RequestCards painter) {
    DeskTime time = DeskTime.of(desk, tx.now());
    return atRisk.list(tx, desk).stream()
        .map(booking -> {
          var hours = booking.callback().customer().hours();
          Instant start = booking.callback().slot().start();
          return new RequestsBoard.Risk(
              booking.callback().id().value(),
              time.at(start),
              booking.callback().customer().name(),
              CustomerClock.clock(hours, start),
              booking.instead().stream()
                  .map(slot -> painter.choice(new SlotTime(slot), hours))
                  .toList());
        })
        .toList();
  }

  private static boolean asksForZone(RequestsBoard.Lists lists) {
    return java.util.stream.Stream.concat(lists.mine().stream(), lists.waiting().stream())
        .anyMatch(card -> card.acts().zone() != null);
  }

  private static List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/.+"))
        .sorted()
        .toList();
  }
}
