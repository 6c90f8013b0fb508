package baton.scheduler.rota;

import baton.scheduler.web.Problem;
import baton.scheduler.web.ProblemException;
import java.util.List;

/** Findings as a problem: each in its place, the rule of the first for all. */
final class RefusedPlan {
  private RefusedPlan() {}

  /** 422: what was sent cannot be planned. */
  static ProblemException sent(List<Finding> findings) {
    return problem(
            422,
            "Not usable as it is",
            "Nothing was changed: %s.".formatted(counted(findings)),
            "Correct what is named below and send all of it again.",
            findings)
        .asException();
  }

  /** 409: the draft cannot be published as it is now. */
  static ProblemException published(List<Finding> findings) {
    return problem(
            409,
            "Refused by a rule",
            "Nothing was published: %s in the draft.".formatted(counted(findings)),
            "Correct the draft and publish again.",
            findings)
        .asException();
  }

  private static String counted(List<Finding> findings) {
    return findings.size() == 1 ? "1 thing is wrong" : findings.size() + " things are wrong";
  }

  private static Problem problem(
      int status, String title, String detail, String next, List<Finding> findings) {
    return new Problem(
        title,
        status,
        findings.getFirst().rule(),
        detail,
        next,
        findings.stream()
            .map(finding -> new Problem.FieldError(finding.field(), finding.inOneLine()))
            .toList());
  }
}
