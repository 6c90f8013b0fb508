package baton.scheduler.rota.draft;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.DraftStore;
import baton.scheduler.rota.plan.PatternId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the edits of a desk's draft, for good. Numbers have no holes: the caller holds the lock.
 */
final class DraftLog {
  private static final String SELECT =
      """
      select e.number, e.at, e.kind, e.by_advisor as advisor, e.by_name as name, e.words, e.undoes,
             (select count(*) from draft_edit_shift s
               where s.desk_id = e.desk_id and s.number = e.number and not s.put_in) as "out",
             (select count(*) from draft_edit_shift s
               where s.desk_id = e.desk_id and s.number = e.number and s.put_in) as "in",
             exists (select from draft_edit u
                      where u.desk_id = e.desk_id and u.undoes = e.number) as undone
        from draft_edit e
      """;

  /** The number of the latest edit; 0 when there is none. */
  long version(Tx tx, Desk desk) {
    return tx.handle()
        .createQuery("select coalesce(max(number), 0) from draft_edit where desk_id = :desk")
        .bind("desk", desk.id())
        .mapTo(long.class)
        .one();
  }

  /** What is written beside an edit. */
  record Entry(LoggedEdit.Kind kind, Editor by, @Nullable Long undoes) {
    static Entry edit(Editor by) {
      return new Entry(LoggedEdit.Kind.EDIT, by, null);
    }
  }

  void append(Tx tx, Desk desk, long number, Entry entry, DraftEdit edit) {
    AdvisorId advisor = entry.by().advisor();
    tx.handle()
        .createUpdate(
            """
            insert into draft_edit (desk_id, number, at, kind, by_advisor, by_name, words, undoes)
            values (:desk, :number, :now, :kind, :advisor, :name, :words, :undoes)
            """)
        .bind("desk", desk.id())
        .bind("number", number)
        .bind("now", tx.now())
        .bind("kind", entry.kind().name())
        .bind("advisor", advisor)
        .bind("name", entry.by().name())
        .bind("words", edit.words())
        .bind("undoes", entry.undoes())
        .execute();
    shifts(tx, desk, number, edit);
  }

  private static void shifts(Tx tx, Desk desk, long number, DraftEdit edit) {
    List<DraftShift> all = new ArrayList<>(edit.out());
    all.addAll(edit.in());
    Update insert =
        tx.handle()
            .createUpdate(
                """
                insert into draft_edit_shift (desk_id, number, put_in, role, seat, advisor_id,
                                              local_start, local_end, pattern_id)
                select :desk, :number, position > :taken, role, seat, advisor, local_start, local_end,
                       pattern
                  from unnest(cast(:roles as text[]), cast(:seats as smallint[]),
                              cast(:advisors as bigint[]), cast(:starts as timestamp[]),
                              cast(:ends as timestamp[]), cast(:patterns as bigint[]))
                       with ordinality
                       as all_of_it (role, seat, advisor, local_start, local_end, pattern, position)
                """)
            .bind("desk", desk.id())
            .bind("number", number)
            .bind("taken", edit.out().size());
    DraftStore.bind(insert, all, edit).execute();
  }

  /** The edits before a number, the latest first. */
  List<LoggedEdit> before(Tx tx, Desk desk, long number, int limit) {
    return tx.handle()
        .createQuery(
            SELECT
                + """
                 where e.desk_id = :desk and e.number < :number
                 order by e.number desc
                 limit :limit
                """)
        .bind("desk", desk.id())
        .bind("number", number)
        .bind("limit", limit)
        .mapTo(LoggedEdit.class)
        .list();
  }

  /**
   * The edit, or what it has become: the undo that took it back, the redo that took that back, and
   * so on.
   */
  Optional<LoggedEdit> latestOf(Tx tx, Desk desk, long number) {
    return tx.handle()
        .createQuery(
            """
            with recursive chain (number) as (
              select number from draft_edit where desk_id = :desk and number = :number
               union all
              select u.number
                from chain join draft_edit u on u.desk_id = :desk and u.undoes = chain.number)
            """
                + SELECT
                + "where e.desk_id = :desk and e.number = (select max(number) from chain)")
        .bind("desk", desk.id())
        .bind("number", number)
        .mapTo(LoggedEdit.class)
        .findOne();
  }

  /** What this editor would undo next: their own latest edit or redo that stands. */
  Optional<LoggedEdit> undoable(Tx tx, Desk desk, Editor by) {
    return latestBy(
        tx,
        desk,
        by,
        """
        where e.desk_id = :desk and e.kind in ('EDIT', 'REDO')
          and e.by_advisor is not distinct from :advisor
          and (e.by_advisor is not null or e.by_name = :name)
          and not exists (select from draft_edit u
                           where u.desk_id = e.desk_id and u.undoes = e.number)
        order by e.number desc
        limit 1
        """);
  }

  /** What this editor would redo next: their own latest undo, unless they edited since. */
  Optional<LoggedEdit> redoable(Tx tx, Desk desk, Editor by) {
    return latestBy(
        tx,
        desk,
        by,
        """
        where e.desk_id = :desk and e.kind = 'UNDO'
          and e.by_advisor is not distinct from :advisor
          and (e.by_advisor is not null or e.by_name = :name)
          and not exists (select from draft_edit u
                           where u.desk_id = e.desk_id
                             and (u.undoes = e.number
                                  or (u.number > e.number and u.kind = 'EDIT'
                                      and u.by_advisor is not distinct from e.by_advisor
                                      and u.by_name = e.by_name)))
        order by e.number desc
        limit 1
        """);
  }

  private static Optional<LoggedEdit> latestBy(Tx tx, Desk desk, Editor by, String which) {
    return tx.handle()
        .createQuery(SELECT + which)
        .bind("desk", desk.id())
        .bind("advisor", by.advisor())
        .bind("name", by.name())
        .mapTo(LoggedEdit.class)
        .findOne();
  }

  /** The last edit that put this very shift in, or took it out. */
  Optional<LoggedEdit> lastThat(Tx tx, Desk desk, boolean putIn, DraftShift shift) {
    AdvisorId advisor = shift.advisor();
    return tx.handle()
        .createQuery(
            SELECT
                + """
                 where e.desk_id = :desk
                   and e.number =
                       (select max(s.number) from draft_edit_shift s
                         where s.desk_id = :desk and s.put_in = :put and s.local_start = :start
                           and s.local_end = :end and s.role = :role and s.seat = :seat
                           and s.advisor_id is not distinct from :advisor)
                """)
        .bind("desk", desk.id())
        .bind("put", putIn)
        .bind("start", shift.start())
        .bind("end", shift.end())
        .bind("role", shift.seat().role())
        .bind("seat", shift.seat().number())
        .bind("advisor", advisor)
        .mapTo(LoggedEdit.class)
        .findOne();
  }

  /** What an edit took out and put in. */
  DraftEdit edit(Tx tx, Desk desk, LoggedEdit logged) {
    record Side(boolean in, DraftShift shift, @Nullable PatternId pattern) {}
    List<Side> sides =
        tx.handle()
            .createQuery(
                """
                select put_in as "in", role, seat, advisor_id, local_start as start,
                       local_end as "end", pattern_id
                  from draft_edit_shift
                 where desk_id = :desk and number = :number
                 order by local_start, role, seat, advisor_id
                """)
            .bind("desk", desk.id())
            .bind("number", logged.number())
            .mapTo(Side.class)
            .list();
    Map<DraftShift, PatternId> laidOut = new HashMap<>();
    for (Side side : sides) {
      if (side.pattern() != null) {
        laidOut.put(side.shift(), side.pattern());
      }
    }
    return new DraftEdit(
        logged.words(),
        sides.stream().filter(side -> !side.in()).map(Side::shift).toList(),
        sides.stream().filter(Side::in).map(Side::shift).toList(),
        laidOut);
  }
}
