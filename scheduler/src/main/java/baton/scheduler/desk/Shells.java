package baton.scheduler.desk;

import baton.scheduler.access.Caller;
import baton.scheduler.tx.ClockMode;
import baton.scheduler.tx.Tx;
import baton.scheduler.web.Shell;

/** What surrounds a page of a desk: whose it is, who looks, and whether it is a rehearsal. */
public final class Shells {
  private final boolean rehearsal;

  public Shells(ClockMode clock) {
    this.rehearsal = clock == ClockMode.REHEARSAL;
  }

  public Shell of(Tx tx, Desk desk, Caller caller, String title) {
    return Shell.titled(title)
        .at(new Shell.Place(desk.name(), desk.slug(), desk.label()))
        .seenBy(caller.visitor())
        .rehearsing(rehearsal ? at(DeskTime.of(desk, tx.now())) : null);
  }

  private static String at(DeskTime now) {
    return now.day(now.asOf()) + " " + now.time(now.asOf());
  }
}
