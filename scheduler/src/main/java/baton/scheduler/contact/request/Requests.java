package baton.scheduler.contact.request;

import baton.handoff.DeskId;
import baton.scheduler.contact.callback.CustomerColumns;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The requests that there are. */
final class Requests {
  private static final String SELECT =
      "select request.id, request.state, channel, "
          + CustomerColumns.ALL
          + """
                 reason, wished_at, asked_at, asked_by,
                 role, case when role is not null then priority end as priority,
                 callback_id, marked_for, taken_by, taken_at, closed_at, closed_by, outcome, notes,
                 recording.type as recording_type, recording.bytes,
                 latest.rule, latest.why, latest.at as decided_at
            from request
            left join recording on recording.request_id = request.id
            left join lateral (select rule, why, at from request_decision
                                where request_id = request.id order by id desc limit 1) latest on true
          """;

  /** Whose callback was made or cancelled, whoever ended it and whenever (P4). */
  private static final String ENDED =
      """
        from request
        join callback on callback.id = request.callback_id
       where request.state = 'CALLBACK' and callback.state in ('DONE', 'CANCELLED')
      """;

  private static final String PLACE =
      """
      case priority when 'URGENT' then 0 when 'HIGH' then 1 else 2 end, request.asked_at, request.id
      """;

  /**
   * Which are listed.
   *
   * @param state null: all that are not closed
   * @param role who has to do with them; null: whoever
   * @param after the last of the page before; null for the first page
   */
  record Filter(Request.@Nullable State state, @Nullable String role, @Nullable RequestId after) {
    static final Filter OPEN = new Filter(null, null, null);
  }

  /** An earlier or the latest decision. */
  record Decision(Instant at, String rule, String why) {}

  Optional<Request> byId(Tx tx, DeskId desk, RequestId id) {
    return one(tx, desk, id, "");
  }

  /** The same, and nobody else changes it until this transaction ends. */
  Optional<Request> locked(Tx tx, DeskId desk, RequestId id) {
    return one(tx, desk, id, " for no key update of request");
  }

  private static Optional<Request> one(Tx tx, DeskId desk, RequestId id, String lock) {
    return tx.handle()
        .createQuery(SELECT + "where request.desk_id = :desk and request.id = :id" + lock)
        .bind("desk", desk)
        .bind("id", id)
        .mapTo(Request.class)
        .findOne();
  }

  /** What presses most first, then the oldest (K2); no more than {@code limit}. */
  List<Request> list(Tx tx, DeskId desk, Filter filter, int limit) {
    return tx.handle()
        .createQuery(
            SELECT
                + """
                where request.desk_id = :desk
                  and (case when cast(:state as text) is null then request.state <> 'CLOSED'
                            else request.state = :state end)
                  and (cast(:role as text) is null or role = :role)
                  and (cast(:after as bigint) is null or (
                """
                + PLACE
                + ") > (select "
                + PLACE
                + " from request where desk_id = :desk and id = :after)) order by "
                + PLACE
                + " limit :limit")
        .bind("desk", desk)
        .bind("state", filter.state() == null ? null : filter.state().name())
        .bind("role", filter.role())
        .bind("after", filter.after())
        .bind("limit", limit)
        .mapTo(Request.class)
        .list();
  }

  /** All decisions about one, the first first. */
  List<Decision> decisions(Tx tx, RequestId id) {
    return tx.handle()
        .createQuery(
            "select at, rule, why from request_decision where request_id = :id order by id")
        .bind("id", id)
        .mapTo(Decision.class)
        .list();
  }

  /** When the oldest that waits for a decision, or for its end, came; it is due since then. */
  Optional<Instant> nextDue(Tx tx) {
    return Stream.of(
            "select asked_at from request where state = 'NEW' order by asked_at, id limit 1",
            "select min(asked_at)" + ENDED + "having count(*) > 0")
        .flatMap(sql -> tx.handle().createQuery(sql).mapTo(Instant.class).findOne().stream())
        .min(Instant::compareTo);
  }

  /** A request and whose it is. */
  record Due(DeskId desk, RequestId id) {}

  /** Those to be decided, in the order they came, locked: of two nodes the second finds none. */
  List<Due> toDecide(Tx tx) {
    return due(
        tx,
        """
        select desk_id, id from request where state = 'NEW' and asked_at <= :now
         order by asked_at, id for no key update
        """);
  }

  /** Those whose callback has ended, locked. */
  List<Due> toClose(Tx tx) {
    return due(
        tx,
        "select request.desk_id, request.id"
            + ENDED
            + "and asked_at <= :now order by request.id for no key update of request");
  }

  private static List<Due> due(Tx tx, String sql) {
    return tx.handle().createQuery(sql).bind("now", tx.now()).mapTo(Due.class).list();
  }
}
