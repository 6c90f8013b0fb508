package baton.scheduler.roster;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Map;

/** What the solver makes small: missing and superfluous people, wishes not met, uneven shares. */
final class Penalty {
  private static final int FAR = 1_000_000;

  private final CpModel model;
  private final Choices choices;
  private final LinearExprBuilder penalty = LinearExpr.newBuilder();

  private Penalty(CpModel model, Choices choices) {
    this.model = model;
    this.choices = choices;
  }

  static void add(CpModel model, Choices choices, RosterProblem problem) {
    Penalty penalty = new Penalty(model, choices);
    for (int duty = 0; duty < problem.duties().size(); duty++) {
      penalty.addDemand(duty, problem);
    }
    problem.aims().wishes().forEach(penalty::addWish);
    problem.aims().shares().forEach(penalty::addShare);
    model.minimize(penalty.penalty.build());
  }

  private void addDemand(int duty, RosterProblem problem) {
    Demand demand = problem.duties().get(duty).demand();
    LinearExprBuilder people = LinearExpr.newBuilder();
    for (int worker = 0; worker < problem.people().size(); worker++) {
      BoolVar chosen = choices.of(new Assigned(worker, duty));
      if (chosen != null) {
        people.add(chosen);
      }
    }
    long fixed = problem.fixed().stream().filter(one -> one.duty() == duty).count();
    long most = Math.max(demand.most(), fixed);
    IntVar under = model.newIntVar(0, demand.wanted(), "under" + duty);
    IntVar over = model.newIntVar(0, most - demand.wanted(), "over" + duty);
    model.addEquality(people.add(under).addTerm(over, -1).build(), demand.wanted());
    penalty.addTerm(under, demand.under()).addTerm(over, demand.over());
  }

  private void addWish(Wish wish) {
    penalty.add(wish.costAnyway());
    BoolVar chosen = choices.of(wish.what());
    if (chosen != null) {
      penalty.addTerm(chosen, wish.costOfDoing());
    }
  }

  private void addShare(Share share) {
    Map<Integer, Integer> counts = share.counts();
    IntVar below = model.newIntVar(0, FAR, "");
    IntVar above = model.newIntVar(0, FAR, "");
    model.addEquality(
        LinearExpr.newBuilder()
            .add(choices.sum(share.worker(), duty -> counts.getOrDefault(duty, 0)))
            .add(below)
            .addTerm(above, -1)
            .build(),
        (long) share.aim() - share.already());
    penalty.addTerm(below, share.below()).addTerm(above, share.above());
  }
}
