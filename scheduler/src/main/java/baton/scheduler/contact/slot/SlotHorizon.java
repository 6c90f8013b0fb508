package baton.scheduler.contact.slot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How far ahead slots are kept created (S2), in days of the desk's calendar. */
final class SlotHorizon {
  private SlotHorizon() {}

  /** The end of the desk's day that lies {@code slotDays} days after today. */
  static Instant of(ZoneId zone, int slotDays, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return today.plusDays(slotDays + 1L).atStartOfDay(zone).toInstant();
  }

  /**
   * When slots created until then no longer reach far enough: the instant {@link #of} passes it.
   */
  static Instant outgrown(ZoneId zone, int slotDays, Instant createdUntil) {
    LocalDate until = LocalDate.ofInstant(createdUntil, zone);
    return until.minusDays(slotDays).atStartOfDay(zone).toInstant();
  }
}
