package baton.scheduler.rota.publish;

import baton.handoff.AdvisorId;
import baton.handoff.shift.Planned;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.draft.Amendment;
import baton.scheduler.rota.draft.DraftFollowing;
import baton.scheduler.rota.draft.Publication;
import baton.scheduler.rota.draft.RotaDrafting;
import baton.scheduler.rota.plan.DeskStaff;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.DraftStore;
import baton.scheduler.rota.plan.Drafted;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.Finding.Severity;
import baton.scheduler.rota.plan.NewRevision;
import baton.scheduler.rota.plan.PastChecks;
import baton.scheduler.rota.plan.PlanFacts;
import baton.scheduler.rota.plan.PlanFactsReader;
import baton.scheduler.rota.plan.RotaStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes a few published shifts as the next revision, without publishing the draft. */
final class Amending {
  private final PlanFactsReader reader = new PlanFactsReader();
  private final RotaDrafting drafting = new RotaDrafting();
  private final DraftStore drafts = new DraftStore();
  private final RotaStore rotas = new RotaStore();
  private final RevisionWriter writer;

  Amending(RevisionWriter writer) {
    this.writer = writer;
  }

  /** See {@link Rota#amend}. */
  Publication amend(Tx tx, Desk desk, @Nullable AdvisorId by, String why, Amendment amendment) {
    rotas.lock(tx, desk);
    PlanFacts facts = facts(tx, desk, List.of(amendment));
    AmendedRota amended = AmendedRota.of(amendment, facts, AmendedRota.said(facts));
    List<Finding> errors = Finding.of(Severity.ERROR, findings(tx, desk, amended));
    if (!errors.isEmpty()) {
      return new Publication.Refused(errors);
    }
    int revision = rotas.revision(tx, desk);
    if (amended.proposal().change().isNone()) {
      return new Publication.Unchanged(revision);
    }
    NewRevision next = new NewRevision(revision + 1, by, why);
    Publication done = writer.write(tx, desk, facts.crew(), amended.proposal().change(), next);
    if (done instanceof Publication.Published) {
      follow(tx, desk, next, amendment, facts);
    }
    return done;
  }

  /** See {@link Rota#findings}. */
  List<List<Finding>> findings(Tx tx, Desk desk, List<Amendment> amendments) {
    if (amendments.isEmpty()) {
      return List.of();
    }
    PlanFacts facts = facts(tx, desk, amendments);
    Set<Finding> before = AmendedRota.said(facts);
    return amendments.stream()
        .map(amendment -> findings(tx, desk, AmendedRota.of(amendment, facts, before)))
        .toList();
  }

  private List<Finding> findings(Tx tx, Desk desk, AmendedRota amended) {
    List<Finding> findings = new ArrayList<>();
    amended.missing().stream()
        .limit(1) // they went together, most likely; and each costs a look
        .map(
            plan -> PastChecks.gone(plan, rotas.removing(tx, desk, plan.planned()), desk, tx.now()))
        .forEach(findings::add);
    findings.addAll(amended.proposal().findings());
    return findings;
  }

  private void follow(
      Tx tx, Desk desk, NewRevision revision, Amendment amendment, PlanFacts facts) {
    Set<Planned> draft =
        drafts.all(tx, desk).stream()
            .map(Drafted::shift)
            .filter(shift -> !shift.isOpen())
            .map(DraftShift::planned)
            .collect(Collectors.toSet());
    DraftFollowing.of(amendment, draft, facts)
        .ifPresent(change -> drafting.follow(tx, desk, revision, change));
  }

  private PlanFacts facts(Tx tx, Desk desk, List<Amendment> amendments) {
    DeskStaff crew = reader.crew(tx, desk);
    return reader.facts(
        tx,
        desk,
        crew,
        amendments.stream()
            .flatMap(amendment -> AmendedRota.spokenOf(amendment, crew).stream())
            .map(plan -> plan.planned().start()));
  }
}
