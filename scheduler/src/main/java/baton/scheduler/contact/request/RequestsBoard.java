package baton.scheduler.contact.request;

import baton.handoff.Refusal;
import baton.scheduler.platform.web.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of requests shows.
 *
 * @param now the instant of all of it
 * @param summary how much there is, in words
 * @param risks bookings without a place, for leads only (S9)
 * @param lists the requests
 * @param zones the names a zone may have; none when nobody is asked for one
 * @param refused what was asked for last and refused
 */
record RequestsBoard(
    Shell shell,
    String now,
    String summary,
    List<Risk> risks,
    Lists lists,
    List<String> zones,
    @Nullable Refusal refused) {

  /**
   * @param mine those that who looks has taken
   * @param waiting the others to be worked on, in their order (K2)
   * @param calling those that Live Call calls
   * @param offShift why who looks can take none now; null: they can
   */
  record Lists(
      List<Card> mine, List<Card> waiting, List<Calling> calling, @Nullable String offShift) {}

  /** State, as colour, shape and word. */
  record Badge(String kind, String words) {}

  /**
   * @param about the customer in words, for who hears the page
   */
  record Card(long id, String about, Badge badge, Who who, What what, Acts acts) {}

  /**
   * @param dial what to dial on the desk's telephones
   * @param theirs the customer's clock in words
   * @param when whether they may be called now (S5)
   */
  record Who(String name, String phone, String dial, String theirs, String when) {}

  /**
   * @param askedAt an instant; {@code asked} in words
   * @param wish the wished time in words
   * @param sound the address of the recording
   */
  record What(
      String askedAt,
      String asked,
      String by,
      @Nullable String wish,
      @Nullable String reason,
      @Nullable String why,
      @Nullable String sound) {}

  /**
   * What can be done with it here.
   *
   * @param holder who has it, in words; null: nobody
   * @param slots that a callback can be booked in; none unless {@code work}
   * @param close the form, where it may be closed here
   */
  record Acts(
      boolean take,
      boolean putBack,
      @Nullable String holder,
      @Nullable ZoneForm zone,
      List<Choice> slots,
      @Nullable CloseForm close) {}

  record ZoneForm(String value, @Nullable String wrong, boolean open) {}

  record CloseForm(List<Choice> outcomes, String notes, @Nullable String wrong, boolean open) {}

  record Choice(String value, String words, boolean chosen) {}

  record Calling(long id, String name, boolean urgent, String why, @Nullable String mark) {}

  /**
   * A booking without a place.
   *
   * @param instead slots that would do
   */
  record Risk(long callback, String when, String name, String theirs, List<Choice> instead) {}
}
