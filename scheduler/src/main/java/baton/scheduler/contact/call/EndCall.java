package baton.scheduler.contact.call;

import baton.scheduler.desk.Desk;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** A call ends, and its advisor is in wrap-up (C5). */
public final class EndCall {
  private final Calls calls;
  private final Prompts prompts;
  private final CallStore store = new CallStore();

  EndCall(Calls calls, Prompts prompts) {
    this.calls = calls;
    this.prompts = prompts;
  }

  /**
   * Ends the call now, unless it has ended; answers it as it is then.
   *
   * @param as how it ended, if that is known already: the outcome's form begins with it
   * @throws baton.scheduler.platform.web.ProblemException 404 when the desk has no such call, 403
   *     when it is somebody else's
   */
  public Call end(Tx tx, Desk desk, CallId id, Call.Editor by, @Nullable CallResult as) {
    Call call = required(tx, calls, desk, id);
    return switch (EndDecision.decide(call, by, tx.now())) {
      case EndDecision.EndedAlready already -> call;
      case EndDecision.NotYours no -> throw notYours(call, "end").asException();
      case EndDecision.End end -> {
        store.end(tx, id, end, as);
        prompts.settle(tx, desk.id(), CallWords.key(id));
        tx.changed(desk.id());
        yield call.with(new Call.Times(call.startedAt(), end.at(), end.overrunAt(), null, as));
      }
    };
  }

  static Call required(Tx tx, Calls calls, Desk desk, CallId id) {
    return calls
        .locked(tx, desk.id(), id)
        .orElseThrow(() -> Problem.notFound("There is no call " + id + ".").asException());
  }

  static Problem notYours(Call call, String what) {
    String name = call.advisor().name();
    return Problem.of(
        403,
        "Not allowed",
        "Call %s is %s's.".formatted(call.id(), name),
        "Ask %s or a lead to %s it.".formatted(name, what));
  }
}
