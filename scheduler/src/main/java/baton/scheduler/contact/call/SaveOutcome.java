package baton.scheduler.contact.call;

import baton.handoff.Outcome;
import baton.handoff.Refusal;
import baton.scheduler.contact.callback.BookingOutcome;
import baton.scheduler.contact.callback.Bookings;
import baton.scheduler.contact.callback.CallRetries;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wrap-up of a call ends: its outcome is saved, its advisor is available again, and the contact
 * is closed, or goes on at another time (C4, C5, C6).
 */
public final class SaveOutcome {
  private static final String SAVING = "saving";

  private final Callbacks callbacks;
  private final Calls calls;
  private final CallStore store = new CallStore();
  private final FollowUps followUps = new FollowUps();
  private final CallRetries tries = new CallRetries();
  private final Bookings bookings = new Bookings();

  SaveOutcome(Callbacks callbacks, Calls calls) {
    this.callbacks = callbacks;
    this.calls = calls;
  }

  /**
   * What an advisor wants to save (C5).
   *
   * @param newTime of a bad time: the slot that suits the customer (C4)
   * @param email of a bad time: an email is to be sent instead
   */
  public record WrapUp(CallOutcome outcome, @Nullable SlotTime newTime, boolean email) {}

  /**
   * Saves it; the same outcome twice is as once.
   *
   * @param by the one whose call it was, on shift or not, or a lead
   * @throws baton.scheduler.platform.web.ProblemException 404 when the desk has no such call, 403
   *     when it is somebody else's
   */
  public Outcome<Call> save(Tx tx, Desk desk, CallId id, Call.Editor by, WrapUp wrapUp) {
    Call call = EndCall.required(tx, calls, desk, id);
    if (!by.may(call)) {
      throw EndCall.notYours(call, "save the outcome of").asException();
    }
    if (call.isRunning()) {
      return new Outcome.Refused<>(stillRunning(call));
    }
    if (!call.isInWrapUp()) {
      return wrapUp.outcome().equals(call.outcome())
          ? new Outcome.Done<>(call)
          : new Outcome.Refused<>(savedBefore(call));
    }
    return write(tx, desk, call, wrapUp);
  }

  private Outcome<Call> write(Tx tx, Desk desk, Call call, WrapUp wrapUp) {
    tx.handle().savepoint(SAVING);
    Optional<Refusal> no = follow(tx, desk, call, wrapUp);
    if (no.isPresent()) {
      tx.handle().rollbackToSavepoint(SAVING);
      return new Outcome.Refused<>(no.get());
    }
    store.wrapUp(tx, desk.id(), call.id(), wrapUp.outcome());
    tx.changed(desk.id());
    return new Outcome.Done<>(EndCall.required(tx, calls, desk, call.id()));
  }

  private Optional<Refusal> follow(Tx tx, Desk desk, Call call, WrapUp wrapUp) {
    CallbackId id = call.callback();
    if (id == null) {
      return Optional.empty();
    }
    Callback callback = callbacks.locked(tx, desk.id(), id).orElseThrow();
    return switch (CallAftermath.of(wrapUp, callback.customer().hours(), tx.now())) {
      case CallAftermath.Closed closed -> {
        changed(callbacks.done(tx, desk.id(), id), id);
        if (closed.owed() != null) {
          followUps.add(tx, desk.id(), call.id(), closed.owed());
        }
        yield Optional.empty();
      }
      case CallAftermath.TriedAgain again -> {
        changed(tries.again(tx, desk.id(), id, again.notBefore()), id);
        yield Optional.empty();
      }
      case CallAftermath.NewTime(SlotTime slot) -> newTime(tx, desk, id, slot);
    };
  }

  private Optional<Refusal> newTime(Tx tx, Desk desk, CallbackId id, SlotTime slot) {
    changed(tries.waits(tx, desk.id(), id, slot.start()), id);
    Callback waiting = callbacks.locked(tx, desk.id(), id).orElseThrow();
    return bookings.move(tx, desk, waiting, slot) instanceof BookingOutcome.Refused no
        ? Optional.of(no.refusal())
        : Optional.empty();
  }

  private static void changed(boolean done, CallbackId id) {
    if (!done) {
      throw new IllegalStateException("callback " + id + " has an open call, yet no start");
    }
  }

  private static Refusal stillRunning(Call call) {
    return new Refusal(
        "C5",
        "Call %s is still going on; its outcome is saved after it.".formatted(call.id()),
        "End the call first.");
  }

  private static Refusal savedBefore(Call call) {
    @Nullable CallOutcome outcome = call.outcome();
    return new Refusal(
        "C5",
        "The outcome of call %s is saved already%s."
            .formatted(call.id(), outcome == null ? "" : ": " + outcome.disposition()),
        "Nothing more to do; go on with the next call.");
  }
}
