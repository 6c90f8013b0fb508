package baton.scheduler.desk;

import baton.scheduler.access.Caller;
import baton.scheduler.tx.ClockMode;
import baton.scheduler.tx.Tx;
import baton.scheduler.web.Shell;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What surrounds a page of a desk: whose it is, who looks, and whether it is a rehearsal. */
public final class Shells {
  private static final DateTimeFormatter REHEARSED =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ROOT);

  private final boolean rehearsal;

  public Shells(ClockMode clock) {
    this.rehearsal = clock == ClockMode.REHEARSAL;
  }

  public Shell of(Tx tx, Desk desk, Caller caller, String title) {
    return ofNobody(tx, desk, title).seenBy(caller.visitor());
  }

  /** Around a page that nobody has to be signed in for. */
  public Shell ofNobody(Tx tx, Desk desk, String title) {
    return Shell.titled(title)
        .at(new Shell.Place(desk.name(), desk.slug(), desk.label()))
        .rehearsing(rehearsal ? REHEARSED.format(tx.now().atZone(desk.zone())) : null);
  }
}
