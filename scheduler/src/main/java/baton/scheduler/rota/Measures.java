package baton.scheduler.rota;

import baton.scheduler.coverage.CoverageAsked;
import baton.scheduler.coverage.CoverageBook;
import baton.scheduler.crew.CrewBook;
import baton.scheduler.crew.CrewTerms;
import baton.scheduler.desk.Desk;
import baton.scheduler.tx.Tx;

/**
 * What a rota is measured by besides what it may never be (R1): what people agreed on, and the
 * cover asked for.
 */
record Measures(CrewTerms terms, CoverageAsked coverage) {
  private static final CrewBook CREW = new CrewBook();
  private static final CoverageBook COVERAGE = new CoverageBook();

  /** In six statements, however much there is. */
  static Measures of(Tx tx, Desk desk) {
    return new Measures(CREW.terms(tx, desk, tx.now()), COVERAGE.asked(tx, desk));
  }
}
