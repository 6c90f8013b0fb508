package baton.scheduler.contact.call;

import baton.handoff.DeskId;
import baton.scheduler.contact.callback.BegunSlotStore;
import baton.scheduler.contact.callback.BegunSlotStore.Begun;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Desks;
import baton.scheduler.notification.Prompt;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Watches booked calls that nobody starts: as the slot begins, others are asked to pick up what the
 * holders cannot take (C1); two minutes later the holders and the leads hear that it is late; at
 * the slot's end it is missed, goes to the head of the order, and the leads hear of it (C3). Four
 * statements find all that is due; each desk where something is costs the same few more, however
 * many calls it has.
 */
final class WatchBookedCalls implements DueWork {
  private final Prompts prompts;
  private final PickUps pickUps;
  private final SlotWatch watch = new SlotWatch();
  private final BegunSlotStore slots = new BegunSlotStore();
  private final CallPeople people = new CallPeople();

  WatchBookedCalls(Prompts prompts, PickUps pickUps) {
    this.prompts = prompts;
    this.pickUps = pickUps;
  }

  @Override
  public String name() {
    return "watch-booked-calls";
  }

  @Override
  public Optional<Instant> nextDue(Tx tx) {
    return watch.nextDue(tx);
  }

  /** All rows are written before anybody is told: telling queues up behind the desk's ledger. */
  @Override
  public void doAllDue(Tx tx) {
    List<Begun> missed = slots.miss(tx);
    List<Begun> begun = watch.begin(tx);
    List<Begun> late = watch.late(tx);
    Set<Long> desks = new TreeSet<>();
    Stream.of(missed, begun, late)
        .flatMap(List::stream)
        .forEach(one -> desks.add(one.desk().value()));
    Set<CallbackId> isMissed = callbacks(missed);
    Set<CallbackId> isLate = callbacks(late);
    for (long desk : desks) {
      look(tx, new Desks().byId(tx, new DeskId(desk)), isMissed, isLate);
    }
  }

  private static Set<CallbackId> callbacks(List<Begun> found) {
    return found.stream().map(Begun::callback).collect(Collectors.toSet());
  }

  private void look(Tx tx, Desk desk, Set<CallbackId> missed, Set<CallbackId> late) {
    List<CallPerson> everybody = people.of(tx, desk.id());
    List<Callback> begun = slots.of(tx, desk.id());
    CallWords words = new CallWords(desk, tx.now());
    List<Prompt> told = new ArrayList<>();
    begun.stream()
        .filter(call -> late.contains(call.id()))
        .forEach(call -> told.addAll(words.late(call, everybody)));
    slots.all(tx, desk.id(), missed).forEach(call -> told.addAll(words.missed(call, everybody)));
    prompts.tell(tx, desk, told);
    pickUps.offer(tx, desk, PickUps.leftOver(begun, everybody), everybody);
    tx.changed(desk.id());
  }
}
