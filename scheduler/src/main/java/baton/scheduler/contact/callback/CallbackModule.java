package baton.scheduler.contact.callback;

import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.web.IdempotentCalls;
import java.util.List;

/** Puts this room together. */
public final class CallbackModule {
  private CallbackModule() {}

  /**
   * What is to be registered with Jersey.
   *
   * @param slotless takes those that name no slot
   */
  public static List<Object> resources(
      DeskTransactions transactions,
      Callbacks callbacks,
      IdempotentCalls idempotent,
      PhoneNumbers numbers,
      SlotlessRequests slotless) {
    return List.of(
        new SlotsResource(transactions, numbers),
        new CallbacksResource(transactions, callbacks, idempotent, numbers, slotless),
        new CallbackListResource(transactions, callbacks));
  }

  /** What falls due. */
  public static List<DueWork> works() {
    return List.of(new ForgetEndedHolds());
  }
}
