package baton.scheduler.rota.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The benchmark's instances that the tests use. */
final class Instances {
  private Instances() {}

  static Instance number(int number) {
    return InstanceReader.read(text(number));
  }

  static String text(int number) {
    String name = "Instance" + number + ".txt";
    try (InputStream file = Instances.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
