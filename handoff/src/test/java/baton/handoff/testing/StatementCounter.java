package baton.handoff.testing;

import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Counts the statements sent to the database. */
public final class StatementCounter implements SqlLogger {
  private int statements;

  @Override
  public void logAfterExecution(StatementContext context) {
    statements++;
  }

  public int statements() {
    return statements;
  }
}
