package baton.scheduler.myshift;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Desk;
import baton.scheduler.tx.Tx;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows what an advisor was told and has not dealt with, newest first, in one query (H4). */
@FunctionalInterface
public interface Told {
  List<Line> of(Tx tx, Desk desk, AdvisorId advisor);

  /**
   * @param action what its link does, in words; null when there is nothing to do but know
   * @param link where that is done, a path of this server
   */
  record Line(String title, String text, @Nullable String action, @Nullable String link) {}
}
