package baton.scheduler.rota.plan;

import baton.handoff.shift.Planned;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.util.List;

/** Holds the draft as it is now against the published rota. */
public final class ProposalReader {
  private final PlanFactsReader reader = new PlanFactsReader();
  private final DraftStore drafts = new DraftStore();

  /** What publishing the draft now would do, what that was judged by, and the draft. */
  public record Look(PlanFacts facts, Proposal proposal, List<Drafted> drafted) {}

  public Look look(Tx tx, Desk desk) {
    DeskStaff crew = reader.crew(tx, desk);
    List<Drafted> drafted = drafts.all(tx, desk);
    List<Plan> plans = plans(drafted, crew);
    PlanFacts facts =
        reader.facts(tx, desk, crew, plans.stream().map(plan -> plan.planned().start()));
    List<ShiftReader.Written> written =
        drafted.stream()
            .map(one -> new ShiftReader.Written(new Origin.Drafted(one.id()), one.shift()))
            .toList();
    Proposal proposal =
        Proposal.of(plans, written, facts)
            .saying(OpenChecks.left(written.stream(), desk, facts.now()));
    return new Look(facts, proposal, drafted);
  }

  /** Of those that somebody is on. */
  private static List<Plan> plans(List<Drafted> drafted, DeskStaff crew) {
    return drafted.stream()
        .filter(shift -> !shift.shift().isOpen())
        .map(shift -> {
          Planned planned = shift.shift().planned();
          return new Plan(new Origin.Drafted(shift.id()), crew.member(planned.advisor()), planned);
        })
        .toList();
  }
}
