package baton.scheduler.rota.terms;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.terms.TimeOff.State;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps time off, and what became of it step by step. */
final class TimeOffStore {
  private static final String SELECT =
      """
      select id, advisor_id, local_from as "from", local_to as "to", starts_at, ends_at, reason,
             state, asked_by, asked_at, decided_by, decided_at, decision_words as words
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
        .mapTo(TimeOff.class)
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
        .mapTo(TimeOff.class)
        .list();
  }

  /** Locked until the transaction ends, so that it is decided once. */
  Optional<TimeOff> locked(Tx tx, DeskId desk, TimeOffId id) {
    return tx.handle()
        .createQuery(SELECT + " where desk_id = :desk and id = :id for update")
        .bind("desk", desk)
        .bind("id", id)
        .mapTo(TimeOff.class)
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

  /** One more thing that became of it; nothing of these ever changes. */
  void addStep(Tx tx, Desk desk, TimeOffId off, TimeOff.Step step) {
    tx.handle()
        .createUpdate(
            """
            insert into time_off_step (desk_id, time_off_id, state, by_advisor, at, words)
            values (:desk, :off, :state, :by, :at, :words)
            """)
        .bind("desk", desk.id())
        .bind("off", off)
        .bind("state", step.state().name())
        .bind("by", step.by())
        .bind("at", step.at())
        .bind("words", step.words())
        .execute();
  }

  /** All that became of these, each in its order, in one statement. */
  Map<TimeOffId, List<TimeOff.Step>> history(Tx tx, Collection<TimeOff> all) {
    return tx
        .handle()
        .createQuery(
            """
            select time_off_id, state, by_advisor as by, at, words
              from time_off_step
             where time_off_id = any(:all)
             order by id
            """)
        .bindArray("all", TimeOffId.class, all.stream().map(TimeOff::id).toList())
        .mapTo(Row.class)
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::timeOff, Collectors.mapping(Row::step, Collectors.toList())));
  }

  private record Row(TimeOffId timeOff, TimeOff.Step step) {}
}
