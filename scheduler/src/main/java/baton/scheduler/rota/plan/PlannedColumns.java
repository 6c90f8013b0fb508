package baton.scheduler.rota.plan;

import baton.handoff.shift.Planned;
import baton.handoff.sql.SqlColumns;
import java.util.List;
import org.jdbi.v3.core.statement.Update;

/**
 * Binds many shifts to one statement, column by column, for {@code unnest}: however many shifts, it
 * is one round trip. Columns travel as text and are cast by the statement.
 */
final class PlannedColumns {
  private PlannedColumns() {}

  /** Binds {@code roles}, {@code seats}, {@code advisors}, {@code starts} and {@code ends}. */
  static Update bind(Update update, List<Planned> shifts) {
    return bindDrafted(update, shifts.stream().map(DraftShift::of).toList());
  }

  /** Likewise; an open shift's advisor is null. */
  static Update bindDrafted(Update update, List<DraftShift> shifts) {
    return update
        .bind("roles", SqlColumns.of(shifts, shift -> shift.seat().role()))
        .bind("seats", SqlColumns.of(shifts, shift -> shift.seat().number()))
        .bind("advisors", SqlColumns.of(shifts, DraftShift::advisor))
        .bind("starts", SqlColumns.of(shifts, DraftShift::start))
        .bind("ends", SqlColumns.of(shifts, DraftShift::end));
  }
}
