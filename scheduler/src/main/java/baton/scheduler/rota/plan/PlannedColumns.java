package baton.scheduler.rota.plan;

import baton.handoff.shift.Planned;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

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
        .bind("roles", column(shifts, shift -> shift.seat().role()))
        .bind("seats", column(shifts, shift -> shift.seat().number()))
        .bind("advisors", column(shifts, DraftShift::advisor))
        .bind("starts", column(shifts, DraftShift::start))
        .bind("ends", column(shifts, DraftShift::end));
  }

  static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable Object> value) {
    @Nullable String[] column = new String[rows.size()];
    for (int i = 0; i < column.length; i++) {
      column[i] = Objects.toString(value.apply(rows.get(i)), null);
    }
    return column;
  }
}
