package baton.scheduler.contact.request;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.scheduler.contact.callback.AtRisk;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.web.Shell;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page of requests shows.
 *
 * @param now the instant of all of it
 * @param summary how much there is, in words
 * @param risks bookings without a place, for leads only (S9)
 * @param lists the requests
 * @param zones the names a zone may have; none when nobody is asked for one
 * @param refused what was asked for last and refused
 */
record RequestsBoard(
    Shell shell,
    String now,
    String summary,
    List<Risk> risks,
    Lists lists,
    List<String> zones,
    @Nullable Refusal refused) {

  /**
   * @param mine those that who looks has taken
   * @param waiting the others to be worked on, in their order (K2)
   * @param calling those that Live Call calls
   * @param offShift why who looks can take none now; null: they can
   */
  record Lists(
      List<RequestCards.Card> mine,
      List<RequestCards.Card> waiting,
      List<Calling> calling,
      @Nullable String offShift) {}

  record Calling(long id, String name, boolean urgent, String why, @Nullable String mark) {}

  /**
   * A booking without a place.
   *
   * @param instead slots that would do
   */
  record Risk(
      long callback, String when, String name, String theirs, List<RequestCards.Choice> instead) {}

  /**
   * A form that was sent and not taken: the page shows again what was typed.
   *
   * @param form the last part of its address
   * @param value the zone, or the outcome
   * @param wrong what is wrong with it
   */
  record Sent(
      long request,
      String form,
      String value,
      String notes,
      @Nullable String wrong,
      @Nullable Refusal refusal) {
    static Sent of(long request, String form, String value, String notes) {
      return new Sent(request, form, value, notes, null, null);
    }

    Sent wrong(String why) {
      return new Sent(request, form, value, notes, why, null);
    }

    Sent refused(Refusal no) {
      return new Sent(request, form, value, notes, null, no);
    }

    boolean is(RequestId id, String asked) {
      return request == id.value() && form.equals(asked);
    }
  }

  /**
   * @param open requests, in their order (K2)
   * @param without bookings that have no place; none unless a lead looks
   */
  static RequestsBoard of(
      Shell shell, RequestCards cards, List<Request> open, List<AtRisk.Booking> without) {
    Lists lists = lists(open, cards);
    Sent sent = cards.sent();
    return new RequestsBoard(
        shell,
        cards.now().toString(),
        summary(open),
        risks(without, cards),
        lists,
        asksForZone(lists) ? everyZone() : List.of(),
        sent == null ? null : sent.refusal());
  }

  private static Lists lists(List<Request> open, RequestCards cards) {
    List<Request> work =
        open.stream().filter(request -> request.state() != Request.State.CALLBACK).toList();
    AdvisorId me = cards.viewer().advisor();
    return new Lists(
        work.stream().filter(request -> request.isTakenBy(me)).map(cards::card).toList(),
        work.stream().filter(request -> !request.isTakenBy(me)).map(cards::card).toList(),
        open.stream()
            .filter(request -> request.state() == Request.State.CALLBACK)
            .map(request -> calling(request, cards.desk()))
            .toList(),
        cards.viewer().works()
            ? null
            : "You are not on shift: the list is to read, and nobody is given work outside"
                + " theirs.");
  }

  private static Calling calling(Request request, Desk desk) {
    Request.Decided decided = Objects.requireNonNull(request.decided());
    Request.Link link = request.callback();
    return new Calling(
        request.id().value(),
        request.ask().customer().name(),
        decided.priority() == Request.Priority.URGENT,
        decided.why(),
        link == null ? null : link.stamp(desk));
  }

  private static String summary(List<Request> open) {
    List<Request> work =
        open.stream().filter(request -> request.state() != Request.State.CALLBACK).toList();
    long urgent =
        work.stream()
            .filter(request ->
                request.decided() != null
                    && request.decided().priority() == Request.Priority.URGENT)
            .count();
    int calling = open.size() - work.size();
    return (work.isEmpty() ? "Nothing to work on" : work.size() + " to work on")
        + (urgent == 0 ? "" : ", " + urgent + " urgent")
        + (calling == 0 ? "" : "; " + calling + " with Live Call");
  }

  private static List<Risk> risks(List<AtRisk.Booking> without, RequestCards cards) {
    DeskTime time = DeskTime.of(cards.desk(), cards.now());
    return without.stream()
        .map(booking -> {
          var customer = booking.callback().customer();
          Instant start = booking.callback().slot().start();
          return new Risk(
              booking.callback().id().value(),
              time.at(start),
              customer.name(),
              CustomerClock.clock(customer.hours(), start),
              booking.instead().stream()
                  .map(slot -> cards.choice(new SlotTime(slot), customer.hours()))
                  .toList());
        })
        .toList();
  }

  private static boolean asksForZone(Lists lists) {
    return Stream.concat(lists.mine().stream(), lists.waiting().stream())
        .anyMatch(card -> card.acts().zone() != null);
  }

  private static List<String> everyZone() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/.+"))
        .sorted()
        .toList();
  }
}
