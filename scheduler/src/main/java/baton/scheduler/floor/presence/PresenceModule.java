package baton.scheduler.floor.presence;

import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Transactions;
import io.dropwizard.lifecycle.Managed;
import java.util.List;

/** Puts this room together: one a node, since what a node has heard is its own. */
public final class PresenceModule {
  private final HeartbeatIntake listening;
  private final DueWork unreachable;

  /**
   * @param prompts by which leads are told
   */
  public PresenceModule(Transactions transactions, Prompts prompts, ClockMode clock) {
    HeartbeatMemory hearing = new HeartbeatMemory(clock);
    this.listening = new HeartbeatIntake(transactions, hearing, prompts);
    this.unreachable = new Unreachable(hearing, prompts);
  }

  /** What is to be registered with Jersey: where open pages say that they are. */
  public List<Object> resources() {
    return List.of(new HereResource(listening));
  }

  public List<DueWork> works() {
    return List.of(unreachable);
  }

  /** Starts and stops with the server. */
  public Managed listening() {
    return listening;
  }
}
