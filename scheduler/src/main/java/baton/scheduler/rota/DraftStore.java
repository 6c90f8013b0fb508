package baton.scheduler.rota;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.scheduler.desk.Desk;
import baton.scheduler.tx.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Keeps a desk's draft. Only {@link DraftBook} writes it, so that each change is logged. */
final class DraftStore {
  /** By start and seat. */
  List<Drafted> all(Tx tx, Desk desk) {
    return tx.handle()
        .createQuery(
            """
            select id, role, seat, advisor_id, local_start, local_end
              from draft_shift
             where desk_id = :desk
             order by local_start, role, seat, id
            """)
        .bind("desk", desk.id().value())
        .map((row, context) -> new Drafted(new DraftId(row.getLong("id")), shift(row)))
        .list();
  }

  /** All in one statement. */
  void insert(Tx tx, Desk desk, List<DraftShift> shifts) {
    if (shifts.isEmpty()) {
      return;
    }
    Update insert =
        tx.handle()
            .createUpdate(
                """
                insert into draft_shift (desk_id, role, seat, advisor_id, local_start, local_end)
                select :desk, role, seat, advisor, local_start, local_end
                  from unnest(cast(:roles as text[]), cast(:seats as smallint[]),
                              cast(:advisors as bigint[]), cast(:starts as timestamp[]),
                              cast(:ends as timestamp[]))
                       as new (role, seat, advisor, local_start, local_end)
                """)
            .bind("desk", desk.id().value());
    PlannedColumns.bindDrafted(insert, shifts).execute();
  }

  void remove(Tx tx, Desk desk, Collection<DraftId> ids) {
    if (ids.isEmpty()) {
      return;
    }
    tx.handle()
        .createUpdate("delete from draft_shift where desk_id = :desk and id = any(:ids)")
        .bind("desk", desk.id().value())
        .bindArray("ids", Long.class, ids.stream().map(DraftId::value).toList())
        .execute();
  }

  /** Of the columns {@code role}, {@code seat}, {@code advisor_id} and the two times. */
  static DraftShift shift(ResultSet row) throws SQLException {
    return new DraftShift(
        new SeatId(row.getString("role"), row.getInt("seat")),
        advisor(row),
        row.getObject("local_start", LocalDateTime.class),
        row.getObject("local_end", LocalDateTime.class));
  }

  private static @Nullable AdvisorId advisor(ResultSet row) throws SQLException {
    long id = row.getLong("advisor_id");
    return row.wasNull() ? null : new AdvisorId(id);
  }
}
