package baton.scheduler.rota.fill;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.sql.SqlColumns;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.fill.FillResult.Explained;
import baton.scheduler.rota.fill.FillResult.Reason;
import baton.scheduler.rota.fill.FillRun.FillOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps a desk's fillings, and why they left shifts open and wishes unmet. */
final class FillStore {
  /** Who looks at older ones looks at the draft's edits. */
  private static final int KEPT = 10;

  Optional<FillRun> latest(Tx tx, DeskId desk) {
    return tx.handle()
        .createQuery(
            """
            select id, state, started_at, by_advisor, by_name, may_move, seconds, heard_at,
                   stopped_by, to_fill, open_left, penalty, bound, ended_at, edit, words
              from fill_run
             where desk_id = :desk
             order by id desc
             limit 1
            """)
        .bind("desk", desk)
        .map((row, context) -> run(row))
        .findOne();
  }

  /** A new one, heard of now; the oldest are forgotten. */
  long begin(Tx tx, DeskId desk, FillRun.Start start) {
    tx.handle()
        .createUpdate(
            """
            delete from fill_run
             where desk_id = :desk
               and id not in (select id from fill_run where desk_id = :desk order by id desc limit :kept)
            """)
        .bind("desk", desk)
        .bind("kept", KEPT - 1)
        .execute();
    return tx.handle()
        .createQuery(
            """
            insert into fill_run (desk_id, state, started_at, by_advisor, by_name, may_move, seconds,
                                  heard_at, to_fill)
            values (:desk, 'RUNNING', :now, :by, :name, :mayMove, :seconds, :now, :toFill)
            returning id
            """)
        .bind("desk", desk)
        .bind("now", start.at())
        .bind("by", start.by().advisor())
        .bind("name", start.by().name())
        .bind("mayMove", start.order().mayMove())
        .bind("seconds", start.order().longest().toSeconds())
        .bind("toFill", start.toFill())
        .mapTo(long.class)
        .one();
  }

  /** Asks the one that runs to stop; false when none does. */
  boolean stop(Tx tx, DeskId desk, String by) {
    return tx.handle()
            .createUpdate(
                """
                update fill_run set stopped_by = coalesce(stopped_by, :by)
                 where desk_id = :desk and state = 'RUNNING'
                """)
            .bind("desk", desk)
            .bind("by", by)
            .execute()
        == 1;
  }

  /**
   * Says that it goes on, and how far it is; answers whether it shall stop. Empty: it is over for
   * everybody else, and what it finds is nobody's any more.
   */
  Optional<Boolean> heard(Tx tx, long run, FillRun.Reached reached) {
    return tx.handle()
        .createQuery(
            """
            update fill_run
               set heard_at = :now, open_left = :open, penalty = :penalty, bound = :bound
             where id = :run and state = 'RUNNING'
            returning stopped_by is not null
            """)
        .bind("now", tx.now())
        .bind("open", reached.openLeft())
        .bind("penalty", reached.penalty())
        .bind("bound", reached.bound())
        .bind("run", run)
        .mapTo(boolean.class)
        .findOne();
  }

  /** Ends it; false when it was over already. */
  boolean end(Tx tx, long run, FillRun.State state, @Nullable Long edit, String words) {
    return tx.handle()
            .createUpdate(
                """
                update fill_run set state = :state, ended_at = :now, edit = :edit, words = :words
                 where id = :run and state = 'RUNNING'
                """)
            .bind("state", state)
            .bind("now", tx.now())
            .bind("edit", edit)
            .bind("words", words)
            .bind("run", run)
            .execute()
        == 1;
  }

  /** How many of all desks are said to be running, and are not heard of by any node any more. */
  int endAllLost(Tx tx) {
    return tx.handle()
        .createUpdate("update fill_run set state = 'LOST', ended_at = :now where state = 'RUNNING'")
        .bind("now", tx.now())
        .execute();
  }

  /** Keeps why it left shifts open and wishes unmet. */
  void explain(Tx tx, long run, FillResult filled) {
    List<Line> lines = new ArrayList<>();
    filled.unfilled().forEach(one -> lines.addAll(lines(one, false)));
    filled.unmet().forEach(one -> lines.addAll(lines(one, true)));
    tx.handle()
        .createUpdate(
            """
            insert into fill_reason (run_id, place, unmet, subject, person, why)
            select :run, place, unmet, subject, person, why
              from unnest(cast(:unmet as boolean[]), cast(:subjects as text[]),
                          cast(:people as text[]), cast(:whys as text[]))
                   with ordinality as new (unmet, subject, person, why, place)
            """)
        .bind("run", run)
        .bind("unmet", SqlColumns.of(lines, Line::unmet))
        .bind("subjects", SqlColumns.of(lines, Line::subject))
        .bind("people", SqlColumns.of(lines, one -> one.reason().person()))
        .bind("whys", SqlColumns.of(lines, one -> one.reason().why()))
        .execute();
  }

  /** A reason a line; one without words where there is none. */
  private static List<Line> lines(Explained one, boolean unmet) {
    List<Reason> reasons = one.reasons().isEmpty() ? List.of(new Reason("", "")) : one.reasons();
    return reasons.stream().map(reason -> new Line(unmet, one.subject(), reason)).toList();
  }

  /** What was explained, in order: shifts left open, or wishes not met. */
  List<Explained> explained(Tx tx, long run, boolean unmet) {
    List<Line> lines =
        tx.handle()
            .createQuery(
                """
                select unmet, subject, person, why from fill_reason
                 where run_id = :run and unmet = :unmet
                 order by place
                """)
            .bind("run", run)
            .bind("unmet", unmet)
            .mapTo(Line.class)
            .list();
    return joined(lines);
  }

  /** The reasons of one subject, one after the other, are its own. */
  private static List<Explained> joined(List<Line> lines) {
    List<Explained> explained = new ArrayList<>();
    for (Line line : lines) {
      List<Reason> reasons = new ArrayList<>();
      if (!explained.isEmpty() && explained.getLast().subject().equals(line.subject())) {
        reasons.addAll(explained.removeLast().reasons());
      }
      if (!line.reason().why().isEmpty()) {
        reasons.add(line.reason());
      }
      explained.add(new Explained(line.subject(), reasons));
    }
    return explained;
  }

  private static FillRun run(ResultSet row) throws SQLException {
    Instant ended = SqlColumns.instantOrNull(row, "ended_at");
    return new FillRun(
        row.getLong("id"),
        FillRun.State.valueOf(row.getString("state")),
        new FillRun.Start(
            SqlColumns.instant(row, "started_at"),
            new Editor(
                SqlColumns.idOrNull(row, "by_advisor", AdvisorId::new), row.getString("by_name")),
            new FillOrder(Duration.ofSeconds(row.getInt("seconds")), row.getBoolean("may_move")),
            row.getInt("to_fill")),
        SqlColumns.instant(row, "heard_at"),
        new FillRun.Reached(
            row.getObject("open_left", Integer.class),
            row.getObject("penalty", Long.class),
            row.getObject("bound", Long.class),
            row.getString("stopped_by")),
        ended == null
            ? null
            : new FillRun.End(ended, row.getObject("edit", Long.class), row.getString("words")));
  }

  private record Line(boolean unmet, String subject, Reason reason) {}
}
