package baton.scheduler.contact.call;

import baton.handoff.Refusal;
import java.util.Optional;

/**
 * Whether a call may go on with somebody else (C1, C5, B1): they are qualified, on shift or
 * standing in, and have no call open.
 */
final class TransferRule {
  private TransferRule() {}

  static Optional<Refusal> refusal(Call call, CallPerson to) {
    String name = to.who().name();
    if (!call.isRunning()) {
      return no("C1", "Call %s has ended.".formatted(call.id()), "Save its outcome.");
    }
    if (to.id().equals(call.advisor().id())) {
      return no("C1", "%s has the call already.".formatted(name), "Go on with it.");
    }
    if (!to.may().qualified()) {
      return no("C1", name + " is not qualified for Live Call.", another());
    }
    if (to.busy()) {
      return Optional.of(busy(name));
    }
    return to.canTake()
        ? Optional.empty()
        : no("B1", "No shift of %s's covers now.".formatted(name), another());
  }

  /** Also for whoever began another call at the same time. */
  static Refusal busy(String name) {
    return new Refusal(
        "C1",
        "%s has another call open; calls are taken one at a time.".formatted(name),
        another());
  }

  private static Optional<Refusal> no(String rule, String detail, String next) {
    return Optional.of(new Refusal(rule, detail, next));
  }

  private static String another() {
    return "Choose somebody else, or go on with the call.";
  }
}
