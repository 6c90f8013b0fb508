package baton.scheduler.floor.ledger;

import baton.handoff.AdvisorId;
import baton.handoff.ledger.PersonWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Held-over time and lateness as programs read it (H8).
 *
 * @param items by week and person
 * @param now who is held over at this moment; not in the weeks yet
 * @param asOf the instant of {@code now}
 */
public record HeldOverView(
    List<Week> items, List<Now> now, Instant from, Instant to, Instant asOf) {
  /**
   * One person's week.
   *
   * @param week {@code 2026-W24}, in desk time
   * @param monday its first day
   * @param heldOverEntries numbers of the entries that prove it
   */
  public record Week(
      String week,
      LocalDate monday,
      long advisor,
      String name,
      long heldOverSeconds,
      int times,
      List<Long> heldOverEntries,
      long lateSeconds,
      int lateTimes,
      List<Long> lateEntries) {
    static Week of(PersonWeek week, Map<AdvisorId, String> names) {
      return new Week(
          written(week.monday()),
          week.monday(),
          week.person().value(),
          names.getOrDefault(week.person(), "somebody"),
          week.heldOver().seconds(),
          week.heldOver().times(),
          week.heldOver().entries(),
          week.late().seconds(),
          week.late().times(),
          week.late().entries());
    }
  }

  /**
   * Somebody who holds a seat beyond their own shift's end.
   *
   * @param since the end of their shift
   * @param heldOverSeconds counted to {@code asOf}
   * @param waitingFor who is late; null when nobody is
   */
  public record Now(
      String seat,
      String seatName,
      long advisor,
      String name,
      Instant since,
      long heldOverSeconds,
      @Nullable String waitingFor) {}

  static String written(LocalDate monday) {
    return String.format(
        Locale.ROOT,
        "%d-W%02d",
        monday.get(IsoFields.WEEK_BASED_YEAR),
        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
