package baton.scheduler.floor.myshift;

import baton.handoff.AdvisorId;
import baton.scheduler.contact.call.Call;
import baton.scheduler.contact.call.CallModule;
import baton.scheduler.contact.call.CallPeople;
import baton.scheduler.contact.call.CallPerson;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.queue.Queue;
import baton.scheduler.contact.queue.Queues;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The call part of an advisor's page: the call they have open, the next one, and what is asked. */
final class CallCards {
  private static final String QUEUE = "VOICEMAIL";

  private final CallModule.Sights sights;
  private final Queues queues = new Queues();
  private final CallPeople people = new CallPeople();
  private final OpenCallCards open;

  CallCards(CallModule.Sights sights) {
    this.sights = sights;
    this.open = new OpenCallCards(sights.callbacks());
  }

  /**
   * @param takesCalls whether they hold a seat of LIVE_CALL
   * @param typed an outcome that was sent and not taken
   */
  List<MyShift.PlacedCard> of(
      Tx tx, Desk desk, AdvisorId me, boolean takesCalls, @Nullable OutcomeForm typed) {
    Call mine =
        sights.calls().open(tx, desk.id()).stream()
            .filter(call -> call.advisor().id().equals(me))
            .findFirst()
            .orElse(null);
    List<CallPerson> everybody = people.of(tx, desk.id());
    List<MyShift.PlacedCard> cards = new ArrayList<>();
    if (mine != null) {
      cards.add(open.of(tx, desk, mine, everybody, typed));
    }
    if (takesCalls && (mine == null || mine.isInWrapUp())) {
      cards.add(next(tx, desk, me, everybody, mine));
    }
    everybody.stream()
        .filter(person -> person.who().id().equals(me))
        .findFirst()
        .ifPresent(self -> addAsked(tx, desk, self, cards));
    return cards;
  }

  private MyShift.PlacedCard next(
      Tx tx, Desk desk, AdvisorId me, List<CallPerson> everybody, @Nullable Call mine) {
    DeskTime time = DeskTime.of(desk, tx.now());
    String meanwhile =
        mine == null ? meanwhile(queues.known(tx, desk.id(), QUEUE).orElse(null), time) : null;
    return new NextCallCard(desk, time, me, everybody)
        .of(sights.due().of(tx, desk, everybody), mine, meanwhile);
  }

  /** What to work on until the next call is close: voicemail that is left over, else email (B4). */
  private static String meanwhile(@Nullable Queue queue, DeskTime time) {
    if (queue == null || queue.waiting() == 0) {
      return queue == null
          ? "voicemail that is left over, else email."
          : "email; no voicemail waits.";
    }
    String oldest =
        queue.oldestAt() == null ? "" : ", the oldest for " + time.since(queue.oldestAt());
    return "%d %s%s."
        .formatted(queue.waiting(), queue.waiting() == 1 ? "voicemail" : "voicemails", oldest);
  }

  private void addAsked(Tx tx, Desk desk, CallPerson self, List<MyShift.PlacedCard> cards) {
    DeskTime time = DeskTime.of(desk, tx.now());
    List<Callback> offered = sights.pickUps().open(tx, desk);
    if (self.seat() == null && self.canTake()) {
      offered.forEach(callback -> cards.add(pickUp(desk, callback, time)));
    }
    List<MyShift.Mail> mails =
        sights.followUps().open(tx, desk.id()).stream()
            .filter(mail -> self.lead() || mail.advisor().id().equals(self.who().id()))
            .map(mail -> OpenCallCards.mail(mail, time))
            .toList();
    if (!mails.isEmpty()) {
      cards.add(
          new MyShift.PlacedCard(new MyShift.MailCard(mails), MyShift.Turn.LATER, time.tomorrow()));
    }
  }

  private static MyShift.PlacedCard pickUp(Desk desk, Callback callback, DeskTime time) {
    Instant at = callback.slot().start();
    return new MyShift.PlacedCard(
        new MyShift.PickUpCard(
            callback.id().value(),
            time.time(at),
            NextCallCard.ticking(at, time),
            NextCallCard.who(desk, callback, at)),
        MyShift.Turn.PICK_UP,
        at);
  }

  /** {@code 15:00 in London}; every candidate where the number does not settle it (S6). */
  static String theirs(Callback callback, Instant at) {
    return callback.customer().hours().zones().stream()
        .map(zone -> DeskTime.clock(at, zone) + " in " + DeskTime.city(zone))
        .distinct()
        .collect(Collectors.joining(" or "));
  }
}
