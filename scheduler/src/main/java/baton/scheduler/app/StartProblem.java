package baton.scheduler.app;

import io.dropwizard.configuration.ConfigurationException;
import java.io.FileNotFoundException;
import java.net.BindException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells why Baton did not start in one line that ends with what to do, where the cause is known.
 */
final class StartProblem {
  private StartProblem() {}

  /** The line to print; empty for a cause that needs its stack trace. */
  static Optional<String> explain(Throwable problem) {
    for (Throwable cause : causes(problem)) {
      switch (cause) {
        case StartRefused refused -> {
          return Optional.ofNullable(refused.getMessage());
        }
        case ConfigurationException wrong -> {
          return Optional.of(
              "config.yml cannot be used: " + oneLine(wrong) + ". Correct it and start again.");
        }
        case BindException inUse -> {
          return Optional.of(
              problem.getMessage()
                  + ": something else uses that port. Stop it, or set another (BATON_PORT,"
                  + " BATON_ADMIN_PORT).");
        }
        case FileNotFoundException missing -> {
          return Optional.of(
              missing.getMessage() + ". Start Baton where its config.yml is, or give its path.");
        }
        case NoSuchFileException missing -> {
          return Optional.of(
              missing.getMessage() + ". Start Baton where its config.yml is, or give its path.");
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  private static List<Throwable> causes(Throwable problem) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable cause = problem; cause != null && causes.size() < 20; cause = cause.getCause()) {
      causes.add(cause);
    }
    return causes;
  }

  private static String oneLine(ConfigurationException wrong) {
    return String.join("; ", wrong.getErrors()).replaceAll("\\s+", " ").strip();
  }
}
