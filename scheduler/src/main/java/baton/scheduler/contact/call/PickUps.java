package baton.scheduler.contact.call;

import baton.handoff.AdvisorId;
import baton.scheduler.contact.callback.BegunSlotStore;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.desk.Desk;
import baton.scheduler.notification.Prompt;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.tx.Tx;
import java.util.List;

/**
 * Calls that others are asked to pick up, since whoever holds LIVE_CALL is busy (C1). To accept is
 * to start the call: so nothing is reserved that could be forgotten, and the same constraints
 * decide who was first. Everybody qualified who is on shift, or stands in, and has no call open is
 * asked.
 */
public final class PickUps {
  private final BegunSlotStore slots = new BegunSlotStore();
  private final Prompts prompts;
  private final SlotWatch watch = new SlotWatch();

  PickUps(Prompts prompts) {
    this.prompts = prompts;
  }

  /** The booked calls that are offered and that nobody has started, by slot; one statement. */
  public List<Callback> open(Tx tx, Desk desk) {
    return slots.offered(tx, desk.id());
  }

  /**
   * Offers, of the calls whose slot has begun, those that no holder is free for: of the ones that
   * are left the first booked is the holders' own.
   *
   * @param begun not started, in the order of slots
   */
  static List<Callback> leftOver(List<Callback> begun, List<CallPerson> people) {
    return begun.stream().skip(people.stream().filter(CallPerson::isFreeHolder).count()).toList();
  }

  void offer(Tx tx, Desk desk, List<Callback> calls, List<CallPerson> people) {
    List<Callback> fresh = watch.offered(tx, desk.id(), calls);
    CallWords words = new CallWords(desk, tx.now());
    prompts.tell(
        tx,
        desk,
        fresh.stream()
            .flatMap(call ->
                people.stream()
                    .filter(CallPerson::canHelp)
                    .map(person -> words.offer(person.id(), call)))
            .toList());
  }

  /** The call has been started: whatever was told of it is overtaken, and who was asked hears. */
  void taken(Tx tx, Desk desk, Callback call, Call.Who by) {
    List<AdvisorId> asked = prompts.open(tx, desk.id(), CallWords.offers(call.id()));
    prompts.settle(tx, desk.id(), CallWords.key(call.id()));
    CallWords words = new CallWords(desk, tx.now());
    List<Prompt> told =
        asked.stream()
            .filter(advisor -> !advisor.equals(by.id()))
            .map(advisor -> words.taken(advisor, call, by.name()))
            .toList();
    prompts.tell(tx, desk, told);
  }
}
