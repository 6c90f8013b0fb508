package baton.scheduler.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/**
 * Where the PostgreSQL that comes along is unpacked: beside Baton's own jar when the build did it
 * (a first start is then half as long), else in the data folder.
 */
final class PostgresBinaries {
  private static final String FOLDER = "postgresql";

  private PostgresBinaries() {}

  /** Run by the build with the folder of the jar: unpacks, unless that was done before. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]).resolve(FOLDER);
    if (isUnpacked(folder)) {
      return;
    }
    removeHalfUnpacked(folder);
    Path data = Files.createTempDirectory("baton-unpacking");
    // The library unpacks on the way to a start, and has no call for that alone.
    EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(folder.toFile())
        .setDataDirectory(data)
        .start()
        .close();
  }

  /** The folder to start PostgreSQL from; what was cut off half way in it is removed first. */
  static Path folder(Path data) throws IOException {
    Path besideJar = besideJar();
    if (isUnpacked(besideJar) && Files.isWritable(besideJar)) {
      return besideJar;
    }
    Path inData = data.resolve("postgresql-binaries");
    removeHalfUnpacked(inData);
    return inData;
  }

  private static Path besideJar() {
    try {
      return Path.of(
              PostgresBinaries.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .resolveSibling(FOLDER);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The library marks what it has unpacked to the end. */
  private static boolean isUnpacked(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> versions = Files.newDirectoryStream(folder, "PG-*")) {
      for (Path version : versions) {
        if (Files.exists(version.resolve(".exists"))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Unpacking does not go on where it was cut off. */
  private static void removeHalfUnpacked(Path folder) throws IOException {
    if (Files.isDirectory(folder) && !isUnpacked(folder)) {
      FileUtils.deleteDirectory(folder.toFile());
    }
  }
}
