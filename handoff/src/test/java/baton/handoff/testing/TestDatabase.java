package baton.handoff.testing;

import baton.handoff.sql.SqlTypes;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Jdbi;

/**
 * A real PostgreSQL for tests: one server a JVM, one fresh, migrated database a {@link #create()}.
 * The session's zone is Kathmandu's (+05:45), so that SQL which leans on the session's zone shows
 * itself.
 */
public final class TestDatabase {
  private static final String TEMPLATE = "baton_template";
  private static final AtomicInteger CREATED = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();
  private static final Jdbi SUPERUSER =
      Jdbi.create(new KeptConnections(SERVER.getPostgresDatabase()));
  private static final Queue<KeptConnections> KEPT = new ConcurrentLinkedQueue<>();

  private final String name;
  private final KeptConnections app;
  private final KeptConnections owner;

  private TestDatabase(String name) {
    this.name = name;
    this.app = kept("baton_app", name);
    this.owner = kept("baton_owner", name);
  }

  /** A database of its own, with all migrations found on the class path, and no rows. */
  public static TestDatabase create() {
    return create(TEMPLATE);
  }

  /** The same without any migration: for tests of what migrations do. */
  public static TestDatabase unmigrated() {
    return create("template1");
  }

  private static TestDatabase create(String template) {
    KEPT.forEach(KeptConnections::closeIdle); // mostly of tests that are over
    String name = "test_" + CREATED.incrementAndGet();
    SUPERUSER.useHandle(h ->
        h.execute(
            "create database %s template %s strategy file_copy owner baton_owner"
                .formatted(name, template)));
    return new TestDatabase(name);
  }

  /** As the service connects: it can do what the service may do, and no more. */
  public Jdbi app() {
    return Jdbi.create(app).installPlugin(new SqlTypes());
  }

  public DataSource appSource() {
    return source("baton_app", name);
  }

  /** As the owner of the tables, who runs migrations; for tests that tamper. */
  public Jdbi owner() {
    return Jdbi.create(owner).installPlugin(new SqlTypes());
  }

  /** {@code jdbc:postgresql://localhost:…/…} without a user; any password is taken. */
  public String url() {
    return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name;
  }

  /** All migrations found on the class path, to be run by the owner of this database's tables. */
  public FluentConfiguration migrations() {
    return migrations(source("baton_owner", name));
  }

  private static FluentConfiguration migrations(DataSource owner) {
    return Flyway.configure().dataSource(owner).placeholders(Map.of("appRole", "baton_app"));
  }

  private static EmbeddedPostgres start() {
    try {
      Path data = Files.createTempDirectory("baton-test-database");
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setServerConfig("max_connections", "400")
              .setServerConfig("fsync", "off") // nothing here outlives the JVM
              .setServerConfig("autovacuum", "off") // it would start a process a database, for ever
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, data)));
      Jdbi superuser = Jdbi.create(server.getPostgresDatabase());
      superuser.useHandle(h -> {
        h.execute("create role baton_owner login");
        h.execute("create role baton_app login");
        h.execute("create database " + TEMPLATE + " owner baton_owner");
      });
      migrations(server.getDatabase("baton_owner", TEMPLATE)).load().migrate();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Hundreds of databases have hundreds of thousands of files: another process deletes them, which
   * this one need not wait for. Where there is no such command they are left to the machine.
   */
  private static void end(EmbeddedPostgres server, Path data) {
    try {
      server.close();
      var unused = new ProcessBuilder("rm", "-rf", data.toString()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KeptConnections kept(String user, String database) {
    KeptConnections connections = new KeptConnections(source(user, database));
    KEPT.add(connections);
    return connections;
  }

  private static DataSource source(String user, String database) {
    return SERVER.getDatabase(
        user, database, Map.of("options", "-c timezone=Asia/Kathmandu", "tcpKeepAlive", "true"));
  }
}
