package baton.scheduler.handoff;

import baton.scheduler.desk.Desk;
import baton.scheduler.tx.Tx;
import java.util.Optional;

/** Knows what waits for a soft role, in one query; empty where nothing is known. */
@FunctionalInterface
public interface Queued {
  Optional<Brief.Queue> of(Tx tx, Desk desk, String role);
}
