package baton.scheduler.floor.myshift;

import baton.scheduler.contact.call.CallModule;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.floor.handoff.HandoffBriefs;
import baton.scheduler.floor.seat.GuardedSeats;
import baton.scheduler.notification.OpenPrompts;
import java.util.List;

/** Puts this room together. */
public final class MyShiftModule {
  private MyShiftModule() {}

  /** The rooms whose news its page shows, and by which its buttons act. */
  public record Sources(
      GuardedSeats seats,
      HandoffBriefs briefs,
      OpenPrompts prompts,
      CallModule calls,
      Callbacks callbacks) {}

  /** What is to be registered with Jersey. */
  public static List<Object> resources(DeskPages face, Sources sources) {
    MyShiftAnswers answers = new MyShiftAnswers(face, sources);
    return List.of(
        new MyShiftPage(face, answers, sources.seats()),
        new MyCallsPage(answers, sources.callbacks(), sources.calls().acts()));
  }
}
