package baton.scheduler.contact.callback;

import baton.scheduler.contact.slot.SlotTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * When a customer may be called: from 8:00 to 20:00 on one and the same day where the customer is
 * (S5). Who may be in several zones is called only when it is so in all of them (S6), and who may
 * be anywhere, never: somebody has to ask.
 *
 * @param zones where the customer may be; none when nothing is known
 */
public record CustomerHours(List<ZoneId> zones) {
  private static final LocalTime FROM = LocalTime.of(8, 0);
  private static final LocalTime TO = LocalTime.of(20, 0);

  public CustomerHours {
    zones = List.copyOf(zones);
  }

  /** Whether a call in this slot starts and is planned to end inside the customer's hours. */
  public boolean fit(SlotTime slot) {
    return areKnown() && zones.stream().allMatch(zone -> fit(slot, zone));
  }

  boolean areKnown() {
    return !zones.isEmpty();
  }

  /** The zones in which the call would come too early or too late. */
  List<ZoneId> against(SlotTime slot) {
    return zones.stream().filter(zone -> !fit(slot, zone)).toList();
  }

  private static boolean fit(SlotTime slot, ZoneId zone) {
    ZonedDateTime start = slot.start().atZone(zone);
    ZonedDateTime end = slot.end().atZone(zone);
    // A call across midnight ends early in the day, before 20:00, and yet fits no day.
    return start.toLocalDate().equals(end.toLocalDate())
        && !start.toLocalTime().isBefore(FROM)
        && !end.toLocalTime().isAfter(TO);
  }
}
