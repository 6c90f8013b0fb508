package baton.scheduler.platform.job;

import baton.handoff.sql.SqlTypes;
import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Transactions;
import com.codahale.metrics.MetricRegistry;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.quartz.SchedulerException;

/**
 * A node with nothing but due work, in this JVM or, by {@link #main}, in one that can be killed.
 */
final class TestNode implements AutoCloseable {
  final Transactions transactions;
  final WakeUps wakeUps;
  final MetricRegistry metrics = new MetricRegistry();
  private final HikariDataSource pool;

  private TestNode(HikariDataSource pool, List<DueWork> works) throws Exception {
    this.pool = pool;
    Jdbi jdbi = Jdbi.create(pool).installPlugin(new SqlTypes());
    this.transactions = new Transactions(jdbi, InstantSource.system());
    this.wakeUps = new WakeUps(transactions, pool, works, metrics);
    wakeUps.start();
  }

  static TestNode start(String url, DueWork... works) throws Exception {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername("baton_app");
    config.setPassword("any");
    config.setMaximumPoolSize(10);
    return new TestNode(new HikariDataSource(config), List.of(works));
  }

  @Override
  public void close() throws SchedulerException {
    wakeUps.stop();
    pool.close();
  }

  /** Commits one thing that falls due in so many seconds, says so, and stays. */
  @SuppressWarnings("SystemOut") // The test that started this process reads it.
  public static void main(String[] urlWorkSeconds) throws Exception {
    Things things =
        urlWorkSeconds[1].equals("hangs") ? new Hanging() : new Things(urlWorkSeconds[1]);
    TestNode node = start(urlWorkSeconds[0], things);
    var unused =
        things.addIn(node.transactions, Duration.ofSeconds(Long.parseLong(urlWorkSeconds[2])));
    System.out.println("committed");
    Thread.currentThread().join();
  }
}
