package baton.scheduler.contact.booking;

import baton.scheduler.contact.booking.BookingViews.Choice;
import baton.scheduler.contact.booking.BookingViews.Day;
import baton.scheduler.contact.booking.BookingViews.Lost;
import baton.scheduler.contact.booking.BookingViews.Time;
import baton.scheduler.contact.callback.PhoneNumber;
import baton.scheduler.contact.callback.PhoneNumbers;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Pages;
import baton.scheduler.platform.web.Shell;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the pages of this room out of what was found. */
final class BookingPages {
  static final Lost NO_TIME =
      new Lost("That was not one of the times. Choose one below.", List.of());

  private static final int CITIES = 3;
  private static final String HTML = MediaType.TEXT_HTML + "; charset=utf-8";

  private final Pages pages;
  private final DeskShells shells;
  private final PhoneNumbers numbers;

  BookingPages(Pages pages, DeskShells shells, PhoneNumbers numbers) {
    this.pages = pages;
    this.shells = shells;
    this.numbers = numbers;
  }

  /** A page; going back to it shows what was typed, and a fresh one is asked for all the same. */
  Response page(int status, String template, Record view) {
    return Response.status(status)
        .entity(pages.render("contact/booking/" + template + ".ftlh", view))
        .type(HTML)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  Shell shell(Tx tx, Desk desk, String title) {
    return shells.ofNobody(tx, desk, title);
  }

  Response said(Tx tx, Desk desk, int status, String head, String text, @Nullable String again) {
    return page(status, "said", new BookingViews.Said(shell(tx, desk, head), head, text, again));
  }

  /** 429, before anything is known of the desk. */
  Response tooOften(Duration wait) {
    return tooOften(Shell.titled("Too many requests"), wait);
  }

  Response tooOften(Tx tx, Desk desk, Duration wait) {
    return tooOften(shell(tx, desk, "Too many requests"), wait);
  }

  private Response tooOften(Shell shell, Duration wait) {
    long seconds = wait.toSeconds() + 1;
    String when =
        seconds < 90 ? seconds + " seconds" : DeskTime.length(Duration.ofSeconds(seconds + 59));
    Response page =
        page(
            429,
            "said",
            new BookingViews.Said(
                shell,
                "Too many requests",
                "A lot was asked from here in a short time, so nothing was done. Go back and try"
                    + " again in "
                    + when
                    + ": what you typed is still there.",
                null));
    return Response.fromResponse(page).header(HttpHeaders.RETRY_AFTER, seconds).build();
  }

  /** The country whose numbers the desk reads without a country code. */
  static String home(Desk desk) {
    return Locale.of("", desk.dialPlan().domesticRegions().getFirst())
        .getDisplayCountry(Locale.ENGLISH);
  }

  String written(PhoneNumber number) {
    return numbers.written(number);
  }

  static Choice choice(List<ZoneId> zones, Instant now) {
    String cities =
        zones.stream()
            .sorted(Comparator.comparing(BookingPages::isLesser))
            .limit(CITIES)
            .filter(zone -> zone.equals(zones.getFirst()) || !isLesser(zone))
            .map(DeskTime::city)
            .collect(Collectors.joining(", "));
    return new Choice(zones.getFirst().getId(), cities, DeskTime.clock(now, zones.getFirst()));
  }

  /** Of a state or province, as America/North_Dakota/Center: few look for themselves there. */
  private static boolean isLesser(ZoneId zone) {
    return zone.getId().indexOf('/') != zone.getId().lastIndexOf('/');
  }

  static Choice choice(Place place, Instant now) {
    return new Choice(place.zone().getId(), place.written(), DeskTime.clock(now, place.zone()));
  }

  /** By the customer's days. */
  static List<Day> days(List<SlotTime> slots, TheirTime time, Instant now) {
    Map<LocalDate, List<Time>> days =
        slots.stream()
            .collect(
                Collectors.groupingBy(
                    slot -> time.date(slot.start()),
                    TreeMap::new,
                    Collectors.mapping(slot -> time(slot, time), Collectors.toList())));
    return days.entrySet().stream()
        .map(day -> new Day(time.day(day.getKey(), now), day.getValue()))
        .toList();
  }

  static Time time(SlotTime slot, TheirTime time) {
    Instant start = slot.start();
    return new Time(start, time.day(start), time.clock(start), time.atDesk(start));
  }

  /** Of an answer that a time cannot be had: there never was such a time, or not any more. */
  static int status(String rule) {
    return rule.equals("S1") ? 422 : 409;
  }

  static Lost lost(String rule, SlotTime wanted, List<SlotTime> nearest, TheirTime time) {
    String when = time.dated(wanted.start());
    String why =
        switch (rule) {
          case "S4" -> "Somebody else has just taken " + when + ".";
          case "S3" -> "It is too late to book " + when + ": that time has begun.";
          case "S5", "S6" ->
              when + " is outside the hours in which we call, 08:00 to 20:00 your time.";
          default -> "We do not take calls at " + when + ".";
        };
    return new Lost(why, nearest.stream().map(slot -> time(slot, time)).toList());
  }
}
