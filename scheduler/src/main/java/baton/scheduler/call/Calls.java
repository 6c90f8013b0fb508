package baton.scheduler.call;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.callback.CallbackId;
import baton.scheduler.callback.PhoneNumber;
import baton.scheduler.tx.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The calls that there are. */
public final class Calls {
  private static final String SELECT =
      """
      select call.id, call.advisor_id, advisor.name, call.callback_id,
             callback.phone, callback.region, callback.international,
             call.started_at, call.ended_at, call.overrun_at
        from call
        join advisor on advisor.id = call.advisor_id
        left join callback on callback.id = call.callback_id
      """;

  /** The calls going on now, the longest first. */
  public List<Call> running(Tx tx, DeskId desk) {
    return tx.handle()
        .createQuery(
            SELECT
                + """
                where call.desk_id = :desk and call.ended_at is null
                order by call.started_at, call.id
                """)
        .bind("desk", desk.value())
        .map(Calls::read)
        .list();
  }

  /** Who is on a call now, and so has a contact open (H7, H12). */
  public Set<AdvisorId> openContacts(Tx tx, DeskId desk) {
    return tx.handle()
        .createQuery("select advisor_id from call where desk_id = :desk and ended_at is null")
        .bind("desk", desk.value())
        .map((row, context) -> new AdvisorId(row.getLong("advisor_id")))
        .set();
  }

  /**
   * The calls that have ended, the newest first.
   *
   * @param after the last of the page before; null for the first page
   */
  List<Call> ended(Tx tx, DeskId desk, @Nullable CallId after, int limit) {
    return tx.handle()
        .createQuery(
            SELECT
                + """
                where call.desk_id = :desk and call.ended_at is not null
                  and (cast(:after as bigint) is null or call.id < :after)
                order by call.id desc
                limit :limit
                """)
        .bind("desk", desk.value())
        .bind("after", after == null ? null : (Long) after.value())
        .bind("limit", limit)
        .map(Calls::read)
        .list();
  }

  /** The call, which nobody else changes until this transaction ends. */
  Optional<Call> locked(Tx tx, DeskId desk, CallId id) {
    return tx.handle()
        .createQuery(
            SELECT + "where call.desk_id = :desk and call.id = :id for no key update of call")
        .bind("desk", desk.value())
        .bind("id", id.value())
        .map(Calls::read)
        .findOne();
  }

  /** The calls going on that the advisor makes or that the callback is for: at most two. */
  List<Call> runningOf(Tx tx, AdvisorId advisor, CallbackId callback) {
    return tx.handle()
        .createQuery(
            SELECT
                + """
                where (call.advisor_id = :advisor or call.callback_id = :callback)
                  and call.ended_at is null
                """)
        .bind("advisor", advisor.value())
        .bind("callback", callback.value())
        .map(Calls::read)
        .list();
  }

  private static Call read(ResultSet row, StatementContext context) throws SQLException {
    return new Call(
        new CallId(row.getLong("id")),
        new Call.Who(new AdvisorId(row.getLong("advisor_id")), row.getString("name")),
        callback(row),
        number(row),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        instant(row, "ended_at"),
        instant(row, "overrun_at"));
  }

  private static @Nullable CallbackId callback(ResultSet row) throws SQLException {
    long id = row.getLong("callback_id");
    return row.wasNull() ? null : new CallbackId(id);
  }

  private static @Nullable String number(ResultSet row) throws SQLException {
    String phone = row.getString("phone");
    return phone == null
        ? null
        : new PhoneNumber(
                phone, row.getString("region"), !row.getBoolean("international"), List.of())
            .masked();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
