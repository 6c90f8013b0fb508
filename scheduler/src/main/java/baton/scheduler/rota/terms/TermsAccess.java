package baton.scheduler.rota.terms;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;

/** Whose terms a caller may see: leads anybody's, an advisor their own. */
final class TermsAccess {
  private final Advisors advisors = new Advisors();

  /**
   * @throws ProblemException 404 when the desk has nobody of that id, 403 when they are none of the
   *     caller's business
   */
  Advisor of(Tx tx, Desk desk, Caller caller, long id) {
    AdvisorId advisor = new AdvisorId(id);
    if (!plans(caller) && !advisor.equals(caller.advisor())) {
      throw Problem.of(
              403,
              "Not allowed",
              "What somebody agreed on is theirs to see, or a lead's.",
              "Ask a lead.")
          .asException();
    }
    return required(tx, desk, advisor);
  }

  /** Somebody of the desk; 404 when the desk has nobody of that id. */
  Advisor required(Tx tx, Desk desk, AdvisorId advisor) {
    return advisors
        .byId(tx, desk.id(), advisor)
        .orElseThrow(() -> Problem.notFound("There is no advisor " + advisor + ".").asException());
  }

  static boolean plans(Caller caller) {
    return caller.is(Roles.LEAD) || caller.is(Roles.ADMIN);
  }

  /**
   * The advisor somebody is.
   *
   * @throws ProblemException 403 when they are none
   */
  static AdvisorId self(Caller caller) {
    AdvisorId advisor = caller.advisor();
    if (advisor == null) {
      throw Problem.of(
              403,
              "Not allowed",
              caller.name() + " is no advisor of this desk, and has no time off here.",
              "Sign in as yourself.")
          .asException();
    }
    return advisor;
  }
}
