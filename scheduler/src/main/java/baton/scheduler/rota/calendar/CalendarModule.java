package baton.scheduler.rota.calendar;

import baton.scheduler.desk.DeskPages;
import baton.scheduler.notification.PublicUrl;
import java.util.List;

/** Puts this room together. */
public final class CalendarModule {
  private CalendarModule() {}

  /** What is to be registered with Jersey. */
  public static List<Object> resources(DeskPages face, PublicUrl base) {
    CalendarLinkBoxes boxes = new CalendarLinkBoxes(base);
    return List.of(
        new CalendarResource(face.desks().plain(), base),
        new CalendarLinksResource(face.desks(), boxes),
        new DeskCalendarPage(face, boxes));
  }
}
