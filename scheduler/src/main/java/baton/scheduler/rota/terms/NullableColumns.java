package baton.scheduler.rota.terms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads columns that may be null. */
final class NullableColumns {
  private NullableColumns() {}

  static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  static @Nullable Duration minutes(ResultSet row, String column) throws SQLException {
    Integer minutes = number(row, column);
    return minutes == null ? null : Duration.ofMinutes(minutes);
  }

  static @Nullable Long minutes(@Nullable Duration length) {
    return length == null ? null : length.toMinutes();
  }
}
