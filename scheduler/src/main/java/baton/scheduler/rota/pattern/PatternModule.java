package baton.scheduler.rota.pattern;

import baton.scheduler.desk.DeskPages;
import java.util.List;

/** Puts this room together. */
public final class PatternModule {
  private PatternModule() {}

  /** What is to be registered with Jersey. */
  public static List<Object> resources(DeskPages face) {
    return List.of(
        new PatternsPage(face), new PatternPage(face), new PatternsResource(face.desks()));
  }
}
