package baton.scheduler.contact.booking;

import baton.scheduler.contact.booking.Gazetteer.Place;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.web.Shell;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the templates of this room are given. */
final class BookingViews {
  private BookingViews() {}

  /**
   * @param start carries what is known so far
   * @param home the country whose numbers need no country code
   * @param wrong what is wrong, by field
   */
  record Phone(
      Shell shell,
      String start,
      String home,
      String phone,
      @Nullable String said,
      Map<String, String> wrong) {}

  /** An answer to where the customer will be. */
  record Choice(String zone, String cities, String now) {
    private static final int CITIES = 3;

    static Choice of(List<ZoneId> zones, Instant now) {
      String cities =
          zones.stream()
              .sorted(Comparator.comparing(Choice::isLesser))
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

    static Choice of(Place place, Instant now) {
      return new Choice(place.zone().getId(), place.written(), DeskTime.clock(now, place.zone()));
    }
  }

  /**
   * @param choices none: there are too many, or nothing is known
   * @param like what was meant, perhaps
   * @param places all that can be written
   */
  record Where(
      Shell shell,
      String phone,
      List<Choice> choices,
      List<Choice> like,
      String place,
      List<String> places,
      Map<String, String> wrong) {}

  /** A time as a button. */
  record Time(Instant start, String day, String theirs, String atDesk) {
    static Time of(SlotTime slot, TheirTime their) {
      Instant start = slot.start();
      return new Time(start, their.day(start), their.clock(start), their.atDesk(start));
    }
  }

  record Day(String name, List<Time> times) {
    /** By the customer's days. */
    static List<Day> of(List<SlotTime> slots, TheirTime their, Instant now) {
      Map<LocalDate, List<Time>> days =
          slots.stream()
              .collect(
                  Collectors.groupingBy(
                      slot -> their.date(slot.start()),
                      TreeMap::new,
                      Collectors.mapping(slot -> Time.of(slot, their), Collectors.toList())));
      return days.entrySet().stream()
          .map(day -> new Day(their.day(day.getKey(), now), day.getValue()))
          .toList();
    }
  }

  /** Why a time that was wanted could not be had, and those near it. */
  record Lost(String why, List<Time> nearest) {
    static final Lost NO_TIME =
        new Lost("That was not one of the times. Choose one below.", List.of());

    static Lost of(String rule, SlotTime wanted, List<SlotTime> nearest, TheirTime their) {
      String when = their.dated(wanted.start());
      String why =
          switch (rule) {
            case "S4" -> "Somebody else has just taken " + when + ".";
            case "S3" -> "It is too late to book " + when + ": that time has begun.";
            case "S5", "S6" ->
                when + " is outside the hours in which we call, 08:00 to 20:00 your time.";
            default -> "We do not take calls at " + when + ".";
          };
      return new Lost(why, nearest.stream().map(slot -> Time.of(slot, their)).toList());
    }
  }

  /**
   * The times to choose from.
   *
   * @param moving what is being moved; null: a new booking
   * @param days how many days ahead was looked
   */
  record Times(
      Shell shell,
      About about,
      @Nullable Moving moving,
      List<Day> days,
      int ahead,
      @Nullable Lost lost) {}

  /**
   * What is known so far.
   *
   * @param number the address at which it is changed, and so is {@code where}
   */
  record About(String phone, String city, String now, String number, String where) {}

  /**
   * A call that is moved.
   *
   * @param from null: it waits in the order received
   */
  record Moving(@Nullable String from, String back) {}

  /**
   * @param until null: the place is no longer kept
   */
  record You(
      Shell shell,
      Time time,
      String city,
      @Nullable String until,
      BookingDraft.Typed typed,
      Map<String, String> wrong) {}

  /**
   * How it stands with a call that was booked.
   *
   * @param time null: it waits in the order received and has none
   */
  record Call(
      Shell shell,
      Standing standing,
      @Nullable Time time,
      String city,
      String phone,
      String link,
      @Nullable String refused) {}

  /**
   * @param words what the heading says
   * @param open whether it can be moved and cancelled
   * @param next what can be done instead; null: nothing need be
   */
  record Standing(String words, boolean open, @Nullable String next) {
    static Standing of(Callback callback, boolean open, boolean moved) {
      return switch (callback.state()) {
        case BOOKED -> booked(open, moved);
        case WAITING ->
            waiting(
                "We will try again",
                "We did not reach you. We call again in the order received; or choose a time that"
                    + " suits you.");
        case STARTED -> closed("We are talking to you", "It can no longer be changed.");
        case DONE -> closed("This call is over", "Book another if you need one.");
        case CANCELLED ->
            closed("This call is cancelled", "Nobody will call you. Book another if you need one.");
        case MISSED ->
            waiting(
                "We did not call in time",
                "We are sorry. You are next in line now; or choose another time that suits you.");
      };
    }

    private static Standing booked(boolean open, boolean moved) {
      if (!open) {
        return closed(
            "Your call is due",
            "We are about to call you, so it is too late to move or cancel it here. If you cannot"
                + " talk now, tell us when we ring, or book another time.");
      }
      return new Standing(moved ? "Your call is moved" : "Your call is booked", true, null);
    }

    private static Standing waiting(String words, String next) {
      return new Standing(words, true, next);
    }

    private static Standing closed(String words, String next) {
      return new Standing(words, false, next);
    }
  }

  /** Something said, and nothing to fill in. */
  record Said(Shell shell, String head, String text, @Nullable String again) {}
}
