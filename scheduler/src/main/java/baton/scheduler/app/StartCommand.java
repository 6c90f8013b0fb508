package baton.scheduler.app;

import io.dropwizard.core.Application;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import net.sourceforge.argparse4j.inf.Namespace;

/** {@code server config.yml}: starts Baton, or says in one line why not. */
final class StartCommand extends ServerCommand<BatonConfiguration> {
  StartCommand(Application<BatonConfiguration> application) {
    super(application);
  }

  @Override
  public void onError(Cli cli, Namespace namespace, Throwable problem) {
    StartProblem.explain(problem)
        .ifPresentOrElse(
            line -> System.err.println("Baton does not start: " + line),
            () -> super.onError(cli, namespace, problem));
  }
}
