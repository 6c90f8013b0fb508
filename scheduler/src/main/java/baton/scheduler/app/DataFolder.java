package baton.scheduler.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The folder of the embedded PostgreSQL. Held by one Baton at a time, by a file lock that the
 * operating system drops with the process, however it ends.
 */
final class DataFolder implements AutoCloseable {
  /** The PostgreSQL that comes along; its data format changes with each major version. */
  static final String MAJOR = "18";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path folder;
  private final FileChannel lock;

  /** Another Baton has the folder. */
  static final class InUse extends StartRefused {
    private static final long serialVersionUID = 1L;

    InUse(Path folder) {
      super(
          "Another Baton is running on "
              + folder
              + ". Stop it, or set database.data (BATON_DATA).");
    }
  }

  private DataFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes the folder, making it if it is not there.
   *
   * @throws StartRefused when another Baton has it, or another version of PostgreSQL wrote it
   */
  static DataFolder take(Path folder) {
    try {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      FileChannel channel =
          FileChannel.open(
              folder.resolve("baton.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        channel.close();
        throw new InUse(folder);
      }
      DataFolder taken = new DataFolder(folder, channel);
      taken.refuseOtherVersion();
      taken.refuseHalfMade();
      taken.stopOrphan();
      return taken;
    } catch (IOException e) {
      throw new StartRefused(
          "Cannot use the data folder " + folder + " (" + e.getMessage() + "). Set database.data.");
    }
  }

  Path cluster() {
    return folder.resolve("postgresql");
  }

  Path binaries() throws IOException {
    return PostgresBinaries.folder(folder);
  }

  Path secrets() {
    return folder.resolve("secrets.properties");
  }

  private void refuseOtherVersion() throws IOException {
    Path version = cluster().resolve("PG_VERSION");
    if (!Files.exists(version)) {
      return;
    }
    String found = Files.readString(version).strip();
    if (!found.equals(MAJOR)) {
      close();
      throw new StartRefused(
          "The data in %s were written by PostgreSQL %s, this Baton brings %s. Carry them over as "
                  .formatted(cluster(), found, MAJOR)
              + "docs/operations.md (Upgrade) says, or set database.data to another folder.");
    }
  }

  private void refuseHalfMade() throws IOException {
    if (Files.exists(cluster()) && !Files.exists(cluster().resolve("postgresql.conf"))) {
      close();
      throw new StartRefused(
          "The first start on %s was cut off before the database was made. Delete that folder and start again."
              .formatted(cluster()));
    }
  }

  /** A Baton that was killed leaves its PostgreSQL running; nobody else can be using it. */
  private void stopOrphan() throws IOException {
    Path pidFile = cluster().resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    Optional<ProcessHandle> postmaster =
        ProcessHandle.of(pid)
            .filter(p -> p.info().command().filter(c -> c.contains("postgres")).isPresent());
    if (postmaster.isPresent()) {
      stop(postmaster.get());
    }
  }

  private void stop(ProcessHandle postmaster) {
    postmaster.destroy();
    try {
      var unused = postmaster.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new StartRefused(
          "The PostgreSQL of a Baton that was killed does not stop; end process "
              + postmaster.pid()
              + " and start again.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused("Interrupted while waiting for the data folder. Start again.");
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
