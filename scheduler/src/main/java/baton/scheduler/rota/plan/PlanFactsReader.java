package baton.scheduler.rota.plan;

import baton.handoff.shift.WallTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.cover.CoverageStore;
import baton.scheduler.rota.terms.TermsStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.stream.Stream;

/** Reads what drafts are judged by, in a number of statements that does not grow with them. */
public final class PlanFactsReader {
  /** How far back shifts matter for the next: a month of days in a row, and four weekends. */
  private static final Duration COUNTED = Duration.ofDays(35);

  private final DeskStaffStore crews = new DeskStaffStore();
  private final TermsStore terms = new TermsStore();
  private final CoverageStore coverage = new CoverageStore();
  private final RotaStore rotas = new RotaStore();

  public DeskStaff crew(Tx tx, Desk desk) {
    return crews.crew(tx, desk);
  }

  /**
   * @param starts when the shifts start that shall be judged: published ones are looked for back to
   *     there
   */
  public PlanFacts facts(Tx tx, Desk desk, DeskStaff crew, Stream<LocalDateTime> starts) {
    Instant since =
        starts
            .map(start -> WallTime.start(start, desk.zone()))
            .min(Comparator.naturalOrder())
            .filter(tx.now().minus(COUNTED)::isAfter)
            .orElse(tx.now().minus(COUNTED));
    return new PlanFacts(
        desk,
        crew,
        terms.terms(tx, desk, tx.now()),
        coverage.asked(tx, desk),
        rotas.currentSince(tx, desk, since, crew),
        tx.now());
  }
}
