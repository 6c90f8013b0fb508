package baton.scheduler.floor.handoff;

import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.util.Optional;

/** Knows what waits for a soft role, in one query; empty where nothing is known. */
@FunctionalInterface
public interface QueueLookup {
  Optional<HandoffBrief.Queue> of(Tx tx, Desk desk, String role);
}
