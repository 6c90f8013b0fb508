package baton.scheduler.rota.calendar;

import baton.scheduler.desk.DeskPages;
import baton.scheduler.notification.PublicUrl;
import java.util.List;

/** Puts this room together. */
public final class CalendarModule {
  private CalendarModule() {}

  /** What is to be registered with Jersey. */
  public static List<Object> resources(DeskPages at, PublicUrl base) {
    CalendarLinkBoxes boxes = new CalendarLinkBoxes(base);
    return List.of(
        new CalendarResource(at.desks().plain(), base),
        new CalendarLinksResource(at.desks(), boxes),
        new DeskCalendarPage(at, boxes));
  }
}
