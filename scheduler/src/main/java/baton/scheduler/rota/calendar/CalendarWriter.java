package baton.scheduler.rota.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.web.CalendarText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes a rota as a calendar (RFC 5545, RFC 7986). The same feed is the same text to the byte:
 * nothing in it is of the moment it is written.
 */
final class CalendarWriter {
  private static final String REFRESH = "PT15M";

  private final String address;

  /**
   * @param address that people use for Baton, without a slash at its end
   */
  CalendarWriter(String address) {
    this.address = address;
  }

  String write(CalendarStore.Feed feed) {
    List<String> lines = new ArrayList<>();
    lines.add("BEGIN:VCALENDAR");
    lines.add("VERSION:2.0");
    lines.add("PRODID:-//Baton//Rota//EN");
    lines.add("CALSCALE:GREGORIAN");
    lines.add("NAME:" + CalendarText.text(name(feed)));
    lines.add("X-WR-CALNAME:" + CalendarText.text(name(feed)));
    lines.add("X-WR-TIMEZONE:" + feed.desk().zone().getId());
    lines.add("REFRESH-INTERVAL;VALUE=DURATION:" + REFRESH);
    lines.add("X-PUBLISHED-TTL:" + REFRESH);
    lines.add("X-BATON-REVISION:" + feed.revision());
    stretch(feed).ifPresent(all -> lines.addAll(CalendarZone.lines(feed.desk().zone(), all)));
    feed.shifts().forEach(shift -> lines.addAll(event(feed, shift)));
    lines.add("END:VCALENDAR");
    return CalendarText.document(lines);
  }

  private static Optional<ShiftPeriod> stretch(CalendarStore.Feed feed) {
    return feed.shifts().stream()
        .map(CalendarShift::period)
        .reduce((one, other) ->
            new ShiftPeriod(
                one.start().isBefore(other.start()) ? one.start() : other.start(),
                one.end().isAfter(other.end()) ? one.end() : other.end()));
  }

  /** "Ana: Support shifts (MT)", "Support rota (MT)". */
  static String name(CalendarStore.Feed feed) {
    Desk desk = feed.desk();
    return feed.owner() == null
        ? "%s rota (%s)".formatted(desk.name(), desk.label())
        : "%s: %s shifts (%s)".formatted(feed.owner().name(), desk.name(), desk.label());
  }

  private List<String> event(CalendarStore.Feed feed, CalendarShift shift) {
    boolean own = feed.owner() != null;
    List<String> lines = new ArrayList<>();
    lines.add("BEGIN:VEVENT");
    lines.add("UID:" + uid(feed.desk(), shift));
    lines.add("SEQUENCE:" + shift.touched().revision());
    lines.add("DTSTAMP:" + CalendarText.utc(shift.touched().at()));
    lines.add("LAST-MODIFIED:" + CalendarText.utc(shift.touched().at()));
    lines.addAll(times(shift.period(), feed.desk().zone()));
    lines.add("SUMMARY:" + CalendarText.text(summary(shift, own)));
    lines.add("DESCRIPTION:" + CalendarText.text(description(feed.desk(), shift)));
    lines.add("URL:" + address + "/" + feed.desk().slug() + (own ? "/my-rota" : "/week"));
    lines.add("STATUS:" + (shift.gone() ? "CANCELLED" : "CONFIRMED"));
    lines.add("TRANSP:" + (own && !shift.gone() ? "OPAQUE" : "TRANSPARENT"));
    lines.add("END:VEVENT");
    return lines;
  }

  /** The same for the same seat, advisor and start for good, wherever its end is moved. */
  static String uid(Desk desk, CalendarShift shift) {
    String key =
        String.join(
            " ",
            desk.slug(),
            desk.id().toString(),
            shift.seat().toString(),
            shift.who().id().toString(),
            shift.localStart().toString());
    return UUID.nameUUIDFromBytes(key.getBytes(UTF_8)) + "@baton";
  }

  /** In the desk's zone; in UTC where its wall time would name another instant. */
  private static List<String> times(ShiftPeriod period, ZoneId zone) {
    boolean named =
        CalendarZone.isNamed(period.start(), zone) && CalendarZone.isNamed(period.end(), zone);
    return List.of(
        "DTSTART" + time(period.start(), zone, named), "DTEND" + time(period.end(), zone, named));
  }

  private static String time(Instant instant, ZoneId zone, boolean named) {
    return named
        ? ";TZID=%s:%s"
            .formatted(zone.getId(), CalendarText.local(instant.atZone(zone).toLocalDateTime()))
        : ":" + CalendarText.utc(instant);
  }

  private static String summary(CalendarShift shift, boolean own) {
    String what = own ? shift.seat().spoken() : shift.who().name() + ": " + shift.seat().spoken();
    return shift.gone() ? "Cancelled: " + what : what;
  }

  private static String description(Desk desk, CalendarShift shift) {
    DeskTime time = DeskTime.of(desk, shift.touched().at());
    String planned =
        "%s–%s %s, %s"
            .formatted(
                time.time(shift.period().start()),
                time.time(shift.period().end()),
                desk.label(),
                DeskTime.length(shift.period().length()));
    int revision = shift.touched().revision();
    return shift.gone()
        ? "%s, taken out of the rota in r%d".formatted(planned, revision)
        : "%s, in the rota since r%d".formatted(planned, revision);
  }
}
