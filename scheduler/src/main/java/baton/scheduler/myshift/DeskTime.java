package baton.scheduler.myshift;

import baton.scheduler.desk.Desk;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes instants as the desk reads them (T1); the page itself carries the label. */
record DeskTime(ZoneId zone, Instant asOf) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ROOT);

  static DeskTime of(Desk desk, Instant now) {
    return new DeskTime(desk.zone(), now);
  }

  String time(Instant instant) {
    return TIME.format(instant.atZone(zone));
  }

  String day(Instant instant) {
    return DAY.format(instant.atZone(zone));
  }

  /** The first instant of the desk's day: a call that was forgotten this morning is still owed. */
  Instant today() {
    return asOf.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }

  /** The first instant of the desk's next day. */
  Instant tomorrow() {
    return asOf.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
  }
}
