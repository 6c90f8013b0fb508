package baton.scheduler.rota.draft;

import baton.handoff.Refusal;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.rota.plan.Finding;
import java.util.List;

/** Findings as a problem: each in its place, the rule of the first for all. */
public final class RefusedPlan {
  private RefusedPlan() {}

  /** 422: what was sent cannot be planned. */
  public static ProblemException sent(List<Finding> findings) {
    return problem(
            422,
            "Not usable as it is",
            "Nothing was changed: %s.".formatted(counted(findings)),
            "Correct what is named below and send all of it again.",
            findings)
        .asException();
  }

  /** What was looked at is not what would be published (R4). */
  public static final Refusal OVERTAKEN =
      new Refusal(
          "R4",
          "Nothing was published: publishing would change other things than were shown.",
          "Look at what it would change now, and publish then.");

  /** 409: the draft cannot be published as it is now. */
  public static Problem problem(List<Finding> findings) {
    return problem(
        409,
        "Refused by a rule",
        "Nothing was published: %s in the draft.".formatted(counted(findings)),
        "Correct the draft and publish again.",
        findings);
  }

  /** 409: there are warnings that nobody confirmed. */
  public static Problem problem(Publication.Unconfirmed unconfirmed) {
    List<Finding> warnings = unconfirmed.warnings();
    String count = warnings.size() == 1 ? "1 warning" : warnings.size() + " warnings";
    return problem(
        409,
        "Refused by a rule",
        unconfirmed.others()
            ? "Nothing was published: the warnings are others than were shown, now %s."
                .formatted(count)
            : "Nothing was published: %s to be confirmed first.".formatted(count),
        "Look at the preview, and confirm them when you publish if the rota shall be so.",
        warnings);
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
