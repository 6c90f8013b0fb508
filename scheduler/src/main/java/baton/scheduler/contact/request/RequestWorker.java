package baton.scheduler.contact.request;

import baton.handoff.AdvisorId;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on a request.
 *
 * @param advisor null: a program that acts for nobody
 */
record RequestWorker(@Nullable AdvisorId advisor, String name, boolean lead) {
  static RequestWorker of(Caller caller) {
    return new RequestWorker(caller.advisor(), caller.name(), caller.is(Roles.LEAD));
  }

  /**
   * @throws baton.scheduler.platform.web.ProblemException 403 when no advisor acts
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
