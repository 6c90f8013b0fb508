package baton.scheduler.myshift;

import baton.handoff.AdvisorId;
import baton.scheduler.call.Call;
import baton.scheduler.call.CallRoom;
import baton.scheduler.call.People;
import baton.scheduler.call.Person;
import baton.scheduler.callback.Callback;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.handoff.Brief;
import baton.scheduler.handoff.Queued;
import baton.scheduler.tx.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The call part of an advisor's page: the call they have open, the next one, and what is asked. */
final class CallCards {
  private static final String QUEUE = "VOICEMAIL";

  private final CallRoom.Sights sights;
  private final Queued queued;
  private final People people = new People();
  private final OpenCallCards open;

  CallCards(CallRoom.Sights sights, Queued queued) {
    this.sights = sights;
    this.queued = queued;
    this.open = new OpenCallCards(sights.callbacks());
  }

  /**
   * @param takesCalls whether they hold a seat of LIVE_CALL
   * @param typed an outcome that was sent and not taken
   */
  List<Placed> of(Tx tx, Desk desk, AdvisorId me, boolean takesCalls, @Nullable OutcomeForm typed) {
    Call mine =
        sights.calls().open(tx, desk.id()).stream()
            .filter(call -> call.advisor().id().equals(me))
            .findFirst()
            .orElse(null);
    List<Person> everybody = people.of(tx, desk.id());
    List<Placed> cards = new ArrayList<>();
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

  private Placed next(Tx tx, Desk desk, AdvisorId me, List<Person> everybody, @Nullable Call mine) {
    DeskTime time = DeskTime.of(desk, tx.now());
    String meanwhile =
        mine == null ? meanwhile(queued.of(tx, desk, QUEUE).orElse(null), time) : null;
    return new NextCallCard(desk, time, me, everybody)
        .of(sights.due().of(tx, desk, everybody), mine, meanwhile);
  }

  /** What to work on until the next call is close: voicemail that is left over, else email (B4). */
  private static String meanwhile(Brief.@Nullable Queue queue, DeskTime time) {
    if (queue == null || queue.waiting() == 0) {
      return queue == null
          ? "voicemail that is left over, else email."
          : "email; no voicemail waits.";
    }
    String oldest = queue.oldest() == null ? "" : ", the oldest for " + time.since(queue.oldest());
    return "%d %s%s."
        .formatted(queue.waiting(), queue.waiting() == 1 ? "voicemail" : "voicemails", oldest);
  }

  private void addAsked(Tx tx, Desk desk, Person self, List<Placed> cards) {
    DeskTime time = DeskTime.of(desk, tx.now());
    List<Callback> offered = sights.pickUps().open(tx, desk);
    if (self.seat() == null && self.canTake()) {
      offered.forEach(callback -> cards.add(pickUp(desk, callback, time)));
    }
    List<MyCalls.Mail> mails =
        sights.followUps().open(tx, desk.id()).stream()
            .filter(mail -> self.lead() || mail.advisor().id().equals(self.who().id()))
            .map(mail -> OpenCallCards.mail(mail, time))
            .toList();
    if (!mails.isEmpty()) {
      cards.add(new Placed(new MyCalls.MailCard(mails), Placed.Turn.LATER, time.tomorrow()));
    }
  }

  private static Placed pickUp(Desk desk, Callback callback, DeskTime time) {
    Instant at = callback.slot().start();
    return new Placed(
        new MyCalls.PickUpCard(
            callback.id().value(),
            time.time(at),
            NextCallCard.ticking(at, time),
            NextCallCard.who(desk, callback, at)),
        Placed.Turn.PICK_UP,
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
