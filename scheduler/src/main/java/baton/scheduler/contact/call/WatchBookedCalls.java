package baton.scheduler.contact.call;

import baton.handoff.DeskId;
import baton.scheduler.contact.call.SlotWatch.Seen;
import baton.scheduler.contact.callback.BegunSlotStore;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
    List<BegunSlotStore.Missed> missed = slots.miss(tx);
    List<Seen> begun = watch.begin(tx);
    List<Seen> late = watch.late(tx);
    Set<Long> desks = new TreeSet<>();
    missed.forEach(one -> desks.add(one.desk().value()));
    begun.forEach(one -> desks.add(one.desk().value()));
    late.forEach(one -> desks.add(one.desk().value()));
    Set<CallbackId> isMissed =
        new HashSet<>(missed.stream().map(BegunSlotStore.Missed::callback).toList());
    Set<CallbackId> isLate = new HashSet<>(late.stream().map(Seen::callback).toList());
    for (long desk : desks) {
      look(tx, new Desks().byId(tx, new DeskId(desk)), isMissed, isLate);
    }
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
