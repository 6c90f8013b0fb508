package baton.scheduler.rota.terms;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.sql.SqlColumns;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.terms.TimeOff.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps time off. */
final class TimeOffStore {
  private static final String SELECT =
      """
      select id, advisor_id, local_from, local_to, starts_at, ends_at, reason, state,
             asked_by, asked_at, decided_by, decided_at, decision_words
        from time_off
      """;

  /** Those of these states that overlap {@code [from, to)}, by their start. */
  List<TimeOff> overlapping(Tx tx, DeskId desk, ShiftPeriod span, Set<State> states) {
    return tx.handle()
        .createQuery(
            SELECT
                + """
                 where desk_id = :desk and ends_at > :from and starts_at < :to
                   and state = any(:states)
                 order by starts_at, id
                """)
        .bind("desk", desk)
        .bind("from", span.start())
        .bind("to", span.end())
        .bindArray("states", String.class, states.stream().map(State::name).toList())
        .map((row, context) -> timeOff(row))
        .list();
  }

  /** One person's that end after {@code since}, in whatever state, by their start. */
  List<TimeOff> of(Tx tx, DeskId desk, AdvisorId advisor, Instant since) {
    return tx.handle()
        .createQuery(
            SELECT
                + """
                 where desk_id = :desk and advisor_id = :advisor and ends_at > :since
                 order by starts_at, id
                """)
        .bind("desk", desk)
        .bind("advisor", advisor)
        .bind("since", since)
        .map((row, context) -> timeOff(row))
        .list();
  }

  /** Locked until the transaction ends, so that it is decided once. */
  Optional<TimeOff> locked(Tx tx, DeskId desk, TimeOffId id) {
    return tx.handle()
        .createQuery(SELECT + " where desk_id = :desk and id = :id for update")
        .bind("desk", desk)
        .bind("id", id)
        .map((row, context) -> timeOff(row))
        .findOne();
  }

  /**
   * A new one, in the state and with the steps it has; its id means nothing.
   *
   * @throws org.jdbi.v3.core.statement.UnableToExecuteStatementException with the constraint {@code
   *     time_off_once} when the person has one then
   */
  TimeOffId add(Tx tx, DeskId desk, TimeOff asked) {
    return new TimeOffId(
        tx.handle()
            .createQuery(
                """
                insert into time_off (desk_id, advisor_id, local_from, local_to, starts_at, ends_at,
                                      reason, state, asked_by, asked_at,
                                      decided_by, decided_at, decision_words)
                values (:desk, :advisor, :localFrom, :localTo, :startsAt, :endsAt,
                        :reason, :state, :askedBy, :askedAt, :decidedBy, :decidedAt, :words)
                returning id
                """)
            .bind("desk", desk)
            .bind("advisor", asked.advisor())
            .bind("localFrom", asked.away().from())
            .bind("localTo", asked.away().to())
            .bind("startsAt", asked.away().period().start())
            .bind("endsAt", asked.away().period().end())
            .bind("reason", asked.reason())
            .bind("state", asked.state().name())
            .bind("askedBy", asked.steps().askedBy())
            .bind("askedAt", asked.steps().askedAt())
            .bind("decidedBy", asked.steps().decidedBy())
            .bind("decidedAt", asked.steps().decidedAt())
            .bind("words", asked.steps().words())
            .mapTo(long.class)
            .one());
  }

  /** The state and who brought it there; throws as {@link #add} does. */
  void decide(Tx tx, DeskId desk, TimeOff decided) {
    tx.handle()
        .createUpdate(
            """
            update time_off
               set state = :state, decided_by = :by, decided_at = :at, decision_words = :words
             where desk_id = :desk and id = :id
            """)
        .bind("desk", desk)
        .bind("id", decided.id())
        .bind("state", decided.state().name())
        .bind("by", decided.steps().decidedBy())
        .bind("at", decided.steps().decidedAt())
        .bind("words", decided.steps().words())
        .execute();
  }

  private static TimeOff timeOff(ResultSet row) throws SQLException {
    return new TimeOff(
        new TimeOffId(row.getLong("id")),
        new AdvisorId(row.getLong("advisor_id")),
        new AwayPeriod(
            row.getObject("local_from", LocalDateTime.class),
            row.getObject("local_to", LocalDateTime.class),
            new ShiftPeriod(
                SqlColumns.instant(row, "starts_at"), SqlColumns.instant(row, "ends_at"))),
        row.getString("reason"),
        State.valueOf(row.getString("state")),
        new TimeOff.Steps(
            SqlColumns.idOrNull(row, "asked_by", AdvisorId::new),
            SqlColumns.instant(row, "asked_at"),
            SqlColumns.idOrNull(row, "decided_by", AdvisorId::new),
            SqlColumns.instantOrNull(row, "decided_at"),
            row.getString("decision_words")));
  }
}
