package baton.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.jdbi.v3.core.Jdbi;

/** A PostgreSQL for one run, as durable as the one that Baton brings along. */
final class BenchDatabase implements AutoCloseable {
  private static final String NAME = "baton";

  private final EmbeddedPostgres server;

  private BenchDatabase(EmbeddedPostgres server) {
    this.server = server;
  }

  static BenchDatabase start() throws IOException {
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .setServerConfig("pg_stat_statements.track_planning", "on")
            .start();
    Jdbi.create(server.getPostgresDatabase())
        .useHandle(handle -> {
          handle.execute("create role baton_owner login");
          handle.execute("create role baton_app login");
          handle.execute("create database " + NAME + " owner baton_owner");
        });
    Jdbi.create(server.getDatabase("postgres", NAME))
        .useHandle(handle -> handle.execute("create extension pg_stat_statements"));
    return new BenchDatabase(server);
  }

  /** Milliseconds that all statements so far took by themselves, without who asked for them. */
  double statementMillis() {
    return Jdbi.create(server.getDatabase("postgres", NAME))
        .withHandle(handle ->
            handle
                .createQuery(
                    """
                    select coalesce(sum(total_plan_time + total_exec_time), 0)
                      from pg_stat_statements
                     where query not like '%pg_stat_statements%'
                    """)
                .mapTo(Double.class)
                .one());
  }

  /** Without a user; any password is taken. */
  String url() {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/" + NAME;
  }

  Jdbi owner() {
    return Jdbi.create(server.getDatabase("baton_owner", NAME));
  }

  String version() {
    return Jdbi.create(server.getPostgresDatabase())
        .withHandle(h -> h.createQuery("show server_version").mapTo(String.class).one());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
