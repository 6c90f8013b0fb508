package baton.scheduler.rota;

import baton.scheduler.desk.Desk;
import baton.scheduler.tx.Tx;
import java.util.List;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Writes a revision and lets follow what depends on it: all of that, or none. */
final class RevisionWriter {
  private static final String PUBLISHING = "publishing";

  private final RotaStore rotas;
  private final WhenPublished then;

  RevisionWriter(RotaStore rotas, WhenPublished then) {
    this.rotas = rotas;
    this.then = then;
  }

  Publication write(Tx tx, Desk desk, RotaChange change, NewRevision revision) {
    tx.handle().savepoint(PUBLISHING);
    try {
      rotas.addRevision(tx, desk, revision);
      rotas.remove(tx, desk, revision.number(), change.removed());
      rotas.add(tx, desk, revision.number(), change.added());
    } catch (UnableToExecuteStatementException e) {
      Finding clash = PlanningClash.finding(e, change.added()).orElseThrow(() -> e);
      tx.handle().rollbackToSavepoint(PUBLISHING);
      return new Publication.Refused(List.of(clash));
    }
    then.published(tx, desk);
    tx.changed(desk.id());
    return new Publication.Published(
        revision.number(), change.added().size(), change.removed().size(), change.people());
  }
}
