package baton.scheduler.wallboard;

import baton.scheduler.desk.Desk;
import baton.scheduler.tx.Tx;

/** Takes the picture of a desk. */
@FunctionalInterface
interface Camera {
  WallboardPicture take(Tx tx, Desk desk);
}
