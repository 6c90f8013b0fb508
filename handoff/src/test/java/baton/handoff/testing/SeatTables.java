package baton.handoff.testing;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.sql.SqlColumns;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What the tables say of seats, to be compared with what a {@link Replay} of the ledger says. */
public final class SeatTables {
  private SeatTables() {}

  /** All times in which anybody held a seat, those not over yet included. */
  public static Set<Replay.Held> held(Handle handle) {
    return handle
        .createQuery("select role, seat, advisor_id, held_from, released_at from seat_hold")
        .map((row, context) -> {
          OffsetDateTime released = row.getObject("released_at", OffsetDateTime.class);
          return new Replay.Held(
              new SeatId(row.getString("role"), row.getInt("seat")),
              new AdvisorId(row.getLong("advisor_id")),
              SqlColumns.instant(row, "held_from"),
              released == null ? null : released.toInstant());
        })
        .set();
  }

  public static Map<SeatId, AdvisorId> standBys(Handle handle) {
    return handle
        .createQuery("select role, seat, advisor_id from stand_by")
        .map((row, context) ->
            Map.entry(
                new SeatId(row.getString("role"), row.getInt("seat")),
                new AdvisorId(row.getLong("advisor_id"))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
