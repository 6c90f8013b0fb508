package baton.scheduler.app;

import baton.scheduler.rota.roster.InstanceFile;
import baton.scheduler.rota.roster.InstanceFile.InstanceProblem;
import baton.scheduler.rota.roster.SolverNatives;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/**
 * {@code rota solve FILE [--seconds N]}: fills a published benchmark instance with the problem and
 * the solver that fill a desk's rota, and prints the roster and its penalty. Exits with 0 when a
 * roster was found, else with 1.
 */
final class RotaCommand extends Command {
  private static final int SECONDS = 60;

  RotaCommand() {
    super("rota", "Fills a benchmark's roster: rota solve FILE");
  }

  @Override
  public void configure(Subparser parser) {
    parser.addArgument("action").choices("solve").help("find a roster and print it");
    parser.addArgument("file").help("an instance of the shift scheduling benchmark");
    parser
        .addArgument("--seconds")
        .type(Integer.class)
        .setDefault(SECONDS)
        .help("how long to try at most; " + SECONDS + " if not said");
  }

  @Override
  public void run(Bootstrap<?> bootstrap, Namespace arguments) throws IOException {
    int seconds = arguments.getInt("seconds");
    if (seconds < 1) {
      throw new StartRefused("--seconds is at least 1.");
    }
    InstanceFile instance = read(Path.of(arguments.getString("file")));
    SolverNatives.missing()
        .ifPresent(why -> {
          throw new StartRefused(why);
        });
    instance.solve(Duration.ofSeconds(seconds), System.out::println).forEach(System.out::println);
  }

  private static InstanceFile read(Path file) throws IOException {
    try {
      return InstanceFile.read(Files.readString(file));
    } catch (NoSuchFileException missing) {
      throw new StartRefused("There is no file " + file + ".");
    } catch (InstanceProblem wrong) {
      throw new StartRefused(file + ": " + wrong.getMessage());
    }
  }

  @Override
  public void onError(Cli cli, Namespace arguments, Throwable problem) {
    StartProblem.explain(problem)
        .ifPresentOrElse(
            line -> System.err.println("No roster: " + line),
            () -> super.onError(cli, arguments, problem));
  }
}
