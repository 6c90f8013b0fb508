package baton.scheduler.rota.roster;

import baton.scheduler.rota.roster.WorkerLimits.WorkTime;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntegerVariableProto;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A problem in the solver's words: a Boolean for each person and duty. */
final class RosterModel {
  private static final int LARGE = 2_000;

  private final CpModel model = new CpModel();
  private final RosterChoices choices;

  RosterModel(RosterProblem problem, RosterCosts costs) {
    int people = problem.people().size();
    choices = new RosterChoices(model, problem, IntStream.range(0, people));
    RosterPenalty penalty = new RosterPenalty(model, choices);
    for (int duty = 0; duty < problem.duties().size(); duty++) {
      penalty.addDemand(duty, problem);
    }
    for (int worker = 0; worker < people; worker++) {
      addFirm(model, choices, worker, problem);
      penalty.addPerson(worker, costs);
    }
    LinearExprBuilder sum = penalty.times(1);
    problem.aims().wishes().forEach(wish -> sum.add(wish.costAnyway()));
    model.minimize(sum.build());
  }

  /** All that is firm for one person. */
  static void addFirm(CpModel model, RosterChoices choices, int worker, RosterProblem problem) {
    DutyClashes.add(model, choices, worker, problem);
    Stretches.add(model, choices, worker, problem);
    addAmounts(model, choices, worker, problem);
  }

  /** One person's sums: minutes on some days, and duties of a kind. */
  private static void addAmounts(
      CpModel model, RosterChoices choices, int worker, RosterProblem problem) {
    Worker person = problem.people().get(worker);
    for (WorkTime time : person.limits().workTimes()) {
      RosterChoices.Counting minutes = duty -> time.minutes(problem.duties().get(duty));
      model.addLinearConstraint(
          choices.sum(worker, minutes),
          time.least(),
          Math.max(time.most(), choices.fixedSum(worker, minutes)));
    }
    for (Map.Entry<String, Integer> most : person.mostOfKind().entrySet()) {
      RosterChoices.Counting ofKind =
          duty -> problem.duties().get(duty).kind().equals(most.getKey()) ? 1 : 0;
      model.addLessOrEqual(
          choices.sum(worker, ofKind), Math.max(most.getValue(), choices.fixedSum(worker, ofKind)));
    }
  }

  /** More than a few thousand unknowns: a desk of thirty over four weeks (measured). */
  boolean isLarge() {
    return choices.all().size() > LARGE;
  }

  /** Everything is open; a roster to start from makes the first answer quick. */
  CpModel whole(@Nullable Roster hint) {
    CpModel whole = model.getClone();
    if (hint != null) {
      choices.all().forEach((one, chosen) -> whole.addHint(chosen, hint.has(one) ? 1 : 0));
    }
    return whole;
  }

  /** Nothing is open: the roster, if it is allowed. */
  CpModel only(Roster roster) {
    CpModel only = model.getClone();
    choices.all().forEach((one, chosen) -> fix(only, chosen, roster.has(one) ? 1 : 0));
    return only;
  }

  private static void fix(CpModel part, BoolVar chosen, long value) {
    IntegerVariableProto.Builder variable =
        part.getBuilder().getVariablesBuilder(chosen.getIndex());
    variable.clearDomain().addDomain(value).addDomain(value);
  }

  Roster roster(Predicate<BoolVar> chosen) {
    return Roster.of(
        choices.all().entrySet().stream()
            .filter(one -> chosen.test(one.getValue()))
            .map(Map.Entry::getKey)
            .toList());
  }
}
