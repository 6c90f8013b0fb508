package baton.scheduler.rota.plan;

import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.cover.CoverageAsked;
import baton.scheduler.rota.cover.CoverageStore;
import baton.scheduler.rota.terms.StaffTerms;
import baton.scheduler.rota.terms.TermsStore;

/**
 * What a rota is measured by besides what it may never be (R1): what people agreed on, and the
 * cover asked for.
 */
record PlanTerms(StaffTerms terms, CoverageAsked coverage) {
  private static final TermsStore CREW = new TermsStore();
  private static final CoverageStore COVERAGE = new CoverageStore();

  /** In six statements, however much there is. */
  static PlanTerms of(Tx tx, Desk desk) {
    return new PlanTerms(CREW.terms(tx, desk, tx.now()), COVERAGE.asked(tx, desk));
  }
}
