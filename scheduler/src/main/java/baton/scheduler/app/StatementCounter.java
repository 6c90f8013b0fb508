package baton.scheduler.app;

import com.codahale.metrics.Counter;
import com.codahale.metrics.MetricRegistry;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Counts SQL statements in the metric {@value #NAME}: what a request costs can be seen, and tested.
 */
final class StatementCounter implements SqlLogger {
  static final String NAME = "baton.sql.statements";

  private final Counter statements;

  StatementCounter(MetricRegistry metrics) {
    this.statements = metrics.counter(NAME);
  }

  @Override
  public void logBeforeExecution(StatementContext context) {
    statements.inc();
  }
}
