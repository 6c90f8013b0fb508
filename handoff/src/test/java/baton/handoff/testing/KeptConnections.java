package baton.handoff.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * Keeps connections for the next handle, as the service's pool does: to open one costs PostgreSQL a
 * process, many times what a statement costs. As many as are asked for at once; none waits.
 */
final class KeptConnections implements ConnectionFactory {
  private static final int SECONDS_TO_ANSWER = 5;

  private final DataSource source;
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

  KeptConnections(DataSource source) {
    this.source = source;
  }

  @Override
  public Connection openConnection() throws SQLException {
    for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
      if (kept.isValid(SECONDS_TO_ANSWER)) {
        return kept;
      }
      kept.close();
    }
    return source.getConnection();
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    if (connection.isClosed() || !connection.getAutoCommit() || !forgets(connection)) {
      connection.close();
    } else {
      idle.push(connection);
    }
  }

  /** Closes what nobody uses; it can be used on. */
  void closeIdle() {
    for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
      try {
        kept.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Whether the session is as a new one again: its settings, its locks, and what it listens to. */
  private static boolean forgets(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      var unused = statement.execute("reset all; unlisten *; select pg_advisory_unlock_all()");
      connection.setReadOnly(false);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }
}
