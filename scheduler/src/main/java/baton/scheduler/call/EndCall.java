package baton.scheduler.call;

import baton.handoff.DeskId;
import baton.scheduler.callback.CallbackId;
import baton.scheduler.callback.Callbacks;
import baton.scheduler.desk.Desk;
import baton.scheduler.tx.Tx;
import baton.scheduler.web.Problem;
import org.jspecify.annotations.Nullable;

/** A call ends; so does its callback. */
public final class EndCall {
  private final Callbacks callbacks;
  private final Calls calls;
  private final CallStore store = new CallStore();

  public EndCall(Callbacks callbacks, Calls calls) {
    this.callbacks = callbacks;
    this.calls = calls;
  }

  /**
   * Ends the call now, unless it has ended; answers it as it is then.
   *
   * @throws baton.scheduler.web.ProblemException 404 when the desk has no such call, 403 when it is
   *     somebody else's
   */
  public Call end(Tx tx, Desk desk, CallId id, Ender by) {
    Call call =
        calls
            .locked(tx, desk.id(), id)
            .orElseThrow(() -> Problem.notFound("There is no call " + id + ".").asException());
    return switch (EndDecision.decide(call, by, tx.now())) {
      case EndDecision.EndedAlready already -> call;
      case EndDecision.NotYours no -> throw notYours(call).asException();
      case EndDecision.End end -> {
        store.end(tx, id, end);
        finish(tx, desk.id(), call.callback());
        tx.changed(desk.id());
        yield call.ended(end.at(), end.overrunAt());
      }
    };
  }

  private void finish(Tx tx, DeskId desk, @Nullable CallbackId callback) {
    if (callback != null && !callbacks.done(tx, desk, callback)) {
      throw new IllegalStateException("callback " + callback + " has a running call, yet no start");
    }
  }

  private static Problem notYours(Call call) {
    String name = call.advisor().name();
    return Problem.of(
        403,
        "Not allowed",
        "Call %s is %s's.".formatted(call.id(), name),
        "Ask %s or a lead to end it.".formatted(name));
  }
}
