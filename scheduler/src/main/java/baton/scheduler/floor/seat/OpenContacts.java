package baton.scheduler.floor.seat;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Tx;
import java.util.Set;

/** Knows who is on a contact, and so may not close a seat yet (H7). */
@FunctionalInterface
public interface OpenContacts {
  Set<AdvisorId> of(Tx tx, DeskId desk);
}
