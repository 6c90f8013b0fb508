package baton.scheduler.floor.ledger;

import baton.scheduler.desk.DeskPages;
import baton.scheduler.desk.Desks;
import baton.scheduler.floor.seat.GuardedSeats;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.tx.DueWork;
import java.util.List;

/** Puts this room together. */
public final class LedgerModule {
  private LedgerModule() {}

  /** What is to be registered with Jersey. */
  public static List<Object> resources(DeskPages face, GuardedSeats seats) {
    return List.of(
        new LedgerResource(face.desks()),
        new ExportResource(face.desks()),
        new DigestResource(face.desks()),
        new HeldOverResource(face.desks(), seats),
        new LedgerPage(face),
        new HeldOverPage(face, seats));
  }

  /**
   * What falls due.
   *
   * @param prompts by which leads are told
   */
  public static List<DueWork> works(Desks desks, Prompts prompts) {
    return List.of(new LedgerDigest(desks, prompts));
  }
}
