package baton.scheduler.rota.terms;

import baton.handoff.AdvisorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
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

  static @Nullable AdvisorId advisor(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : new AdvisorId(value);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
