package baton.scheduler.prompt;

import baton.handoff.AdvisorId;
import baton.scheduler.access.Caller;
import baton.scheduler.web.ProblemException;

/** The advisor a call is made by, or for. */
final class Me {
  private Me() {}

  /**
   * @throws ProblemException 422 when a program does not say for whom
   */
  static AdvisorId of(Caller caller) {
    AdvisorId advisor = caller.advisor();
    if (advisor == null) {
      throw ProblemException.invalid(
          "On-Behalf-Of", "names the advisor you act for; prompts are people's");
    }
    return advisor;
  }
}
