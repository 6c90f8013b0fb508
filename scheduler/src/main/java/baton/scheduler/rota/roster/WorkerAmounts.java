package baton.scheduler.rota.roster;

import baton.scheduler.rota.roster.WorkerLimits.WorkTime;
import com.google.ortools.sat.CpModel;
import java.util.Map;

/** One person's sums: minutes on some days, and duties of a kind. */
final class WorkerAmounts {
  private WorkerAmounts() {}

  static void add(CpModel model, RosterChoices choices, int worker, RosterProblem problem) {
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
}
