package baton.scheduler.rota.calendar;

import baton.scheduler.desk.Desk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a calendar is written from.
 *
 * @param owner whose shifts they are; null: everybody's
 * @param revision of the published rota; 0 when nothing was ever published
 */
record CalendarFeed(
    Desk desk, CalendarShift.@Nullable Who owner, int revision, List<CalendarShift> shifts) {
  CalendarFeed {
    shifts = List.copyOf(shifts);
  }
}
