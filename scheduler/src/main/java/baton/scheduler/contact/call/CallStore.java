package baton.scheduler.contact.call;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.desk.ConstraintViolation;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** Writes what was decided about calls. */
final class CallStore {
  private static final String TRANSFER = "transfer";

  /**
   * Starts a call. Empty when the advisor, or the callback, has one open already: the unique
   * indexes decide between those who come at the same time (C1, C5).
   */
  Optional<CallId> start(Tx tx, DeskId desk, AdvisorId advisor, CallbackId callback) {
    return tx.handle()
        .createQuery(
            """
            insert into call (desk_id, advisor_id, callback_id, started_at)
            values (:desk, :advisor, :callback, :now)
                on conflict do nothing
            returning id
            """)
        .bind("desk", desk)
        .bind("advisor", advisor)
        .bind("callback", callback)
        .bind("now", tx.now())
        .mapTo(CallId.class)
        .findOne();
  }

  void end(Tx tx, CallId call, EndDecision.End end, @Nullable CallResult as) {
    tx.handle()
        .createUpdate(
            """
            update call set ended_at = :at, overrun_at = :overrun, ended_as = :as where id = :id
            """)
        .bind("at", end.at())
        .bind("overrun", end.overrunAt())
        .bind("as", as)
        .bind("id", call)
        .execute();
  }

  /**
   * The call goes on with another (C1). False when the other has one open: the unique index decides
   * between those who come at the same time.
   */
  boolean transfer(Tx tx, DeskId desk, Call call, AdvisorId to) {
    tx.handle().savepoint(TRANSFER);
    try {
      tx.handle()
          .createUpdate(
              """
              with moved as (update call set advisor_id = :to where id = :id)
              insert into call_transfer (desk_id, call_id, at, from_id, to_id)
              values (:desk, :id, :now, :from, :to)
              """)
          .bind("desk", desk)
          .bind("id", call.id())
          .bind("now", tx.now())
          .bind("from", call.advisor().id())
          .bind("to", to)
          .execute();
      return true;
    } catch (UnableToExecuteStatementException e) {
      if (!ConstraintViolation.of(e, "one_open_call_per_advisor")) {
        throw e;
      }
      tx.handle().rollbackToSavepoint(TRANSFER);
      return false;
    }
  }

  /** Closes the contact: the advisor is available from now on (C5). */
  void wrapUp(Tx tx, DeskId desk, CallId call, CallOutcome outcome) {
    CallOutcome.Contact contact = outcome.contact();
    tx.handle()
        .createUpdate(
            """
            with wrapped as (
              update call set wrapped_at = greatest(ended_at, cast(:now as timestamptz)) where id = :id)
            insert into call_outcome (desk_id, call_id, result, disposition, notes,
                                      customer_name, customer_email, customer_reference)
            values (:desk, :id, :result, :disposition, :notes, :name, :email, :reference)
            """)
        .bind("desk", desk)
        .bind("id", call)
        .bind("now", tx.now())
        .bind("result", outcome.result())
        .bind("disposition", outcome.disposition())
        .bind("notes", outcome.notes())
        .bind("name", contact == null ? null : contact.name())
        .bind("email", contact == null ? null : contact.email())
        .bind("reference", contact == null ? null : contact.reference())
        .execute();
  }

  /** When the longest running call that is no overrun yet becomes one, of all desks. */
  Optional<Instant> nextOverrun(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            select started_at from call
             where ended_at is null and overrun_at is null
             order by started_at limit 1
            """)
        .mapTo(Instant.class)
        .findOne()
        .map(at -> at.plus(Call.EXPECTED));
  }

  /**
   * Flags every call that has become an overrun, with the instant at which it did, however late
   * this is. Each is flagged once: whoever comes second finds it flagged.
   */
  List<Flagged> flagOverruns(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            with due as (
              select id from call
               where ended_at is null and overrun_at is null and started_at <= :started
               order by id
                 for no key update),
            flagged as (
              update call set overrun_at = started_at + :expected
                from due
               where call.id = due.id
              returning call.desk_id, call.id as call_id)
            select * from flagged order by desk_id, call_id
            """)
        .bind("expected", Call.EXPECTED)
        .bind("started", tx.now().minus(Call.EXPECTED))
        .mapTo(Flagged.class)
        .list();
  }

  /** When the longest running call that was not forewarned of is to be, of all desks. */
  Optional<Instant> nextForewarning(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            select started_at from call
             where ended_at is null and forewarned_at is null
             order by started_at limit 1
            """)
        .mapTo(Instant.class)
        .findOne()
        .map(at -> at.plus(Call.FOREWARNED));
  }

  /** Marks every call that is to be forewarned of, once, with the instant from which it was. */
  List<Flagged> forewarn(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            with due as (
              select id from call
               where ended_at is null and forewarned_at is null and started_at <= :started
               order by id
                 for no key update),
            warned as (
              update call set forewarned_at = started_at + :warned
                from due
               where call.id = due.id
              returning call.desk_id, call.id as call_id)
            select * from warned order by desk_id, call_id
            """)
        .bind("warned", Call.FOREWARNED)
        .bind("started", tx.now().minus(Call.FOREWARNED))
        .mapTo(Flagged.class)
        .list();
  }

  /** A call that was marked now. */
  record Flagged(DeskId desk, CallId call) {}
}
