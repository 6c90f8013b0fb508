package baton.scheduler.desk;

import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Shell;

/** What surrounds a page of a desk: whose it is, who looks, and whether it is a rehearsal. */
public final class DeskShells {
  private final boolean rehearsal;

  public DeskShells(ClockMode clock) {
    this.rehearsal = clock == ClockMode.REHEARSAL;
  }

  public Shell of(Tx tx, Desk desk, Caller caller, String title) {
    return ofNobody(tx, desk, title).seenBy(caller.visitor());
  }

  /** Around a page that nobody has to be signed in for. */
  public Shell ofNobody(Tx tx, Desk desk, String title) {
    return Shell.titled(title)
        .at(new Shell.Place(desk.name(), desk.slug(), desk.label()))
        .rehearsing(rehearsal ? at(DeskTime.of(desk, tx.now())) : null);
  }

  private static String at(DeskTime now) {
    return now.day(now.asOf()) + " " + now.time(now.asOf());
  }
}
