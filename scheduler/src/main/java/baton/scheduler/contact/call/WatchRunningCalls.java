package baton.scheduler.contact.call;

import baton.handoff.DeskId;
import baton.scheduler.contact.call.CallStore.Flagged;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.CallbackState;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Desks;
import baton.scheduler.notification.Prompt;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Says at 15 minutes of a call whom an overrun would hurt, to whoever makes it and to the leads,
 * once (C2). When it would hurt nobody, nobody is told. One statement finds all such calls; each
 * desk that has one costs the same few more, however many calls it has.
 */
final class WatchRunningCalls implements DueWork {
  private static final int MOST = 600;

  private final CallStore store = new CallStore();
  private final CallPeople people = new CallPeople();
  private final Callbacks callbacks;
  private final Calls calls;
  private final Prompts prompts;

  WatchRunningCalls(Callbacks callbacks, Calls calls, Prompts prompts) {
    this.callbacks = callbacks;
    this.calls = calls;
    this.prompts = prompts;
  }

  @Override
  public String name() {
    return "forewarn-of-overruns";
  }

  @Override
  public Optional<Instant> nextDue(Tx tx) {
    return store.nextForewarning(tx);
  }

  @Override
  public void doAllDue(Tx tx) {
    byDesk(store.forewarn(tx))
        .forEach((desk, found) -> {
          warn(tx, new Desks().byId(tx, new DeskId(desk)), found);
        });
  }

  /** The calls that were marked, by the number of their desk. */
  static Map<Long, Set<CallId>> byDesk(List<Flagged> found) {
    return found.stream()
        .collect(
            Collectors.groupingBy(
                one -> one.desk().value(),
                TreeMap::new,
                Collectors.mapping(Flagged::call, Collectors.toSet())));
  }

  private void warn(Tx tx, Desk desk, Set<CallId> found) {
    List<CallPerson> everybody = people.of(tx, desk.id());
    Instant from = tx.now().minus(SlotTime.LENGTH).plusNanos(1);
    Instant to = tx.now().plus(Call.EXPECTED).plus(SlotTime.LENGTH);
    List<Callback> booked =
        callbacks.upcoming(tx, desk.id(), from, to, MOST).stream()
            .filter(callback -> callback.state() == CallbackState.BOOKED)
            .toList();
    CallWords words = new CallWords(desk, tx.now());
    List<Prompt> told =
        calls.running(tx, desk.id()).stream()
            .filter(call -> found.contains(call.id()))
            .flatMap(call ->
                Forewarning.of(call, booked, everybody)
                    .map(warning -> words.forewarned(call, warning, everybody))
                    .stream()
                    .flatMap(List::stream))
            .toList();
    prompts.tell(tx, desk, told);
    tx.changed(desk.id());
  }
}
