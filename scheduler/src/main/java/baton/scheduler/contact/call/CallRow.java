package baton.scheduler.contact.call;

import baton.handoff.AdvisorId;
import baton.handoff.sql.SqlColumns;
import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.contact.callback.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads a call with all that belongs to it. */
final class CallRow {
  private CallRow() {}

  static Call read(ResultSet row, StatementContext context) throws SQLException {
    return new Call(
        new CallId(row.getLong("id")),
        new Call.Who(new AdvisorId(row.getLong("advisor_id")), row.getString("name")),
        List.of((String[]) row.getArray("before").getArray()),
        SqlColumns.idOrNull(row, "callback_id", CallbackId::new),
        number(row),
        times(row),
        outcome(row));
  }

  private static Call.Times times(ResultSet row) throws SQLException {
    String as = row.getString("ended_as");
    return new Call.Times(
        SqlColumns.instant(row, "started_at"),
        SqlColumns.instantOrNull(row, "ended_at"),
        SqlColumns.instantOrNull(row, "overrun_at"),
        SqlColumns.instantOrNull(row, "wrapped_at"),
        as == null ? null : CallResult.valueOf(as));
  }

  private static @Nullable CallOutcome outcome(ResultSet row) throws SQLException {
    String result = row.getString("result");
    if (result == null) {
      return null;
    }
    CallOutcome.Contact contact =
        new CallOutcome.Contact(
            row.getString("said_name"),
            row.getString("customer_email"),
            row.getString("customer_reference"));
    return new CallOutcome(
        CallResult.valueOf(result),
        row.getString("disposition"),
        row.getString("notes"),
        contact.equals(new CallOutcome.Contact(null, null, null)) ? null : contact);
  }

  private static @Nullable String number(ResultSet row) throws SQLException {
    String phone = row.getString("phone");
    return phone == null
        ? null
        : new PhoneNumber(
                phone, row.getString("region"), !row.getBoolean("international"), List.of())
            .masked();
  }
}
