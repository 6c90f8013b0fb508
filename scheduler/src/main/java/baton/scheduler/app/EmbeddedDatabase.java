package baton.scheduler.app;

import io.dropwizard.lifecycle.Managed;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A real PostgreSQL, started from the binaries that come along, with its data kept in a folder. It
 * listens on loopback only and asks for passwords, which it keeps in a file of its own.
 */
final class EmbeddedDatabase implements Managed {
  private static final String SUPERUSER = "postgres";
  private static final String OWNER = "baton_owner";
  private static final String SERVICE = "baton_app";
  private static final String DATABASE = "baton";
  private static final String WHO_MAY_CONNECT =
      """
      # Written by Baton at each start. Loopback only, everybody with a password.
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128      scram-sha-256
      """;

  private final DataFolder folder;
  private final EmbeddedPostgres server;
  private final Properties passwords;

  private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres server, Properties passwords) {
    this.folder = folder;
    this.server = server;
    this.passwords = passwords;
  }

  /**
   * Starts it, making the database at the first start.
   *
   * @throws StartRefused when the folder cannot be used or PostgreSQL does not come up
   */
  static EmbeddedDatabase start(Path data) {
    DataFolder folder = DataFolder.take(data);
    try {
      Properties passwords = passwords(folder.secrets());
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder.cluster())
              .setOverrideWorkingDirectory(folder.binaries().toFile())
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setLocaleConfig("locale", "C.UTF-8")
              .setConnectConfig("password", passwords.getProperty(SUPERUSER))
              .setServerConfig("listen_addresses", "localhost")
              .setServerConfig("unix_socket_directories", "")
              .setServerConfig("password_encryption", "scram-sha-256")
              // The library is made for tests and turns these off; people's data need them.
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .start();
      EmbeddedDatabase database = new EmbeddedDatabase(folder, server, passwords);
      database.prepare();
      return database;
    } catch (IOException | IllegalStateException e) {
      throw new StartRefused(
          "The embedded PostgreSQL in %s does not start (%s). Look at docs/operations.md (Database)."
              .formatted(data, e.getMessage()));
    }
  }

  DatabaseAccess access() {
    return new DatabaseAccess(
        "jdbc:postgresql://localhost:" + server.getPort() + "/" + DATABASE,
        new DatabaseAccess.Login(SERVICE, passwords.getProperty(SERVICE)),
        new DatabaseAccess.Login(OWNER, passwords.getProperty(OWNER)));
  }

  @Override
  public void stop() throws IOException {
    server.close();
    folder.close();
  }

  private void prepare() throws IOException {
    Jdbi superuser = Jdbi.create(server.getPostgresDatabase());
    superuser.useHandle(h -> {
      for (String role : List.of(OWNER, SERVICE)) {
        if (!exists(h, "select 1 from pg_roles where rolname = :name", role)) {
          h.execute("create role " + role + " login");
        }
      }
      for (String role : List.of(SUPERUSER, OWNER, SERVICE)) {
        // Base64url has no quote in it; a utility statement takes no parameters.
        h.execute("alter role " + role + " password '" + passwords.getProperty(role) + "'");
      }
      if (!exists(h, "select 1 from pg_database where datname = :name", DATABASE)) {
        h.execute("create database " + DATABASE + " owner " + OWNER);
      }
    });
    Files.writeString(folder.cluster().resolve("pg_hba.conf"), WHO_MAY_CONNECT);
    superuser.useHandle(h -> h.execute("select pg_reload_conf()"));
  }

  private static boolean exists(Handle handle, String sql, String name) {
    return handle.createQuery(sql).bind("name", name).mapTo(int.class).findOne().isPresent();
  }

  private static Properties passwords(Path file) {
    Properties passwords = new Properties();
    try {
      if (Files.exists(file)) {
        try (Reader reader = Files.newBufferedReader(file)) {
          passwords.load(reader);
        }
        return passwords;
      }
      SecureRandom random = new SecureRandom();
      for (String role : List.of(SUPERUSER, OWNER, SERVICE)) {
        byte[] secret = new byte[24];
        random.nextBytes(secret);
        passwords.setProperty(role, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
      }
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (Writer writer = Files.newBufferedWriter(file)) {
        passwords.store(writer, "Passwords of the embedded PostgreSQL");
      }
      return passwords;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
