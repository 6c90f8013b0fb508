package baton.scheduler.rota.publish;

import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.util.List;

/**
 * Tells everybody affected by a new revision what it changed for them (R4), in its transaction and
 * with a number of statements that does not depend on how many they are.
 */
@FunctionalInterface
public interface PublicationNotifier {
  void tell(Tx tx, Desk desk, List<RevisionNews> news);
}
