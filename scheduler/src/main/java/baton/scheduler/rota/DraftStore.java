package baton.scheduler.rota;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Planned;
import baton.scheduler.desk.Desk;
import baton.scheduler.tx.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.Update;

/** Keeps a desk's draft. */
final class DraftStore {
  /** What the table keeps of a drafted shift. */
  record Drafted(DraftId id, Planned planned) {
    Plan plan(Crew crew) {
      return new Plan(new Origin.Drafted(id), crew.member(planned.advisor()), planned);
    }
  }

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
        .map((row, context) -> drafted(row))
        .list();
  }

  void replace(Tx tx, Desk desk, List<Planned> shifts) {
    tx.handle()
        .createUpdate("delete from draft_shift where desk_id = :desk")
        .bind("desk", desk.id().value())
        .execute();
    insert(tx, desk, shifts);
  }

  /** All in one statement; those already there stay what they are. */
  void insert(Tx tx, Desk desk, List<Planned> shifts) {
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
                on conflict on constraint drafted_once do nothing
                """)
            .bind("desk", desk.id().value());
    PlannedColumns.bind(insert, shifts).execute();
  }

  void remove(Tx tx, Desk desk, Collection<DraftId> ids) {
    tx.handle()
        .createUpdate("delete from draft_shift where desk_id = :desk and id = any(:ids)")
        .bind("desk", desk.id().value())
        .bindArray("ids", Long.class, ids.stream().map(DraftId::value).toList())
        .execute();
  }

  private static Drafted drafted(ResultSet row) throws SQLException {
    return new Drafted(
        new DraftId(row.getLong("id")),
        new Planned(
            new SeatId(row.getString("role"), row.getInt("seat")),
            new AdvisorId(row.getLong("advisor_id")),
            row.getObject("local_start", LocalDateTime.class),
            row.getObject("local_end", LocalDateTime.class)));
  }
}
