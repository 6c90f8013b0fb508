package baton.scheduler.floor.myshift;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.scheduler.contact.call.Call;
import baton.scheduler.contact.call.CallPerson;
import baton.scheduler.contact.call.DueCall;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.floor.myshift.MyShift.Badge;
import baton.scheduler.floor.myshift.MyShift.Later;
import baton.scheduler.floor.myshift.MyShift.Ticking;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The card of the next call, for whoever holds a LIVE_CALL seat. */
record NextCallCard(Desk desk, DeskTime time, AdvisorId me, List<CallPerson> people) {
  private static final int LISTED = 11;

  /** (ours) So close to the next call no other work is begun (B4). */
  private static final Duration CLOSE = Duration.ofMinutes(10);

  /**
   * @param due in the order in which to call
   * @param open the call that the advisor wraps up; null: none
   * @param meanwhile what else there is to do
   */
  MyShift.PlacedCard of(List<DueCall> due, @Nullable Call open, @Nullable String meanwhile) {
    DueCall next = mine(due);
    List<Later> later =
        due.stream()
            .filter(call -> call.why() == DueCall.Why.BOOKED && !call.equals(next))
            .limit(LISTED)
            .map(call -> later(call.callback()))
            .toList();
    MyShift.Next shown = next == null ? null : next(next, open);
    boolean startable = shown != null && shown.hindrance() == null;
    boolean close = next != null && !next.from().isAfter(time.asOf().plus(CLOSE));
    return new MyShift.PlacedCard(
        new MyShift.CallCard(shown, later, startable || close ? null : meanwhile),
        startable ? MyShift.Turn.CALL : MyShift.Turn.LATER,
        next == null ? time.tomorrow() : at(next));
  }

  /** Of several who are free each gets another: the first seat the first call, and so on. */
  private @Nullable DueCall mine(List<DueCall> due) {
    List<AdvisorId> free =
        people.stream()
            .filter(CallPerson::isFreeHolder)
            .sorted(Comparator.comparing(person -> Objects.requireNonNull(person.seat())))
            .map(person -> person.who().id())
            .toList();
    int place = Math.max(0, free.indexOf(me));
    return due.size() > place ? due.get(place) : due.isEmpty() ? null : due.getLast();
  }

  private MyShift.Next next(DueCall call, @Nullable Call open) {
    Callback callback = call.callback();
    boolean booked = call.why() != DueCall.Why.MISSED && call.why() != DueCall.Why.WAITING;
    return new MyShift.Next(
        callback.id().value(),
        title(call),
        booked ? ticking(callback.slot().start(), time) : null,
        badge(call),
        who(desk, callback, booked ? callback.slot().start() : time.asOf()),
        facts(call),
        hindrance(call, open));
  }

  private String title(DueCall call) {
    return switch (call.why()) {
      case LATE -> "Call booked for " + time.time(call.callback().slot().start());
      case DUE, BOOKED -> "Next call at " + time.time(call.callback().slot().start());
      case MISSED -> "Call back now: missed at " + time.at(call.callback().slot().start());
      case WAITING -> "Call back now: next in the order received";
    };
  }

  private static @Nullable Badge badge(DueCall call) {
    return switch (call.why()) {
      case LATE -> new Badge("late", "late, and not called yet");
      case MISSED -> new Badge("late", "missed");
      case DUE, BOOKED, WAITING -> null;
    };
  }

  private List<String> facts(DueCall call) {
    Callback callback = call.callback();
    List<String> facts = new ArrayList<>();
    if (callback.reason() != null) {
      facts.add("About: " + callback.reason());
    }
    if (call.why() == DueCall.Why.WAITING) {
      facts.add("Asked for it at %s.".formatted(time.at(callback.bookedAt())));
    }
    if (call.tries() > 0) {
      facts.add(
          call.tries() == 1
              ? "Tried once, not reached."
              : "Tried %d times, not reached.".formatted(call.tries()));
    }
    return facts;
  }

  private @Nullable Refusal hindrance(DueCall call, @Nullable Call open) {
    if (open != null) {
      return new Refusal("C5", "First save the outcome of the call before.", "");
    }
    return call.mayStart()
        ? null
        : new Refusal("S1", "You can start it from %s.".formatted(time.time(call.from())), "");
  }

  private Later later(Callback callback) {
    return new Later(
        time.time(callback.slot().start()), CallCards.theirs(callback, callback.slot().start()));
  }

  private Instant at(DueCall call) {
    return call.why() == DueCall.Why.WAITING ? time.asOf() : call.callback().slot().start();
  }

  static MyShift.Who who(Desk desk, Callback callback, Instant at) {
    return new MyShift.Who(
        callback.customer().name(),
        callback.customer().phone().dialled(desk.dialPlan()),
        CallCards.theirs(callback, at));
  }

  static Ticking ticking(Instant start, DeskTime time) {
    return start.isAfter(time.asOf())
        ? new Ticking("until", start.toString(), time.until(start))
        : new Ticking("ago", start.toString(), time.ago(start));
  }
}
