package baton.scheduler.floor.wallboard;

import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;

/** Takes the picture of a desk. */
@FunctionalInterface
interface SnapshotReader {
  WallboardSnapshot take(Tx tx, Desk desk);
}
