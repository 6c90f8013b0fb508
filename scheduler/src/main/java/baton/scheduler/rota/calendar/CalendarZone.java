package baton.scheduler.rota.calendar;

import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.platform.web.CalendarText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * A zone as a calendar carries it along: each change of the clocks in a stretch of time by itself,
 * not a rule for all years, so that it says what java.time says also where no yearly rule does.
 */
final class CalendarZone {
  /** Some programs cannot read what is older. */
  private static final LocalDateTime OLDEST = LocalDateTime.of(1970, 1, 1, 0, 0);

  private CalendarZone() {}

  /** {@code VTIMEZONE}, right for every instant of the stretch. */
  static List<String> lines(ZoneId zone, ShiftPeriod stretch) {
    List<String> lines = new ArrayList<>();
    lines.add("BEGIN:VTIMEZONE");
    lines.add("TZID:" + zone.getId());
    ZoneRules rules = zone.getRules();
    lines.addAll(asItBegins(rules, stretch.start()));
    ZoneOffsetTransition next = rules.nextTransition(stretch.start());
    while (next != null && next.getInstant().isBefore(stretch.end())) {
      lines.addAll(from(next, rules));
      next = rules.nextTransition(next.getInstant());
    }
    lines.add("END:VTIMEZONE");
    return lines;
  }

  /**
   * The wall time that names an instant without a doubt, in the zone. Of a time that comes twice
   * that is the first (RFC 5545, 3.3.5).
   *
   * @return whether the instant has such a wall time
   */
  static boolean isNamed(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDateTime().atZone(zone).toInstant().equals(instant);
  }

  private static List<String> asItBegins(ZoneRules rules, Instant start) {
    // A change at the very start counts: what is before the start, by a second too.
    ZoneOffsetTransition last = rules.previousTransition(start.plusNanos(1));
    boolean recent = last != null && last.getDateTimeBefore().isAfter(OLDEST);
    ZoneOffset offset = rules.getOffset(start);
    return recent
        ? from(last, rules)
        : observance(rules.isDaylightSavings(start), OLDEST, offset, offset);
  }

  private static List<String> from(ZoneOffsetTransition change, ZoneRules rules) {
    return observance(
        rules.isDaylightSavings(change.getInstant()),
        change.getDateTimeBefore(),
        change.getOffsetBefore(),
        change.getOffsetAfter());
  }

  private static List<String> observance(
      boolean daylight, LocalDateTime start, ZoneOffset before, ZoneOffset after) {
    String kind = daylight ? "DAYLIGHT" : "STANDARD";
    return List.of(
        "BEGIN:" + kind,
        "DTSTART:" + CalendarText.local(start),
        "TZOFFSETFROM:" + written(before),
        "TZOFFSETTO:" + written(after),
        "END:" + kind);
  }

  /** {@code -0700}; with seconds, where a zone has them. */
  private static String written(ZoneOffset offset) {
    Duration east = Duration.ofSeconds(offset.getTotalSeconds()).abs();
    String seconds = east.toSecondsPart() == 0 ? "" : "%02d".formatted(east.toSecondsPart());
    return (offset.getTotalSeconds() < 0 ? "-" : "+")
        + "%02d%02d".formatted(east.toHours(), east.toMinutesPart())
        + seconds;
  }
}
