package baton.scheduler.callback;

import baton.scheduler.desk.Desk;
import baton.scheduler.slot.SlotTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes instants as the desk reads them, with its label (T1). */
record DeskTimes(ZoneId zone, String label) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  static DeskTimes of(Desk desk) {
    return new DeskTimes(desk.zone(), desk.label());
  }

  /** {@code Mon 1 Jun 14:00 MT}. */
  String at(Instant instant) {
    return DAY.format(instant.atZone(zone))
        + " "
        + CLOCK.format(instant.atZone(zone))
        + " "
        + label;
  }

  /** {@code 20:00 to 20:20 in Europe/London}. */
  static String there(SlotTime slot, ZoneId zone) {
    return "%s to %s in %s"
        .formatted(
            CLOCK.format(slot.start().atZone(zone)), CLOCK.format(slot.end().atZone(zone)), zone);
  }
}
