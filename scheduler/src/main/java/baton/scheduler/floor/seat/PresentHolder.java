package baton.scheduler.floor.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who holds one seat now.
 *
 * @param advisor null when nobody does
 * @param revision the published rota's, 0 when none is
 */
record PresentHolder(@Nullable AdvisorId advisor, @Nullable String name, int revision) {

  /** Empty when the desk has no such seat. One statement. */
  static Optional<PresentHolder> of(Tx tx, Desk desk, SeatId seat) {
    return tx.handle()
        .createQuery(
            """
            select h.advisor_id, a.name,
                   (select coalesce(max(number), 0) from rota_revision where desk_id = :desk)
                     as revision
              from role r
              left join seat_hold h
                on h.desk_id = r.desk_id and h.role = r.code and h.seat = :seat
               and h.released_at is null
              left join advisor a on a.id = h.advisor_id
             where r.desk_id = :desk and r.code = :role and :seat <= r.seats
            """)
        .bind("desk", desk.id())
        .bind("role", seat.role())
        .bind("seat", seat.number())
        .map((row, context) -> read(row))
        .findOne();
  }

  private static PresentHolder read(ResultSet row) throws SQLException {
    String name = row.getString("name");
    return new PresentHolder(
        name == null ? null : new AdvisorId(row.getLong("advisor_id")),
        name,
        row.getInt("revision"));
  }
}
