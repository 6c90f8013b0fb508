package baton.scheduler.rota.clockchange;

import baton.handoff.AdvisorId;
import baton.handoff.planned.PlannedHandoff;
import baton.handoff.shift.Written;
import baton.scheduler.desk.DeskTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change of the clocks, ready to be shown.
 *
 * @param day "Sun 1 Nov 2026"
 * @param what "Clocks go back 1 h: 02:00 becomes 01:00"
 * @param instant "Sun 1 Nov 08:00 UTC"
 * @param effect what the day has for it: its length and its slots, in full sentences
 */
record ClockChangeView(
    String day,
    String what,
    String instant,
    String effect,
    List<ShiftRow> shifts,
    List<HandoffRow> handoffs) {
  private static final DateTimeFormatter YEAR =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

  /**
   * @param who empty while it is open
   * @param lasts the true length
   * @param odd whether that is not the length it looks
   * @param state "published", "drafted" or both; "not planned, by pattern Nights"
   */
  record ShiftRow(
      String seat,
      String who,
      String times,
      String looks,
      String lasts,
      boolean odd,
      String state) {}

  /**
   * @param time desk time
   * @param offset of the desk's clocks then, which tells two equal times apart: "UTC−6"
   * @param utc the instant
   */
  record HandoffRow(String time, String offset, String utc, String seat, String words) {}

  static ClockChangeView of(ClockChangeOutcome rehearsal, Map<AdvisorId, String> names) {
    ClockChange change = rehearsal.change();
    return new ClockChangeView(
        date(change.day()),
        what(change),
        written(change.at(), ZoneOffset.UTC) + " UTC",
        effect(rehearsal),
        rehearsal.shifts().stream().map(shift -> row(shift, rehearsal, names)).toList(),
        rehearsal.handoffs().stream().map(handoff -> row(handoff, change, names)).toList());
  }

  /** "Sun 1 Nov 2026". */
  static String date(TemporalAccessor day) {
    return YEAR.format(day);
  }

  private static String what(ClockChange change) {
    if (change.skipsDay()) {
      return "The whole day is left out: clocks go from %s to %s"
          .formatted(Written.dayAndTime(change.from()), Written.dayAndTime(change.to()));
    }
    return "Clocks go %s %s: %s becomes %s"
        .formatted(
            change.isForward() ? "forward" : "back",
            DeskTime.length(change.by()),
            Written.time(change.from()),
            Written.time(change.to()));
  }

  private static String effect(ClockChangeOutcome rehearsal) {
    ClockChange change = rehearsal.change();
    if (change.skipsDay()) {
      return "No shift of that day has any length, and no slot starts on it. The day that comes"
          + " instead has %d slots.".formatted(rehearsal.slotsOfDay());
    }
    String length = DeskTime.length(change.wholeDay().length());
    String between = Written.time(change.first()) + "–" + Written.time(change.last());
    String slots =
        change.isForward()
            ? between + " never comes and has " + counted(rehearsal.slotsLeftOut())
            : between + " comes twice and has " + counted(rehearsal.slotsTwice());
    return "The day has %s and %s; %s.".formatted(length, counted(rehearsal.slotsOfDay()), slots);
  }

  private static String counted(int slots) {
    return slots == 0 ? "no slot" : slots == 1 ? "1 slot" : slots + " slots";
  }

  private static ShiftRow row(
      TouchedShift shift, ClockChangeOutcome rehearsal, Map<AdvisorId, String> names) {
    return new ShiftRow(
        shift.seat().spoken(),
        shift.isOpen() ? "" : name(shift.advisor(), names),
        times(shift.start(), shift.end()),
        length(shift.looks()),
        length(shift.lasts()),
        !shift.looks().equals(shift.lasts()),
        state(shift, rehearsal));
  }

  private static String state(TouchedShift shift, ClockChangeOutcome rehearsal) {
    boolean published = rehearsal.published().contains(shift);
    boolean drafted = rehearsal.drafted().contains(shift);
    if (published) {
      return drafted ? "published and drafted" : "published";
    }
    return drafted
        ? "drafted"
        : "not planned, by pattern " + rehearsal.foreseen().getOrDefault(shift, "");
  }

  private static HandoffRow row(
      PlannedHandoff handoff, ClockChange change, Map<AdvisorId, String> names) {
    return new HandoffRow(
        written(handoff.at(), change.zone()),
        offset(change.zone().getRules().getOffset(handoff.at())),
        written(handoff.at(), ZoneOffset.UTC),
        handoff.seat().spoken(),
        words(handoff, names));
  }

  private static String words(PlannedHandoff handoff, Map<AdvisorId, String> names) {
    AdvisorId outgoing = handoff.outgoing();
    AdvisorId incoming = handoff.incoming();
    if (incoming == null) {
      return name(outgoing, names) + " closes it";
    }
    return outgoing == null
        ? name(incoming, names) + " opens it"
        : name(incoming, names) + " relieves " + name(outgoing, names);
  }

  private static String name(@Nullable AdvisorId advisor, Map<AdvisorId, String> names) {
    return advisor == null ? "" : names.getOrDefault(advisor, "somebody");
  }

  private static String times(LocalDateTime start, LocalDateTime end) {
    boolean sameDay = start.toLocalDate().equals(end.toLocalDate());
    return Written.dayAndTime(start)
        + (sameDay ? "–" + Written.time(end) : " – " + Written.dayAndTime(end));
  }

  private static String length(Duration length) {
    return length.isZero() ? "0 h" : DeskTime.length(length);
  }

  private static String written(Instant instant, ZoneId zone) {
    return Written.dayAndTime(instant.atZone(zone));
  }

  /** "UTC−6", "UTC+10:30". */
  private static String offset(ZoneOffset offset) {
    Duration by = Duration.ofSeconds(offset.getTotalSeconds());
    String minutes = by.toMinutesPart() == 0 ? "" : ":%02d".formatted(Math.abs(by.toMinutesPart()));
    return by.isZero()
        ? "UTC"
        : "UTC" + (by.isNegative() ? "−" : "+") + Math.abs(by.toHours()) + minutes;
  }
}
