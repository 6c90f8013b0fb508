package baton.scheduler.myshift;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.scheduler.call.Call;
import baton.scheduler.call.Calls;
import baton.scheduler.call.StartCall;
import baton.scheduler.callback.Callback;
import baton.scheduler.callback.CallbackState;
import baton.scheduler.callback.Callbacks;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.tx.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The call part of an advisor's page: the one that runs, the next to start, and what is booked. */
final class CallCards {
  private static final int MOST = 12;
  private static final Duration LATE = Duration.ofMinutes(2);

  private final Callbacks callbacks;
  private final Calls calls;

  CallCards(Callbacks callbacks, Calls calls) {
    this.callbacks = callbacks;
    this.calls = calls;
  }

  Optional<Placed> of(Tx tx, Desk desk, AdvisorId me, boolean takesCalls) {
    DeskTime time = DeskTime.of(desk, tx.now());
    @Nullable Call running =
        calls.running(tx, desk.id()).stream()
            .filter(call -> call.advisor().id().equals(me))
            .findFirst()
            .orElse(null);
    if (!takesCalls && running == null) {
      return Optional.empty();
    }
    List<Callback> booked =
        callbacks.upcoming(tx, desk.id(), time.today(), time.tomorrow(), MOST).stream()
            .filter(callback -> callback.state() == CallbackState.BOOKED)
            .toList();
    Callback next = booked.isEmpty() ? null : booked.getFirst();
    MyShift.Next following = next == null ? null : next(desk, next, time);
    MyShift.CallCard card =
        new MyShift.CallCard(
            running == null ? null : running(running, time),
            following,
            booked.stream()
                .skip(running == null ? 1 : 0)
                .map(callback -> later(callback, time))
                .toList());
    return Optional.of(placed(card, next, time));
  }

  /** With nothing booked it is about the rest of the day. */
  private static Placed placed(MyShift.CallCard card, @Nullable Callback next, DeskTime time) {
    boolean startable = card.next() != null && card.next().hindrance() == null;
    return new Placed(
        card,
        card.running() != null
            ? Placed.Turn.ON_A_CALL
            : startable ? Placed.Turn.CALL : Placed.Turn.LATER,
        next == null ? time.tomorrow() : next.slot().start());
  }

  private static MyShift.Running running(Call call, DeskTime time) {
    return new MyShift.Running(
        call.id().value(),
        call.number() == null ? "a customer" : call.number(),
        call.startedAt().toString(),
        time.time(call.startedAt()),
        call.overrunAt() != null,
        time.time(call.overrunDue()));
  }

  private static MyShift.Next next(Desk desk, Callback callback, DeskTime time) {
    Instant from = StartCall.startableFrom(callback);
    return new MyShift.Next(
        callback.id().value(),
        time.time(callback.slot().start()),
        in(callback.slot().start(), time),
        !time.asOf().isBefore(callback.slot().start().plus(LATE)),
        callback.customer().name(),
        callback.customer().phone().dialled(desk.dialPlan()),
        theirs(callback),
        time.asOf().isBefore(from)
            ? new Refusal(
                "S1",
                "You can start it from %s.".formatted(time.time(from)),
                "The customer expects it at %s.".formatted(time.time(callback.slot().start())))
            : null);
  }

  private static MyShift.Ticking in(Instant start, DeskTime time) {
    return start.isAfter(time.asOf())
        ? new MyShift.Ticking("until", start.toString(), time.until(start))
        : new MyShift.Ticking("ago", start.toString(), time.ago(start));
  }

  private static MyShift.Later later(Callback callback, DeskTime time) {
    return new MyShift.Later(time.time(callback.slot().start()), theirs(callback));
  }

  /** {@code 15:00 in London}; every candidate where the number does not settle it (S6). */
  static String theirs(Callback callback) {
    return callback.customer().hours().zones().stream()
        .map(zone -> DeskTime.clock(callback.slot().start(), zone) + " in " + DeskTime.city(zone))
        .distinct()
        .collect(Collectors.joining(" or "));
  }
}
