package baton.scheduler.rota.terms;

import baton.handoff.AdvisorId;
import baton.handoff.sql.SqlColumns;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps what became of time off, step by step; nothing in it ever changes. */
final class TimeOffLog {
  private record Row(long off, TimeOff.Step step) {}

  void add(Tx tx, Desk desk, TimeOffId off, TimeOff.Step step) {
    tx.handle()
        .createUpdate(
            """
            insert into time_off_step (desk_id, time_off_id, state, by_advisor, at, words)
            values (:desk, :off, :state, :by, :at, :words)
            """)
        .bind("desk", desk.id())
        .bind("off", off)
        .bind("state", step.state().name())
        .bind("by", step.by())
        .bind("at", step.at())
        .bind("words", step.words())
        .execute();
  }

  /** All of these, each in its order, in one statement. */
  Map<TimeOffId, List<TimeOff.Step>> of(Tx tx, Collection<TimeOff> all) {
    return tx
        .handle()
        .createQuery(
            """
            select time_off_id, state, by_advisor, at, words
              from time_off_step
             where time_off_id = any(:all)
             order by id
            """)
        .bindArray("all", TimeOffId.class, all.stream().map(TimeOff::id).toList())
        .map((row, context) ->
            new Row(
                row.getLong("time_off_id"),
                new TimeOff.Step(
                    TimeOff.State.valueOf(row.getString("state")),
                    SqlColumns.idOrNull(row, "by_advisor", AdvisorId::new),
                    SqlColumns.instant(row, "at"),
                    row.getString("words"))))
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> new TimeOffId(row.off()),
                Collectors.mapping(Row::step, Collectors.toList())));
  }
}
