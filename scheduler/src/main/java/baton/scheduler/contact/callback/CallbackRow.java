package baton.scheduler.contact.callback;

import baton.handoff.sql.SqlColumns;
import baton.scheduler.contact.slot.SlotTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads a row of the callback table. */
final class CallbackRow {
  private CallbackRow() {}

  static Callback read(ResultSet row, StatementContext context) throws SQLException {
    return new Callback(
        new CallbackId(row.getLong("id")),
        CallbackState.valueOf(row.getString("state")),
        slot(row),
        CustomerRow.read(row),
        row.getString("reason"),
        SqlColumns.instant(row, "booked_at"),
        row.getString("booked_by"),
        SqlColumns.instantOrNull(row, "promised_by"));
  }

  private static @Nullable SlotTime slot(ResultSet row) throws SQLException {
    Instant start = SqlColumns.instantOrNull(row, "slot_start");
    return start == null ? null : new SlotTime(start);
  }
}
