package baton.scheduler.floor.ledger;

import baton.handoff.AdvisorId;
import baton.handoff.ledger.HeldOverTimes;
import baton.handoff.seat.SeatSnapshot;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.floor.seat.GuardedSeats;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts the report of held-over time together, for programs and for the page (H8). */
final class HeldOverRead {
  /** A year and its odd days; a longer time is asked for in parts. */
  private static final Duration MOST = Duration.ofDays(372);

  private final GuardedSeats seats;
  private final HeldOverTimes times = new HeldOverTimes();
  private final Advisors advisors = new Advisors();

  HeldOverRead(GuardedSeats seats) {
    this.seats = seats;
  }

  /**
   * @throws baton.scheduler.platform.web.ProblemException 422 for a time that is too long
   */
  HeldOverView of(Tx tx, Desk desk, ShiftPeriod asked, JsonFields fields) {
    if (asked.length().compareTo(MOST) > 0) {
      fields.refuse("to", "must be at most a year after from");
      fields.orThrow();
    }
    Map<AdvisorId, String> names = advisors.names(tx, desk.id());
    List<HeldOverView.Week> weeks =
        times.in(tx.handle(), desk.id(), asked, desk.zone()).stream()
            .map(week -> HeldOverView.Week.of(week, names))
            .toList();
    return new HeldOverView(weeks, now(tx, desk), asked.start(), asked.end(), tx.now());
  }

  private List<HeldOverView.Now> now(Tx tx, Desk desk) {
    List<HeldOverView.Now> now = new ArrayList<>();
    for (SeatSnapshot seat : seats.pictures(tx, desk).seats()) {
      SeatSnapshot.Holder holder = seat.holder();
      Instant until = holder == null ? null : holder.until();
      if (holder != null && until != null && until.isBefore(tx.now())) {
        SeatSnapshot.Someone late = seat.late();
        now.add(
            new HeldOverView.Now(
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
}
