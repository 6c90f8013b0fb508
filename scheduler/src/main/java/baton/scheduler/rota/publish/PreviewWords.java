package baton.scheduler.rota.publish;

import baton.handoff.SeatId;
import baton.handoff.planned.PlannedHandoff;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.rota.plan.DeskStaff;
import baton.scheduler.rota.plan.ShiftWords;
import baton.scheduler.rota.publish.BookingsAtRisk.AtRisk;
import baton.scheduler.rota.publish.BookingsAtRisk.SlotAtRisk;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what publishing would touch into words and rows, for the page that shows it (R4). */
final class PreviewWords {
  private final DeskTime time;
  private final DeskStaff crew;

  PreviewWords(DeskTime time, DeskStaff crew) {
    this.time = time;
    this.crew = crew;
  }

  /**
   * @param when "Mon 9 Mar 14:00"
   * @param places "2 bookings, 1 place (now 2)"
   */
  record SlotRow(String when, String places, List<BookingRow> bookings) {}

  /**
   * @param number its last digits
   * @param theirs the customer's time; empty when that is not known
   * @param instead the nearest slots that would do, in words
   */
  record BookingRow(String number, String theirs, boolean already, List<String> instead) {}

  /** The handoffs of a day. */
  record HandoffDay(String day, List<HandoffRow> rows) {}

  /**
   * @param was empty when there was none
   * @param is empty when there would be none
   */
  record HandoffRow(String time, String seat, String was, String is) {}

  /**
   * What a role loses and gains.
   *
   * @param lost hours of work in words; empty when none
   */
  record CoverRole(String role, String lost, String gained, List<CoverRow> rows) {}

  /**
   * @param was how many seats are staffed as published
   * @param hours "−8 h" or "+8 h"
   */
  record CoverRow(String when, int was, int is, String hours) {
    public boolean loses() {
      return is < was;
    }
  }

  List<SlotRow> slots(List<SlotAtRisk> slots) {
    return slots.stream()
        .map(slot ->
            new SlotRow(
                time.day(slot.start()) + " " + time.time(slot.start()),
                places(slot),
                slot.bookings().stream().map(this::booking).toList()))
        .toList();
  }

  private static String places(SlotAtRisk slot) {
    return "%s for %s, now %d"
        .formatted(
            counted(slot.after(), "place"), counted(slot.booked(), "booking"), slot.before());
  }

  private BookingRow booking(AtRisk booking) {
    return new BookingRow(
        booking.number(),
        booking.theirs(),
        booking.already(),
        booking.instead().stream().map(at -> time.day(at) + " " + time.time(at)).toList());
  }

  List<HandoffDay> handoffs(List<HandoffChange> changes) {
    Map<String, List<HandoffRow>> days =
        changes.stream()
            .collect(
                Collectors.groupingBy(
                    change -> time.day(change.at()),
                    LinkedHashMap::new,
                    Collectors.mapping(this::handoff, Collectors.toList())));
    return days.entrySet().stream()
        .map(day -> new HandoffDay(day.getKey(), day.getValue()))
        .toList();
  }

  private HandoffRow handoff(HandoffChange change) {
    return new HandoffRow(
        time.time(change.at()),
        change.seat().spoken(),
        side(change, change.before()),
        side(change, change.after()));
  }

  private String side(HandoffChange change, @Nullable PlannedHandoff handoff) {
    if (handoff == null) {
      return "";
    }
    String at = time.time(handoff.at());
    boolean sameDay = time.day(handoff.at()).equals(time.day(change.at()));
    return HandoffChange.words(handoff, crew)
        + (change.moves() ? " at " + (sameDay ? at : time.day(handoff.at()) + " " + at) : "");
  }

  List<CoverRole> cover(List<CoverChange> changes) {
    Map<String, List<CoverChange>> roles =
        changes.stream().collect(Collectors.groupingBy(CoverChange::role));
    return roles.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(role -> role(role.getKey(), role.getValue()))
        .toList();
  }

  private CoverRole role(String role, List<CoverChange> changes) {
    List<Duration> hours = changes.stream().map(CoverChange::hours).toList();
    return new CoverRole(
        new SeatId(role, 1).spokenRole(),
        total(hours.stream().filter(Duration::isNegative).toList()),
        total(hours.stream().filter(Duration::isPositive).toList()),
        changes.stream().map(this::row).toList());
  }

  private CoverRow row(CoverChange change) {
    Duration hours = change.hours();
    return new CoverRow(
        span(change.period()),
        change.before(),
        change.after(),
        (hours.isNegative() ? "−" : "+") + ShiftWords.length(hours.abs()));
  }

  /** "Mon 9 Mar 08:00–16:00", or with both days where there are two. */
  private String span(ShiftPeriod period) {
    return time.day(period.start()).equals(time.day(period.end()))
        ? time.span(period)
        : "%s %s – %s %s"
            .formatted(
                time.day(period.start()),
                time.time(period.start()),
                time.day(period.end()),
                time.time(period.end()));
  }

  private static String total(List<Duration> hours) {
    return hours.isEmpty()
        ? ""
        : ShiftWords.length(hours.stream().reduce(Duration.ZERO, Duration::plus).abs());
  }

  /** "1 place", "2 places", "no place". */
  static String counted(int count, String what) {
    return (count == 0 ? "no" : count) + " " + what + (count == 1 || count == 0 ? "" : "s");
  }
}
