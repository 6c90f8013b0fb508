package baton.scheduler.rota.terms;

import baton.scheduler.desk.DeskPages;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.web.IdempotentCalls;
import java.util.List;

/** Puts this room together. */
public final class TermsModule {
  private TermsModule() {}

  /**
   * All that is registered with Jersey.
   *
   * @param draft by which time off opens drafted shifts
   */
  public static List<Object> resources(
      DeskPages face, Prompts prompts, DraftOfRota draft, IdempotentCalls idempotent) {
    TimeOffService timesOff = new TimeOffService(prompts);
    TimeOffShifts shifts = new TimeOffShifts(draft);
    return List.of(
        new LimitsResource(face.desks()),
        new ShiftWishesResource(face.desks(), idempotent),
        new MyTimeOffResource(face.desks(), timesOff, idempotent),
        new TimeOffResource(face.desks(), timesOff, shifts),
        new PeoplePage(face),
        new PersonPage(face),
        new TimeOffPage(face, timesOff, shifts),
        new MyTimeOffPage(face, timesOff));
  }
}
