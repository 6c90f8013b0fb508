package baton.scheduler.presence;

import baton.scheduler.prompt.Prompts;
import baton.scheduler.tx.ClockMode;
import baton.scheduler.tx.DueWork;
import baton.scheduler.tx.Transactions;
import io.dropwizard.lifecycle.Managed;
import java.util.List;

/** Puts this room together: one a node, since what a node has heard is its own. */
public final class PresenceRoom {
  private final Listening listening;
  private final DueWork unreachable;

  /**
   * @param prompts by which leads are told
   */
  public PresenceRoom(Transactions transactions, Prompts prompts, ClockMode clock) {
    Hearing hearing = new Hearing(clock);
    this.listening = new Listening(transactions, hearing, prompts);
    this.unreachable = new Unreachable(hearing, prompts);
  }

  /** Where open pages say that they are. */
  public HereResource here() {
    return new HereResource(listening);
  }

  public List<DueWork> works() {
    return List.of(unreachable);
  }

  /** Starts and stops with the server. */
  public Managed listening() {
    return listening;
  }
}
