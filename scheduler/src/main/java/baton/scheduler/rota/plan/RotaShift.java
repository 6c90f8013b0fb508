package baton.scheduler.rota.plan;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Planned;
import baton.handoff.shift.ShiftPeriod;
import java.time.Instant;
import java.time.LocalDateTime;

/** A shift of a rota, drafted or published: what is planned, and when that is. */
public record RotaShift(Plan plan, ShiftPeriod period) {
  /** A seat, an advisor and a start: a shift whose end was moved is still known by these. */
  public record Key(SeatId seat, AdvisorId advisor, LocalDateTime start) {
    public static Key of(Planned planned) {
      return new Key(planned.seat(), planned.advisor(), planned.start());
    }
  }

  /** All there is to a shift, wherever it is written. */
  record Content(Planned planned, ShiftPeriod period) {}

  Content content() {
    return new Content(plan.planned(), period);
  }

  public boolean startedBefore(Instant now) {
    return period.start().isBefore(now);
  }

  public boolean endedBy(Instant now) {
    return !period.end().isAfter(now);
  }
}
