package baton.scheduler.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Programs that tests need besides Java: the machine's own; where there is none, it is installed,
 * by apt-get for root on a machine that has it.
 */
public final class Debian {
  private static final Path APT = Path.of("/usr/bin/apt-get");

  private Debian() {}

  /** Where the program is; empty where it is not and cannot be installed. */
  public static Optional<Path> command(String name, String debianPackage) {
    return found(name).or(() -> installed(name, debianPackage));
  }

  private static Optional<Path> found(String name) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** One process installs at a time; who waited finds it there. */
  private static Optional<Path> installed(String name, String debianPackage) {
    if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(APT)) {
      return Optional.empty();
    }
    Path lockFile = Path.of(System.getProperty("java.io.tmpdir"), "baton-" + name + ".lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (lock.isValid() && found(name).isEmpty()) {
        run(APT.toString(), "update");
        run(APT.toString(), "install", "-y", "--no-install-recommends", debianPackage);
      }
      return found(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("stopped while " + name + " was being installed", e);
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Path log = Files.createTempFile("baton-install", ".log");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    Process process = builder.redirectOutput(log.toFile()).start();
    if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException(
          String.join(" ", command) + " failed: " + Files.readString(log));
    }
    Files.delete(log);
  }
}
