package baton.scheduler.app;

import baton.handoff.sql.SqlTypes;
import com.codahale.metrics.MetricRegistry;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
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
}
