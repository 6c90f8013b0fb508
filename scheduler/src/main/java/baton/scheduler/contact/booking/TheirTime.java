package baton.scheduler.contact.booking;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Writes instants as the customer's clock shows them, with the desk's time for beside it. */
record TheirTime(ZoneId zone, Desk desk) {
  /** {@code 14:20}. */
  String clock(Instant instant) {
    return DeskTime.clock(instant, zone);
  }

  LocalDate date(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** {@code Mon 1 Jun}. */
  String day(Instant instant) {
    return DeskTime.day(date(instant));
  }

  /** {@code Today, Mon 1 Jun}. */
  String day(LocalDate day, Instant now) {
    LocalDate today = date(now);
    String written = DeskTime.day(day);
    if (day.equals(today)) {
      return "Today, " + written;
    }
    return day.equals(today.plusDays(1)) ? "Tomorrow, " + written : written;
  }

  /** {@code Mon 1 Jun, 14:20}. */
  String dated(Instant instant) {
    return day(instant) + ", " + clock(instant);
  }

  /** {@code 07:20 MT}; with the day, where that is another than the customer's. */
  String atDesk(Instant instant) {
    DeskTime time = DeskTime.of(desk, instant);
    boolean sameDay = date(instant).equals(time.date());
    String weekday = sameDay ? "" : time.day(instant).substring(0, 3) + " ";
    return weekday + time.time(instant) + " " + desk.label();
  }

  String city() {
    return DeskTime.city(zone);
  }
}
