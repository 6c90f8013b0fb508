package baton.scheduler.rota;

import baton.handoff.shift.Planned;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Update;

/**
 * Binds many shifts to one statement, column by column, for {@code unnest}: however many shifts, it
 * is one round trip. Columns travel as text and are cast by the statement.
 */
final class PlannedColumns {
  private PlannedColumns() {}

  /** Binds {@code roles}, {@code seats}, {@code advisors}, {@code starts} and {@code ends}. */
  static Update bind(Update update, List<Planned> shifts) {
    return update
        .bind("roles", column(shifts, shift -> shift.seat().role()))
        .bind("seats", column(shifts, shift -> shift.seat().number()))
        .bind("advisors", column(shifts, Planned::advisor))
        .bind("starts", column(shifts, Planned::start))
        .bind("ends", column(shifts, Planned::end));
  }

  static <T> String[] column(List<T> rows, Function<T, ?> value) {
    return rows.stream().map(row -> value.apply(row).toString()).toArray(String[]::new);
  }
}
