package baton.scheduler.roster;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntegerVariableProto;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A problem in the solver's words. */
final class RosterModel {
  private final CpModel model = new CpModel();
  private final Choices choices;

  RosterModel(RosterProblem problem) {
    choices = new Choices(model, problem);
    for (int worker = 0; worker < problem.people().size(); worker++) {
      Clashes.add(model, choices, worker, problem);
      Stretches.add(model, choices, worker, problem);
      Amounts.add(model, choices, worker, problem);
    }
    Penalty.add(model, choices, problem);
  }

  /** Everything is open; a roster to start from makes the first answer quick. */
  CpModel whole(@Nullable Roster hint) {
    CpModel whole = model.getClone();
    if (hint != null) {
      choices.all().forEach((one, chosen) -> whole.addHint(chosen, hint.has(one) ? 1 : 0));
    }
    return whole;
  }

  /** All but what is free stays as in the roster. */
  CpModel around(Roster roster, Predicate<Assigned> free) {
    CpModel part = model.getClone();
    choices
        .all()
        .forEach((one, chosen) -> {
          if (!free.test(one)) {
            fix(part, chosen, roster.has(one) ? 1 : 0);
          }
        });
    return part;
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
