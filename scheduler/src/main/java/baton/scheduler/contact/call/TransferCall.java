package baton.scheduler.contact.call;

import baton.handoff.AdvisorId;
import baton.handoff.Outcome;
import baton.handoff.Refusal;
import baton.scheduler.desk.Desk;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.ProblemException;
import java.util.List;
import java.util.stream.Stream;

/** A call goes on with another advisor; it is one call all the while (C1, C2). */
public final class TransferCall {
  private final Calls calls;
  private final Prompts prompts;
  private final CallStore store = new CallStore();
  private final CallPeople people = new CallPeople();

  TransferCall(Calls calls, Prompts prompts) {
    this.calls = calls;
    this.prompts = prompts;
  }

  /**
   * @param by the one who has it, or a lead
   * @throws ProblemException 404 when the desk has no such call, 403 when it is somebody else's,
   *     422 when nobody of the desk is {@code to}
   */
  public Outcome<Call> transfer(Tx tx, Desk desk, CallId id, Call.Editor by, AdvisorId to) {
    Call call = EndCall.required(tx, calls, desk, id);
    if (!by.may(call)) {
      throw EndCall.notYours(call, "transfer").asException();
    }
    CallPerson person =
        people.of(tx, desk.id()).stream()
            .filter(somebody -> somebody.id().equals(to))
            .findFirst()
            .orElseThrow(() -> ProblemException.invalid("to", "is nobody of this desk"));
    Refusal no = TransferRule.refusal(call, person).orElse(null);
    if (no != null) {
      return new Outcome.Refused<>(no);
    }
    if (!store.transfer(tx, desk.id(), call, to)) {
      return new Outcome.Refused<>(TransferRule.busy(person.who().name()));
    }
    tell(tx, desk, call, to);
    tx.changed(desk.id());
    return new Outcome.Done<>(moved(call, person.who()));
  }

  private void tell(Tx tx, Desk desk, Call call, AdvisorId to) {
    prompts.settle(tx, desk.id(), CallWords.key(call.id()));
    prompts.tell(
        tx,
        desk,
        List.of(new CallWords(desk, tx.now()).transferred(call, call.advisor().name(), to)));
  }

  private static Call moved(Call call, Call.Who to) {
    return new Call(
        call.id(),
        to,
        Stream.concat(call.before().stream(), Stream.of(call.advisor().name())).toList(),
        call.callback(),
        call.number(),
        call.times(),
        call.outcome());
  }
}
