package baton.handoff.sql;

import baton.handoff.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Columns one by one, for what is more than its row; a record that is its row is read by mapTo. */
public final class SqlColumns {
  private SqlColumns() {}

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(instantOrNull(row, column), column);
  }

  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    return ColumnReader.instant(row, row.findColumn(column));
  }

  public static <I extends Id> @Nullable I idOrNull(
      ResultSet row, String column, LongFunction<I> named) throws SQLException {
    long id = row.getLong(column);
    return row.wasNull() ? null : named.apply(id);
  }

  /** One column of many rows, for {@code unnest}: it travels as text and is cast there. */
  public static <T> @Nullable String[] of(List<T> rows, Function<T, @Nullable Object> value) {
    @Nullable String[] column = new @Nullable String[rows.size()];
    for (int i = 0; i < column.length; i++) {
      Object cell = value.apply(rows.get(i));
      column[i] = cell instanceof Id id ? Long.toString(id.value()) : Objects.toString(cell, null);
    }
    return column;
  }
}
