package baton.scheduler.contact.call;

import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.web.IdempotentCalls;
import java.util.List;

/** Puts this room together. */
public final class CallModule {
  private final Callbacks callbacks;
  private final Calls calls;
  private final Prompts prompts;
  private final PickUps pickUps;
  private final Acts acts;

  /**
   * @param prompts by which people are told
   */
  public CallModule(Callbacks callbacks, Calls calls, Prompts prompts) {
    this.callbacks = callbacks;
    this.calls = calls;
    this.prompts = prompts;
    this.pickUps = new PickUps(prompts);
    this.acts =
        new Acts(
            new StartCall(callbacks, calls, pickUps),
            new EndCall(calls, prompts),
            new TransferCall(calls, prompts),
            new SaveOutcome(callbacks, calls),
            new FollowUps());
  }

  /** What is done with calls. */
  public record Acts(
      StartCall start,
      EndCall end,
      TransferCall transfer,
      SaveOutcome outcome,
      FollowUps followUps) {}

  /** What pages show of them. */
  public record Sights(
      Callbacks callbacks, Calls calls, DueCalls due, PickUps pickUps, FollowUps followUps) {}

  public Acts acts() {
    return acts;
  }

  public Sights sights() {
    return new Sights(callbacks, calls, new DueCalls(callbacks), pickUps, acts.followUps());
  }

  public List<Object> resources(DeskTransactions transactions, IdempotentCalls idempotent) {
    return List.of(
        new CallsResource(transactions, callbacks, idempotent, acts),
        new DueCallsResource(transactions, new DueCalls(callbacks)),
        new FollowUpsResource(transactions));
  }

  public List<DueWork> works() {
    return List.of(
        new OverrunFlagging(calls, prompts),
        new WatchRunningCalls(callbacks, calls, prompts),
        new WatchBookedCalls(prompts, pickUps));
  }
}
