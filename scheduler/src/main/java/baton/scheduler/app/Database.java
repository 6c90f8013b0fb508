package baton.scheduler.app;

import baton.handoff.sql.SqlTypes;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Opens a database for the service: looked over, migrated, and connected to as the service's role.
 */
final class Database {
  private static final int OLDEST = 150_000;

  private Database() {}

  /**
   * Migrates the database and opens the pool.
   *
   * @throws StartRefused when it cannot be reached, is too old, or gives the service's role too
   *     much
   */
  static HikariDataSource open(DatabaseAccess access, int connections) {
    try {
      lookOver(access);
      migrate(access);
      HikariDataSource pool = pool(access, connections);
      Jdbi.create(pool).useHandle(handle -> refuseTooMuchRight(handle, access));
      return pool;
    } catch (ConnectionException e) {
      throw away(access, e);
    }
  }

  /**
   * Connects as the service's role to a database that is left as it is, beside a running Baton too.
   *
   * @throws StartRefused when it cannot be reached, or Baton never made its tables there
   */
  static Jdbi asItIs(DatabaseAccess access) {
    Jdbi jdbi =
        Jdbi.create(access.url(), access.service().user(), access.service().password())
            .installPlugin(new SqlTypes());
    try {
      boolean made =
          jdbi.withHandle(handle ->
              handle
                  .createQuery("select to_regclass('ledger_entry') is not null")
                  .mapTo(boolean.class)
                  .one());
      if (!made) {
        throw new StartRefused(
            "Baton has not made its tables at %s yet. Start it there once."
                .formatted(access.url()));
      }
      return jdbi;
    } catch (ConnectionException e) {
      throw away(access, e);
    }
  }

  private static void lookOver(DatabaseAccess access) {
    Jdbi.create(access.url(), access.owner().user(), access.owner().password())
        .useHandle(handle -> {
          int version = version(handle);
          if (version < OLDEST) {
            throw new StartRefused(
                "The database at %s is PostgreSQL %d; Baton needs 15 or newer. Upgrade it, or set another database.url."
                    .formatted(access.url(), version / 10_000));
          }
          String role = access.service().user();
          if (!roleExists(handle, role)) {
            throw new StartRefused(
                "The role %s is not in the database at %s. Create it: create role %s login password '…'; (docs/operations.md, Own PostgreSQL)."
                    .formatted(role, access.url(), role));
          }
        });
  }

  private static void migrate(DatabaseAccess access) {
    try {
      Flyway.configure()
          .dataSource(access.url(), access.owner().user(), access.owner().password())
          .placeholders(Map.of("appRole", access.service().user()))
          .group(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StartRefused(
          "The tables at %s cannot be brought up to date (%s). Nothing was changed half; see docs/operations.md (Upgrade)."
              .formatted(access.url(), oneLine(e)));
    }
  }

  private static HikariDataSource pool(DatabaseAccess access, int connections) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("baton");
    config.setJdbcUrl(access.url());
    config.setUsername(access.service().user());
    config.setPassword(access.service().password());
    config.setMaximumPoolSize(connections);
    config.setConnectionTimeout(10_000);
    // Instants need no zone; text that leaves the database does not lean on the server's.
    config.setConnectionInitSql("set time zone 'UTC'");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new HikariDataSource(config);
  }

  private static void refuseTooMuchRight(Handle handle, DatabaseAccess access) {
    boolean mayChangeLedger =
        handle
            .createQuery(
                """
                select has_table_privilege('ledger_entry', 'update')
                    or has_table_privilege('ledger_entry', 'delete')
                """)
            .mapTo(boolean.class)
            .one();
    if (mayChangeLedger) {
      throw new StartRefused(
          "The role %s may change the ledger (H13). Give the service a role of its own in database.user, not the owner's."
              .formatted(access.service().user()));
    }
  }

  private static StartRefused away(DatabaseAccess access, ConnectionException e) {
    return new StartRefused(
        "Cannot reach the database at %s (%s). Start it, or correct database.url, user and password in config.yml."
            .formatted(access.url(), oneLine(e.getCause() == null ? e : e.getCause())));
  }

  private static int version(Handle handle) {
    return handle
        .createQuery("select current_setting('server_version_num')::int")
        .mapTo(int.class)
        .one();
  }

  private static boolean roleExists(Handle handle, String role) {
    return handle
        .createQuery("select 1 from pg_roles where rolname = :role")
        .bind("role", role)
        .mapTo(int.class)
        .findOne()
        .isPresent();
  }

  private static String oneLine(Throwable e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("");
  }
}
