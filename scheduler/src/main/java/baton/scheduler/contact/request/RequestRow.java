package baton.scheduler.contact.request;

import baton.handoff.AdvisorId;
import baton.handoff.sql.SqlColumns;
import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.contact.callback.CustomerRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads a request with its recording and its latest decision. */
final class RequestRow {
  private RequestRow() {}

  static Request read(ResultSet row, StatementContext context) throws SQLException {
    return new Request(
        new RequestId(row.getLong("id")),
        RequestState.valueOf(row.getString("state")),
        ask(row),
        decided(row),
        link(row),
        taken(row),
        closed(row));
  }

  private static CallRequest ask(ResultSet row) throws SQLException {
    return new CallRequest(
        RequestChannel.valueOf(row.getString("channel")),
        CustomerRow.read(row),
        row.getString("reason"),
        SqlColumns.instantOrNull(row, "wished_at"),
        recording(row),
        SqlColumns.instant(row, "asked_at"),
        row.getString("asked_by"));
  }

  private static @Nullable Recording recording(ResultSet row) throws SQLException {
    @Nullable String type = row.getString("recording_type");
    return type == null ? null : new Recording(AudioKind.valueOf(type), row.getLong("bytes"));
  }

  private static Request.@Nullable Decided decided(ResultSet row) throws SQLException {
    @Nullable String role = row.getString("role");
    return role == null
        ? null
        : new Request.Decided(
            role,
            Priority.valueOf(row.getString("priority")),
            row.getString("rule"),
            row.getString("why"),
            SqlColumns.instant(row, "decided_at"));
  }

  private static Request.@Nullable Link link(ResultSet row) throws SQLException {
    long id = row.getLong("callback_id");
    return row.wasNull()
        ? null
        : new Request.Link(new CallbackId(id), SqlColumns.instantOrNull(row, "marked_for"));
  }

  private static Request.@Nullable Taken taken(ResultSet row) throws SQLException {
    Instant at = SqlColumns.instantOrNull(row, "taken_at");
    return at == null ? null : new Request.Taken(new AdvisorId(row.getLong("taken_by")), at);
  }

  private static Request.@Nullable Closed closed(ResultSet row) throws SQLException {
    Instant at = SqlColumns.instantOrNull(row, "closed_at");
    return at == null
        ? null
        : new Request.Closed(
            at,
            row.getString("closed_by"),
            RequestOutcome.valueOf(row.getString("outcome")),
            row.getString("notes"));
  }
}
