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
  public record Rooms(
      GuardedSeats seats,
      HandoffBriefs briefs,
      OpenPrompts prompts,
      CallModule calls,
      Callbacks callbacks) {}

  /** What is to be registered with Jersey. */
  public static List<Object> resources(DeskPages on, Rooms rooms) {
    MyShiftAnswers answers = new MyShiftAnswers(on, rooms);
    return List.of(
        new MyShiftPage(on, answers, rooms.seats()),
        new MyCallsPage(answers, rooms.callbacks(), rooms.calls().acts()));
  }
}
