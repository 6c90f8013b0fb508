package baton.scheduler.contact.request;

import baton.handoff.AdvisorId;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.Shift;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says until when an advisor works (B1, P5). */
final class WorkTimes {
  private static final Duration AHEAD = Duration.ofHours(24);

  private final PublishedShifts shifts = new PublishedShifts();

  /**
   * The end of the advisor's shifts that follow one another without a gap, now one of them; or of
   * the shift they stand in for. Null: the advisor is not on shift, also when held over.
   */
  @Nullable Instant worksUntil(Tx tx, Desk desk, AdvisorId advisor) {
    Instant until = covers(tx, advisor).orElse(null);
    for (Shift shift : shifts.overlapping(tx.handle(), desk.id(), tx.now(), tx.now().plus(AHEAD))) {
      if (shift.advisor().equals(advisor)
          && !shift.period().start().isAfter(until == null ? tx.now() : until)
          && shift.period().end().isAfter(until == null ? tx.now() : until)) {
        until = shift.period().end();
      }
    }
    return until;
  }

  private static Optional<Instant> covers(Tx tx, AdvisorId advisor) {
    return tx.handle()
        .createQuery(
            """
            select ends_at from cover
             where advisor_id = :advisor and starts_at <= :now and ends_at > :now
             order by ends_at desc limit 1
            """)
        .bind("advisor", advisor)
        .bind("now", tx.now())
        .mapTo(Instant.class)
        .findOne();
  }
}
