package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.web.ProblemException;

/** The advisor a call is made by, or for. */
final class ActingAdvisor {
  private ActingAdvisor() {}

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
