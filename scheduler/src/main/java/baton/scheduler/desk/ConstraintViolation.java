package baton.scheduler.desk;

import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.postgresql.util.PSQLException;

/** Tells which constraint refused a statement. */
public final class ConstraintViolation {
  private ConstraintViolation() {}

  public static boolean of(UnableToExecuteStatementException e, String constraint) {
    return e.getCause() instanceof PSQLException sql
        && sql.getServerErrorMessage() != null
        && constraint.equals(sql.getServerErrorMessage().getConstraint());
  }
}
