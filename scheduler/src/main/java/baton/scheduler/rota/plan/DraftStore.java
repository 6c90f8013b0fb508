package baton.scheduler.rota.plan;

import baton.handoff.sql.SqlColumns;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.Update;

/** Keeps a desk's draft. Only {@code OpenDraft} writes it, so that each change is logged. */
public final class DraftStore {
  /** By start and seat. */
  public List<Drafted> all(Tx tx, Desk desk) {
    return tx.handle()
        .createQuery(
            """
            select id, role, seat, advisor_id, local_start as start, local_end as "end", pattern_id
              from draft_shift
             where desk_id = :desk
             order by local_start, role, seat, id
            """)
        .bind("desk", desk.id())
        .mapTo(Drafted.class)
        .list();
  }

  /** What an edit puts in, all in one statement. A pattern that is gone is not remembered. */
  public void insert(Tx tx, Desk desk, DraftEdit edit) {
    if (edit.in().isEmpty()) {
      return;
    }
    Update insert =
        tx.handle()
            .createUpdate(
                """
                insert into draft_shift (desk_id, role, seat, advisor_id, local_start, local_end,
                                         pattern_id)
                select :desk, new.role, new.seat, advisor, local_start, local_end, pattern.id
                  from unnest(cast(:roles as text[]), cast(:seats as smallint[]),
                              cast(:advisors as bigint[]), cast(:starts as timestamp[]),
                              cast(:ends as timestamp[]), cast(:patterns as bigint[]))
                       as new (role, seat, advisor, local_start, local_end, pattern)
                  left join pattern on pattern.desk_id = :desk and pattern.id = new.pattern
                """)
            .bind("desk", desk.id());
    bind(insert, edit.in(), edit).execute();
  }

  /** Binds the columns of some of an edit's shifts, {@code patterns} too. */
  public static Update bind(Update update, List<DraftShift> shifts, DraftEdit edit) {
    return bind(update, shifts).bind("patterns", SqlColumns.of(shifts, edit::pattern));
  }

  /**
   * Binds many shifts to one statement, column by column, for {@code unnest}: {@code roles}, {@code
   * seats}, {@code advisors}, {@code starts} and {@code ends}. However many shifts, it is one round
   * trip; columns travel as text and are cast by the statement.
   */
  static Update bind(Update update, List<DraftShift> shifts) {
    return update
        .bind("roles", SqlColumns.of(shifts, shift -> shift.seat().role()))
        .bind("seats", SqlColumns.of(shifts, shift -> shift.seat().number()))
        .bind("advisors", SqlColumns.of(shifts, DraftShift::advisor))
        .bind("starts", SqlColumns.of(shifts, DraftShift::start))
        .bind("ends", SqlColumns.of(shifts, DraftShift::end));
  }

  public void remove(Tx tx, Desk desk, Collection<DraftId> ids) {
    if (ids.isEmpty()) {
      return;
    }
    tx.handle()
        .createUpdate("delete from draft_shift where desk_id = :desk and id = any(:ids)")
        .bind("desk", desk.id())
        .bindArray("ids", DraftId.class, ids)
        .execute();
  }
}
