package baton.scheduler.rota.publish;

import baton.scheduler.desk.DeskPages;
import java.util.List;

/** Puts this room together. */
public final class PublishModule {
  private PublishModule() {}

  /** All that is registered with Jersey. */
  public static List<Object> resources(DeskPages face, Rota rota) {
    return List.of(
        new DraftResource(face.desks(), rota),
        new RotaResource(face.desks(), rota),
        new RevisionsResource(face.desks(), rota),
        new WeekPage(face, rota),
        new DraftCsvPage(face, rota),
        new PublishPage(face, rota),
        new RevisionsPage(face, rota));
  }
}
