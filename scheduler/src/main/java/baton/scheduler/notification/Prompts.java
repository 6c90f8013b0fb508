package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.util.List;

/** Tells people things, in the transaction of what they are told about (H4). */
public interface Prompts {
  /** Tells each of them, unless they were told the same key before. */
  void tell(Tx tx, Desk desk, List<Prompt> prompts);

  /** Everybody at the desk with an open prompt whose key begins so. */
  List<AdvisorId> open(Tx tx, DeskId desk, String keyPrefix);

  /** Takes back what has been overtaken, for everybody: neither sent nor shown any more. */
  void settle(Tx tx, DeskId desk, String keyPrefix);
}
