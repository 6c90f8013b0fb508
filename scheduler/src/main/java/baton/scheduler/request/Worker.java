package baton.scheduler.request;

import baton.handoff.AdvisorId;
import baton.scheduler.access.Caller;
import baton.scheduler.access.Roles;
import baton.scheduler.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on a request.
 *
 * @param advisor null: a program that acts for nobody
 */
record Worker(@Nullable AdvisorId advisor, String name, boolean lead) {
  static Worker of(Caller caller) {
    return new Worker(caller.advisor(), caller.name(), caller.is(Roles.LEAD));
  }

  /**
   * @throws baton.scheduler.web.ProblemException 403 when no advisor acts
   */
  AdvisorId required() {
    if (advisor == null) {
      throw Problem.of(
              403,
              "Not allowed",
              "A request is worked on by an advisor, and " + name + " is none.",
              "Say in the header On-Behalf-Of which advisor does.")
          .asException();
    }
    return advisor;
  }
}
