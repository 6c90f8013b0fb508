package baton.handoff.seat;

import baton.handoff.Refusal;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the database refused because somebody else was faster, as the refusal that names the rule.
 * Cannot happen between two changes that both lock the ledger's head; the constraints hold for
 * everybody else.
 */
final class Conflict {
  private static final String NEXT = "Look at the seats again, then decide.";

  private Conflict() {}

  /** Null: not one of ours, so a bug. */
  static @Nullable Refusal refusal(UnableToExecuteStatementException e) {
    return refusal(constraint(e));
  }

  /** What it means that the constraint of that name was broken. */
  static @Nullable Refusal refusal(String constraint) {
    return switch (constraint) {
      case "one_holder_per_seat", "one_open_hold_per_seat" ->
          new Refusal("H2", "Somebody else has just taken the seat.", NEXT);
      case "one_seat_per_holder", "one_open_hold_per_advisor" ->
          new Refusal("H2", "You have just taken another seat.", NEXT);
      case "one_stand_by_per_seat" ->
          new Refusal("H2", "Somebody else has just begun to stand by for the seat.", NEXT);
      case "one_stand_by_per_advisor" ->
          new Refusal("H2", "You have just begun to stand by for another seat.", NEXT);
      case "one_cover_per_seat" ->
          new Refusal("H6", "Somebody else has just offered to stand in on the seat.", NEXT);
      case "one_seat_per_cover" ->
          new Refusal("H6", "They stand in on another seat at that time.", NEXT);
      default -> null;
    };
  }

  private static String constraint(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof PSQLException sql) {
        ServerErrorMessage message = sql.getServerErrorMessage();
        String name = message == null ? null : message.getConstraint();
        return name == null ? "" : name;
      }
    }
    return "";
  }
}
