package baton.scheduler.contact.call;

import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Tx;

/** Outcomes in the database (C5): what is written of one, and what is read of it. */
final class CallOutcomes {
  /** Of {@code call_outcome o}, as {@link CallOutcome} has them. */
  static final String COLUMNS =
      """
      o.result, o.disposition, o.notes,
      o.customer_name as said_name, o.customer_email, o.customer_reference,
      """;

  /** Closes the contact: the advisor is available from now on (C5). */
  void save(Tx tx, DeskId desk, CallId call, CallOutcome outcome) {
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
}
