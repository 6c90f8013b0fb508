package baton.scheduler.floor.handoff;

import baton.scheduler.contact.call.Calls;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.floor.seat.GuardedSeats;
import baton.scheduler.floor.seat.OpenContacts;
import baton.scheduler.floor.seat.SeatEvents;
import baton.scheduler.notification.ActLinks;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.tx.DueWork;
import java.util.List;

/** Puts this room together. */
public final class HandoffModule {
  private final HandoffNotifier notifier;
  private final HandoffBriefs briefs;

  /**
   * @param contacts who is on one is not asked to stand in
   */
  public HandoffModule(Prompts prompts, OpenContacts contacts, Callbacks callbacks, Calls calls) {
    this.notifier = new HandoffNotifier(prompts, contacts);
    this.briefs = new HandoffBriefs(callbacks, calls);
  }

  /** By it people are told what happens to their seats. */
  public SeatEvents notifier() {
    return notifier;
  }

  /** What a replacement has to know. */
  public HandoffBriefs briefs() {
    return briefs;
  }

  public List<DueWork> works() {
    return List.of(new HandoffWork(notifier));
  }

  /** What is to be registered with Jersey. */
  public List<Object> resources(DeskPages face, GuardedSeats seats, ActLinks links) {
    return List.of(
        new HandoffsResource(face.desks()),
        new BriefResource(face.desks(), seats, briefs),
        new HandoffsPage(face, seats),
        new ActPage(face, links, seats));
  }
}
