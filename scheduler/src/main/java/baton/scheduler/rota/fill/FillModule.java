package baton.scheduler.rota.fill;

import baton.scheduler.desk.DeskPages;
import java.util.List;

/** Puts this room together. */
public final class FillModule {
  private FillModule() {}

  /** What is to be registered with Jersey. */
  public static List<Object> resources(DeskPages at, Fills fills) {
    FillPage page = new FillPage(at, fills);
    return List.of(
        page, new FillForms(at.desks(), page, fills), new FillResource(at.desks(), fills));
  }
}
