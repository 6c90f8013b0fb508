package baton.scheduler.rota.cover;

import baton.scheduler.desk.DeskPages;
import baton.scheduler.platform.web.IdempotentCalls;
import java.util.List;

/** Puts this room together. */
public final class CoverModule {
  private CoverModule() {}

  /** What is to be registered with Jersey. */
  public static List<Object> resources(DeskPages face, IdempotentCalls idempotent) {
    return List.of(
        new CoverageResource(face.desks()),
        new CoverageDatesResource(face.desks(), idempotent),
        new CoveragePage(face));
  }
}
