package baton.scheduler.contact.booking;

import baton.scheduler.platform.web.Shell;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
  record Choice(String zone, String cities, String now) {}

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
  record Time(Instant start, String day, String theirs, String atDesk) {}

  record Day(String name, List<Time> times) {}

  /** Why a time that was wanted could not be had, and those near it. */
  record Lost(String why, List<Time> nearest) {}

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
  record Standing(String words, boolean open, @Nullable String next) {}

  /** Something said, and nothing to fill in. */
  record Said(Shell shell, String head, String text, @Nullable String again) {}
}
