package baton.scheduler.contact.call;

import baton.handoff.Refusal;
import baton.handoff.shift.Shift;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.CustomerHours;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a call may start (C1, C5, B1, S5). It takes no seat: who is asked to pick a call
 * up for a busy colleague holds none. It takes the skill, and a published shift that covers now, or
 * to stand in for somebody (H6).
 */
final class StartRule {
  /** (ours) How long before its slot a callback may be called. */
  static final Duration EARLIEST = Duration.ofMinutes(5);

  private final Facts facts;
  private final Instant now;

  private StartRule(Facts facts, Instant now) {
    this.facts = facts;
    this.now = now;
  }

  /**
   * All that decides whether an advisor may start the call of a callback.
   *
   * @param may what the advisor brings besides shifts
   * @param shifts the advisor's published shifts around now, by start
   * @param ownCall the call that the advisor is on, or wraps up
   * @param callbacksCall the open call of this callback
   */
  record Facts(
      Desk desk,
      Call.Who advisor,
      CallPerson.Entitlement may,
      List<Shift> shifts,
      Callback callback,
      @Nullable Call ownCall,
      @Nullable Call callbacksCall) {
    Facts {
      shifts = List.copyOf(shifts);
    }
  }

  static Optional<Refusal> refusal(Facts facts, Instant now) {
    StartRule rule = new StartRule(facts, now);
    return rule.busy()
        .or(rule::offShift)
        .or(rule::unqualified)
        .or(rule::notWaiting)
        .or(rule::tooEarly)
        .or(rule::outsideCustomersHours);
  }

  private Optional<Refusal> busy() {
    Call own = facts.ownCall();
    if (own != null && own.isInWrapUp()) {
      return Optional.of(inWrapUp(name(), own, this::written));
    }
    return own == null
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "C1",
                "%s is still on %s, since %s; calls are taken one at a time."
                    .formatted(name(), spoken(own), written(own.startedAt())),
                "End that call first, or let another qualified advisor take this one."));
  }

  /** Who has not saved the outcome of a call is not there for another (C5). */
  static Refusal inWrapUp(String who, Call call, Function<Instant, String> written) {
    Instant ended = Objects.requireNonNull(call.endedAt());
    return new Refusal(
        "C5",
        "%s has not saved the outcome of %s yet, which ended at %s."
            .formatted(who, spoken(call), written.apply(ended)),
        "Save the outcome first: it makes %s available again.".formatted(who));
  }

  private Optional<Refusal> offShift() {
    if (facts.may().standsIn()
        || facts.shifts().stream().anyMatch(shift -> shift.period().contains(now))) {
      return Optional.empty();
    }
    return Optional.of(
        new Refusal(
            "B1",
            nearestShift() + " Outside it no new call is started, nor while held over.",
            "Leave the call to whoever is planned on Live Call now, or tell a lead."));
  }

  private String nearestShift() {
    Optional<Shift> next =
        facts.shifts().stream().filter(shift -> shift.period().start().isAfter(now)).findFirst();
    Optional<Shift> last =
        facts.shifts().stream()
            .filter(shift -> !shift.period().end().isAfter(now))
            .max(Comparator.comparing(shift -> shift.period().end()));
    return last.map(shift -> ofShift(shift, "ended", shift.period().end()))
        .or(() -> next.map(shift -> ofShift(shift, "starts", shift.period().start())))
        .orElse(name() + " has no published shift today.");
  }

  private String ofShift(Shift shift, String what, Instant at) {
    return "%s's shift on %s %s at %s.".formatted(name(), shift.seat().spoken(), what, written(at));
  }

  private Optional<Refusal> unqualified() {
    return facts.may().qualified()
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "C1",
                name() + " is not qualified for Live Call.",
                "Let a qualified advisor take the call, or ask a lead to add the skill."));
  }

  private Optional<Refusal> notWaiting() {
    return switch (facts.callback().state()) {
      case WAITING, BOOKED, MISSED -> Optional.empty();
      case STARTED -> Optional.of(underWay());
      case DONE, CANCELLED ->
          Optional.of(
              new Refusal(
                  "C1",
                  "Callback %s is %s; there is nobody to call."
                      .formatted(
                          facts.callback().id(),
                          facts.callback().state().name().toLowerCase(Locale.ROOT)),
                  "Book a new callback if the customer is to be called again."));
    };
  }

  private Refusal underWay() {
    Call running = facts.callbacksCall();
    String who =
        running == null
            ? "Somebody has"
            : running.advisor().name() + " has, since " + written(running.startedAt()) + ",";
    return new Refusal(
        "C1",
        "%s already started the call of callback %s.".formatted(who, facts.callback().id()),
        "Take the next booked call.");
  }

  /** Who waits in the order received is called as soon as somebody can (S7). */
  private Optional<Refusal> tooEarly() {
    if (facts.callback().inOrder()) {
      return Optional.empty();
    }
    Instant from = facts.callback().slot().start().minus(EARLIEST);
    return now.isBefore(from)
        ? Optional.of(
            new Refusal(
                "S1",
                "The customer of callback %s expects the call at %s."
                    .formatted(facts.callback().id(), written(facts.callback().slot().start())),
                "Start it at " + written(from) + " or later."))
        : Optional.empty();
  }

  private Optional<Refusal> outsideCustomersHours() {
    CustomerHours hours = facts.callback().customer().hours();
    return hours.fit(planned())
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "S5",
                "Customers are called between 08:00 and 20:00 their time, and it is "
                    + there(hours),
                "Move the callback to a slot inside those hours, or send an email."));
  }

  /**
   * A call started during its slot is planned to end with it; any other takes as long as a slot.
   */
  private SlotTime planned() {
    SlotTime slot = facts.callback().chosen();
    return slot != null && !now.isBefore(slot.start()) && now.isBefore(slot.end())
        ? slot
        : new SlotTime(now);
  }

  private String there(CustomerHours hours) {
    return hours.zones().stream()
        .map(zone -> DeskTime.clock(now, zone) + " in " + zone)
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(" or "),
                known -> known.isEmpty() ? "not known where they are." : known + "."));
  }

  /** {@code the call with ••••0018}. */
  static String spoken(Call call) {
    return call.number() == null ? "call " + call.id() : "the call with " + call.number();
  }

  private String name() {
    return facts.advisor().name();
  }

  private String written(Instant instant) {
    return facts.desk().written(instant, now);
  }
}
