package baton.scheduler.contact.request;

import baton.handoff.AdvisorId;
import baton.scheduler.contact.callback.CustomerHours;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts a request into words for who looks.
 *
 * @param open slots that have a place left
 * @param viewer who looks
 * @param sent by them and not taken
 */
record RequestCards(
    Desk desk,
    Instant now,
    Map<AdvisorId, String> names,
    List<SlotTime> open,
    Viewer viewer,
    RequestsBoard.@Nullable Sent sent) {
  private static final int SLOTS = 12;

  /**
   * @param works whether they are on shift
   */
  record Viewer(@Nullable AdvisorId advisor, boolean lead, boolean works) {}

  /** State, as colour, shape and word. */
  record Badge(String kind, String words) {}

  /**
   * @param about the customer in words, for who hears the page
   */
  record Card(long id, String about, Badge badge, Who who, What what, Acts acts) {}

  /**
   * @param dial what to dial on the desk's telephones
   * @param theirs the customer's clock in words
   * @param when whether they may be called now (S5)
   */
  record Who(String name, String phone, String dial, String theirs, String when) {}

  /**
   * @param askedAt an instant; {@code asked} in words
   * @param wish the wished time in words
   * @param sound the address of the recording
   */
  record What(
      String askedAt,
      String asked,
      String by,
      @Nullable String wish,
      @Nullable String reason,
      @Nullable String why,
      @Nullable String sound) {}

  /**
   * What can be done with it here.
   *
   * @param holder who has it, in words; null: nobody
   * @param slots that a callback can be booked in; none unless {@code work}
   * @param noSlot why the one sent could not be booked
   * @param close the form, where it may be closed here
   */
  record Acts(
      boolean take,
      boolean putBack,
      @Nullable String holder,
      @Nullable ZoneForm zone,
      List<Choice> slots,
      @Nullable String noSlot,
      @Nullable CloseForm close) {}

  record ZoneForm(String value, @Nullable String wrong, boolean open) {}

  record CloseForm(List<Choice> outcomes, String notes, @Nullable String wrong, boolean open) {}

  record Choice(String value, String words, boolean chosen) {}

  Card card(Request request) {
    Who who = who(request);
    return new Card(
        request.id().value(),
        who.name() + ", " + who.phone(),
        badge(request),
        who,
        what(request),
        acts(request));
  }

  private static Badge badge(Request request) {
    Request.Decided decided = request.decided();
    if (decided == null || request.state() == Request.State.NEW) {
      return new Badge("open", "being decided");
    }
    String words =
        request.state() == Request.State.NEEDS_ZONE
            ? decided.priority().words() + ", where are they?"
            : decided.priority().words();
    return new Badge(decided.priority() == Request.Priority.URGENT ? "late" : "open", words);
  }

  private Who who(Request request) {
    var customer = request.ask().customer();
    CustomerHours hours = customer.hours();
    return new Who(
        customer.name(),
        customer.phone().e164(),
        customer.phone().dialled(desk.dialPlan()),
        CustomerClock.clock(hours, now),
        when(hours));
  }

  private String when(CustomerHours hours) {
    return CallWindow.first(hours, now)
        .map(first ->
            first.equals(now)
                ? "can be called now"
                : "can be called from " + DeskTime.of(desk, now).written(first))
        .orElse(hours.zones().isEmpty() ? "ask before anybody calls" : "no hour suits all of them");
  }

  private What what(Request request) {
    Request.Ask ask = request.ask();
    DeskTime time = DeskTime.of(desk, now);
    return new What(
        ask.at().toString(),
        time.ago(ask.at()),
        ask.channel().words() + ", " + ask.by(),
        ask.wishedAt() == null
            ? null
            : "Asked to be called at "
                + time.dated(ask.wishedAt())
                + CustomerClock.at(ask.customer().hours(), ask.wishedAt()),
        ask.reason(),
        request.decided() == null ? null : request.decided().why(),
        ask.recording() == null
            ? null
            : "/api/v1/desks/%s/voicemails/%s/recording".formatted(desk.slug(), request.id()));
  }

  private Acts acts(Request request) {
    boolean mine = request.isTakenBy(viewer.advisor());
    boolean work = request.state() != Request.State.NEW && (mine || viewer.lead());
    return new Acts(
        viewer.works() && request.taken() == null && request.state() != Request.State.NEW,
        request.taken() != null && work,
        request.taken() == null || mine ? null : holder(request.taken()),
        zone(request),
        work ? slots(request) : List.of(),
        sent != null && sent.is(request.id(), "callback") ? sent.wrong() : null,
        work ? close(request) : null);
  }

  private String holder(Request.Taken taken) {
    return "%s has it since %s"
        .formatted(names.getOrDefault(taken.by(), "Somebody"), desk.written(taken.at(), now));
  }

  /** Anybody who knows where the customer is may say so. */
  private @Nullable ZoneForm zone(Request request) {
    RequestsBoard.Sent again = sent != null && sent.is(request.id(), "zone") ? sent : null;
    boolean asked =
        request.state() == Request.State.NEEDS_ZONE
            || (request.state() == Request.State.LISTED
                && request.ask().customer().hours().zones().isEmpty());
    return asked
        ? new ZoneForm(
            again == null ? "" : again.value(),
            again == null ? null : again.wrong(),
            again != null || request.state() == Request.State.NEEDS_ZONE)
        : null;
  }

  private List<Choice> slots(Request request) {
    CustomerHours hours = request.ask().customer().hours();
    Instant wished = request.ask().wishedAt();
    return open.stream()
        .filter(hours::fit)
        .filter(slot -> wished == null || !slot.start().isBefore(wished))
        .limit(SLOTS)
        .map(slot -> choice(slot, hours))
        .toList();
  }

  Choice choice(SlotTime slot, CustomerHours hours) {
    return new Choice(
        slot.start().toString(),
        DeskTime.of(desk, now).at(slot.start()) + CustomerClock.at(hours, slot.start()),
        false);
  }

  private CloseForm close(Request request) {
    RequestsBoard.Sent again = sent != null && sent.is(request.id(), "close") ? sent : null;
    return new CloseForm(
        Request.Outcome.CHOSEN.stream()
            .map(outcome ->
                new Choice(
                    outcome.name(),
                    outcome.words(),
                    again != null && again.value().equals(outcome.name())))
            .toList(),
        again == null ? "" : again.notes(),
        again == null ? null : again.wrong(),
        again != null);
  }
}
