package baton.scheduler.contact.call;

import baton.handoff.DeskId;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Desks;
import baton.scheduler.notification.Prompt;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Flags a call that still goes on {@link Call#EXPECTED} after its start, once, and tells whoever
 * makes it and the leads (C2). A call that starts is due that far ahead, so no wake-up needs to be
 * re-aimed for it.
 */
public final class OverrunFlagging implements DueWork {
  private final CallStore store = new CallStore();
  private final CallPeople people = new CallPeople();
  private final Calls calls;
  private final Prompts prompts;

  public OverrunFlagging(Calls calls, Prompts prompts) {
    this.calls = calls;
    this.prompts = prompts;
  }

  @Override
  public String name() {
    return "flag-overruns";
  }

  @Override
  public Optional<Instant> nextDue(Tx tx) {
    return store.nextOverrun(tx);
  }

  @Override
  public void doAllDue(Tx tx) {
    WatchRunningCalls.byDesk(store.flagOverruns(tx))
        .forEach((desk, flagged) -> {
          tell(tx, new Desks().byId(tx, new DeskId(desk)), flagged);
        });
  }

  private void tell(Tx tx, Desk desk, Set<CallId> flagged) {
    List<CallPerson> everybody = people.of(tx, desk.id());
    CallWords words = new CallWords(desk, tx.now());
    List<Prompt> told =
        calls.running(tx, desk.id()).stream()
            .filter(call -> flagged.contains(call.id()))
            .flatMap(call -> words.overrun(call, everybody).stream())
            .toList();
    prompts.tell(tx, desk, told);
    tx.changed(desk.id());
  }
}
