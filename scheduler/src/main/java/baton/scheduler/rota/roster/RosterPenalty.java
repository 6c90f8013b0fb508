package baton.scheduler.rota.roster;

import baton.scheduler.rota.roster.Duty.Demand;
import baton.scheduler.rota.roster.RosterProblem.DutyWish;
import baton.scheduler.rota.roster.RosterProblem.FairShare;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * What the solver makes small: missing and superfluous people, wishes not met, uneven shares.
 *
 * @param terms what each unknown adds
 */
record RosterPenalty(CpModel model, RosterChoices choices, List<Term> terms) {
  /** So much for each of a variable. */
  record Term(IntVar variable, long each) {}

  RosterPenalty(CpModel model, RosterChoices choices) {
    this(model, choices, new ArrayList<>());
  }

  /** All terms with a factor, to be added to. */
  LinearExprBuilder times(long factor) {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    terms.forEach(term -> sum.addTerm(term.variable(), term.each() * factor));
    return sum;
  }

  void addDemand(int duty, RosterProblem problem) {
    Demand demand = problem.duties().get(duty).demand();
    LinearExprBuilder people = LinearExpr.newBuilder();
    for (int worker = 0; worker < problem.people().size(); worker++) {
      BoolVar chosen = choices.of(new Assigned(worker, duty));
      if (chosen != null) {
        people.add(chosen);
      }
    }
    IntVar under = model.newIntVar(0, demand.wanted(), "");
    IntVar over = model.newIntVar(0, problem.most(duty) - demand.wanted(), "");
    model.addEquality(people.add(under).addTerm(over, -1).build(), demand.wanted());
    terms.add(new Term(under, demand.under()));
    terms.add(new Term(over, demand.over()));
  }

  /** One person's wishes and shares; what they cost anyway is left out. */
  void addPerson(int worker, RosterCosts costs) {
    for (DutyWish wish : costs.wishes(worker)) {
      BoolVar chosen = choices.of(wish.what());
      if (chosen != null) {
        terms.add(new Term(chosen, wish.costOfDoing()));
      }
    }
    costs.shares(worker).forEach(this::addShare);
  }

  private void addShare(FairShare share) {
    RosterChoices.Counting counting = duty -> share.counts().getOrDefault(duty, 0);
    long aim = (long) share.aim() - share.already();
    long most = choices.most(share.worker(), counting);
    IntVar below = model.newIntVar(0, Math.max(0, aim), "");
    IntVar above = model.newIntVar(0, Math.max(0, most - aim), "");
    model.addEquality(
        LinearExpr.newBuilder()
            .add(choices.sum(share.worker(), counting))
            .add(below)
            .addTerm(above, -1)
            .build(),
        aim);
    terms.add(new Term(below, share.below()));
    terms.add(new Term(above, share.above()));
  }
}
