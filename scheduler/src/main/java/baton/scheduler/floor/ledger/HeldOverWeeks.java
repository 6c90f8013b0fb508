package baton.scheduler.floor.ledger;

import baton.handoff.AdvisorId;
import baton.handoff.ledger.HeldOverTimes;
import baton.handoff.ledger.PersonWeek;
import baton.handoff.seat.SeatSnapshot;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.floor.seat.GuardedSeats;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
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
public record HeldOverWeeks(
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

  /** A year and its odd days; a longer time is asked for in parts. */
  private static final Duration MOST = Duration.ofDays(372);

  /**
   * Puts it together, in a fixed number of statements.
   *
   * @param asked as {@code fields} say it
   * @throws baton.scheduler.platform.web.ProblemException 422 for a time that is too long
   */
  static HeldOverWeeks of(
      Tx tx, Desk desk, GuardedSeats seats, ShiftPeriod asked, JsonFields fields) {
    if (asked.length().compareTo(MOST) > 0) {
      fields.refuse("to", "must be at most a year after from");
      fields.orThrow();
    }
    Map<AdvisorId, String> names = new Advisors().names(tx, desk.id());
    List<Week> weeks =
        new HeldOverTimes()
            .in(tx.handle(), desk.id(), asked, desk.zone()).stream()
                .map(week -> Week.of(week, names))
                .toList();
    return new HeldOverWeeks(weeks, now(tx, desk, seats), asked.start(), asked.end(), tx.now());
  }

  private static List<Now> now(Tx tx, Desk desk, GuardedSeats seats) {
    List<Now> now = new ArrayList<>();
    for (SeatSnapshot seat : seats.pictures(tx, desk).seats()) {
      SeatSnapshot.Holder holder = seat.holder();
      Instant until = holder == null ? null : holder.until();
      if (holder != null && until != null && until.isBefore(tx.now())) {
        SeatSnapshot.Someone late = seat.late();
        now.add(
            new Now(
                seat.seat().toString(),
                seat.seat().spoken(),
                holder.id().value(),
                holder.name(),
                until,
                Duration.between(until, tx.now()).toSeconds(),
                late == null ? null : late.name()));
      }
    }
    return now;
  }

  static String written(LocalDate monday) {
    return String.format(
        Locale.ROOT,
        "%d-W%02d",
        monday.get(IsoFields.WEEK_BASED_YEAR),
        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
