package baton.scheduler.platform.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/** Makes Quartz: clustered, on our own connection pool, in the {@code qrtz_} tables. */
final class QuartzFactory {
  private static final String NAME = "baton";
  private static final AtomicInteger MADE = new AtomicInteger();

  private QuartzFactory() {}

  /** Quartz knows schedulers and pools by name, in static maps: one node at a time. */
  static synchronized Scheduler create(DataSource pool) throws SchedulerException {
    String poolName = NAME + "-" + MADE.incrementAndGet();
    DBConnectionManager.getInstance().addConnectionProvider(poolName, new Pool(pool));
    Scheduler scheduler = new StdSchedulerFactory(settings(poolName)).getScheduler();
    // Nodes of one cluster share a name, so a second one in this JVM (tests) would get the first.
    SchedulerRepository.getInstance().remove(NAME);
    return scheduler;
  }

  private static Properties settings(String poolName) {
    Properties settings = new Properties();
    settings.put("org.quartz.scheduler.instanceName", NAME);
    settings.put("org.quartz.scheduler.instanceId", "AUTO");
    settings.put("org.quartz.scheduler.skipUpdateCheck", "true");
    settings.put("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    settings.put("org.quartz.threadPool.threadCount", "4");
    settings.put("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
    settings.put(
        "org.quartz.jobStore.driverDelegateClass",
        "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
    settings.put("org.quartz.jobStore.tablePrefix", "qrtz_");
    settings.put("org.quartz.jobStore.useProperties", "true");
    settings.put("org.quartz.jobStore.dataSource", poolName);
    settings.put("org.quartz.jobStore.isClustered", "true");
    // A dead node is noticed after about this and 7.5 s more; then its work moves to another.
    settings.put("org.quartz.jobStore.clusterCheckinInterval", "5000");
    return settings;
  }

  /** Lends Quartz connections of our pool, which lives longer than Quartz does. */
  private record Pool(DataSource source) implements ConnectionProvider {
    @Override
    public Connection getConnection() throws SQLException {
      return source.getConnection();
    }

    @Override
    public void initialize() {}

    @Override
    public void shutdown() {}
  }
}
