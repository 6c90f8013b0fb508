package baton.scheduler.rota.roster;

/** Why an instance's file cannot be read, in a full sentence that names the line. */
public final class InstanceProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InstanceProblem(String message) {
    super(message);
  }
}
