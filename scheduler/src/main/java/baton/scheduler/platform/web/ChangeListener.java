package baton.scheduler.platform.web;

import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears which desks changed, whichever node changed them, on one connection. When that is lost it
 * connects again by itself; what was missed meanwhile nobody knows, so it then says that anything
 * may have changed.
 */
final class ChangeListener {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeListener.class);
  // A silent line is asked whether it still is one.
  private static final int QUIET_MILLIS = 10_000;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
  private static final Executor AT_ONCE = Runnable::run;

  private final DataSource connections;
  private final Consumer<DeskId> changed;
  private final Runnable anything;
  private final Thread thread = Thread.ofPlatform().name("changes").daemon().unstarted(this::run);
  private volatile @Nullable Connection open;
  private volatile boolean hearing;

  ChangeListener(DataSource connections, Consumer<DeskId> changed, Runnable anything) {
    this.connections = connections;
    this.changed = changed;
    this.anything = anything;
  }

  boolean isHearing() {
    return hearing;
  }

  void start() {
    thread.start();
  }

  void stop() {
    thread.interrupt();
    Connection held = open;
    if (held != null) {
      try {
        held.abort(AT_ONCE); // ends the reading, which an interrupt does not
      } catch (SQLException e) {
        LOG.debug("the connection was gone already", e);
      }
    }
  }

  private void run() {
    Duration pause = FIRST_PAUSE;
    while (!thread.isInterrupted()) {
      try (Connection connection = connections.getConnection()) {
        open = connection;
        listen(connection);
        pause = FIRST_PAUSE;
        hear(connection);
      } catch (SQLException e) {
        if (!thread.isInterrupted()) {
          LOG.warn("changes are not heard; next try in {} ms", pause.toMillis(), e);
        }
      } finally {
        hearing = false;
        open = null;
      }
      pause = waited(pause);
    }
  }

  private void listen(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + Transactions.CHANGES);
    }
    hearing = true;
    anything.run();
  }

  private void hear(Connection connection) throws SQLException {
    PGConnection line = connection.unwrap(PGConnection.class);
    while (!thread.isInterrupted()) {
      PGNotification[] heard = line.getNotifications(QUIET_MILLIS);
      if (heard == null || heard.length == 0) {
        ask(connection);
        continue;
      }
      for (PGNotification notification : heard) {
        changed.accept(new DeskId(Long.parseLong(notification.getParameter())));
      }
    }
  }

  private static void ask(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(QUIET_MILLIS / 1000);
      statement.execute("select 1");
    }
  }

  /** Waits, and gives the next, longer pause. */
  private Duration waited(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      thread.interrupt();
    }
    Duration longer = pause.multipliedBy(2);
    return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
  }
}
