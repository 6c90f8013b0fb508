package baton.scheduler.rota.terms;

import baton.handoff.shift.Planned;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import java.util.List;

/** The draft of the rota, as far as somebody's time off concerns it. */
public interface DraftOfRota {
  /** Everybody's drafted shifts that have not begun, in the same few statements however many. */
  List<Planned> shifts(Tx tx, Desk desk);

  /**
   * Makes these shifts open in the draft, by one edit, which can be undone like any.
   *
   * @throws baton.scheduler.platform.web.ProblemException 409 when the draft no longer has them, or
   *     they have begun (R5)
   */
  void open(Tx tx, Desk desk, Caller by, String words, List<Planned> shifts);
}
