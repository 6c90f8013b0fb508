package baton.scheduler.app;

import baton.handoff.sql.SqlTypes;
import com.codahale.metrics.Counter;
import com.codahale.metrics.MetricRegistry;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database that is ready to be worked on.
 *
 * @param pool the service's connections
 * @param single gives connections outside the pool, for one that is kept: to hear of changes
 */
record OpenDatabase(HikariDataSource pool, DataSource single) {
  static OpenDatabase of(DatabaseAccess access, int connections) {
    PGSimpleDataSource single = new PGSimpleDataSource();
    single.setUrl(access.url());
    single.setUser(access.service().user());
    single.setPassword(access.service().password());
    single.setApplicationName("baton-changes");
    return new OpenDatabase(Database.open(access, connections), single);
  }

  Jdbi jdbi(MetricRegistry metrics) {
    return Jdbi.create(pool)
        .installPlugin(new SqlTypes())
        .setSqlLogger(new StatementCounter(metrics));
  }

  /**
   * Counts SQL statements in the metric {@value #NAME}: what a request costs can be seen, and
   * tested.
   */
  static final class StatementCounter implements SqlLogger {
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
}
