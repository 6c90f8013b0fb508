package baton.scheduler.rota.publish;

import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.draft.Publication;
import baton.scheduler.rota.plan.DeskStaff;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.NewRevision;
import baton.scheduler.rota.plan.RotaChange;
import baton.scheduler.rota.plan.RotaStore;
import java.util.List;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Writes a revision and lets follow what depends on it: all of that, or none. */
final class RevisionWriter {
  private static final String PUBLISHING = "publishing";

  private final RotaStore rotas = new RotaStore();
  private final PublicationListener then;
  private final PublicationNotifier people;

  RevisionWriter(PublicationListener then, PublicationNotifier people) {
    this.then = then;
    this.people = people;
  }

  Publication write(Tx tx, Desk desk, DeskStaff crew, RotaChange change, NewRevision revision) {
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
    people.tell(tx, desk, news(crew, change, revision));
    tx.changed(desk.id());
    return new Publication.Published(
        revision.number(), change.added().size(), change.removed().size(), change.people());
  }

  private static List<PublicationNotifier.News> news(
      DeskStaff crew, RotaChange change, NewRevision revision) {
    String name = crew.name(revision.by());
    String by =
        (name == null ? "A program" : name)
            + " published it"
            + (revision.why().isEmpty() ? "." : ": “%s”.".formatted(revision.why()));
    return PersonChange.of(change).stream()
        .map(person ->
            new PublicationNotifier.News(
                person.advisor().id(),
                revision.number(),
                person.words(),
                by,
                person.from(),
                person.until()))
        .toList();
  }
}
