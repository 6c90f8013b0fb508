package baton.scheduler.platform.web;

import baton.handoff.Refusal;
import java.util.List;

/** Carries a {@link Problem} out of a transaction (rolling it back) to the caller. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  /** 422 for one field. */
  public static ProblemException invalid(String field, String message) {
    return Problem.invalid(List.of(new Problem.FieldError(field, message))).asException();
  }

  /** 409 by a rule. */
  public static ProblemException refused(Refusal refusal) {
    return Problem.refused(refusal).asException();
  }
}
