package baton.scheduler.rota.fill;

import baton.scheduler.desk.DeskPages;
import java.util.List;

/** Puts this room together. */
public final class FillModule {
  private FillModule() {}

  /** What is to be registered with Jersey. */
  public static List<Object> resources(DeskPages face, Fills fills) {
    FillPage page = new FillPage(face, fills);
    return List.of(
        page, new FillForms(face.desks(), page, fills), new FillResource(face.desks(), fills));
  }
}
