package baton.scheduler.roster;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The solver's unknowns: who does what, and so who works on which day. */
final class Choices {
  private final CpModel model;
  private final RosterProblem problem;
  private final SequencedMap<Assigned, BoolVar> does = new LinkedHashMap<>();
  private final Map<Integer, TreeMap<Integer, Literal>> works = new LinkedHashMap<>();

  Choices(CpModel model, RosterProblem problem) {
    this.model = model;
    this.problem = problem;
    for (int worker = 0; worker < problem.people().size(); worker++) {
      for (int duty = 0; duty < problem.duties().size(); duty++) {
        add(new Assigned(worker, duty));
      }
      works.put(worker, days(worker));
    }
  }

  private void add(Assigned one) {
    if (problem.may(one)) {
      BoolVar chosen = model.newBoolVar("w" + one.worker() + "d" + one.duty());
      does.put(one, chosen);
      if (problem.fixed().contains(one)) {
        model.addEquality(chosen, 1);
      }
    }
  }

  private TreeMap<Integer, Literal> days(int worker) {
    TreeMap<Integer, List<Literal>> duties = new TreeMap<>();
    of(worker)
        .forEach((duty, chosen) ->
            duties
                .computeIfAbsent(problem.duties().get(duty).day(), day -> new ArrayList<>())
                .add(chosen));
    TreeMap<Integer, Literal> days = new TreeMap<>();
    duties.forEach((day, ofDay) -> days.put(day, any(ofDay, "w" + worker + "day" + day)));
    return days;
  }

  private Literal any(List<Literal> some, String name) {
    if (some.size() == 1) {
      return some.getFirst();
    }
    BoolVar any = model.newBoolVar(name);
    some.forEach(one -> model.addImplication(one, any));
    List<Literal> oneOrNot = new ArrayList<>(some);
    oneOrNot.add(any.not());
    model.addBoolOr(oneOrNot);
    return any;
  }

  /** Every unknown; what cannot be is not among them. */
  SequencedMap<Assigned, BoolVar> all() {
    return Collections.unmodifiableSequencedMap(does);
  }

  @Nullable BoolVar of(Assigned one) {
    return does.get(one);
  }

  /** What a worker may do, by duty. */
  SequencedMap<Integer, BoolVar> of(int worker) {
    SequencedMap<Integer, BoolVar> theirs = new LinkedHashMap<>();
    for (int duty = 0; duty < problem.duties().size(); duty++) {
      BoolVar chosen = does.get(new Assigned(worker, duty));
      if (chosen != null) {
        theirs.put(duty, chosen);
      }
    }
    return theirs;
  }

  /** Whether somebody works on a day; null when they certainly do not. */
  @Nullable Literal works(int worker, int day) {
    return days(works.get(worker)).get(day);
  }

  private static Map<Integer, Literal> days(@Nullable Map<Integer, Literal> known) {
    return known == null ? Map.of() : known;
  }

  /** Whether what is fixed already makes somebody work on a day. */
  boolean worksAnyway(int worker, int day) {
    return problem.fixed().stream()
        .anyMatch(one -> one.worker() == worker && problem.duties().get(one.duty()).day() == day);
  }

  /** A sum over what a worker may do; what counts 0 is left out. */
  LinearExpr sum(int worker, Counting counting) {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    of(worker)
        .forEach((duty, chosen) -> {
          int count = counting.of(duty);
          if (count != 0) {
            sum.addTerm(chosen, count);
          }
        });
    return sum.build();
  }

  /** The same sum over what is fixed for the worker. */
  long fixedSum(int worker, Counting counting) {
    return problem.fixed().stream()
        .filter(one -> one.worker() == worker)
        .mapToLong(one -> counting.of(one.duty()))
        .sum();
  }

  /** What a duty, by its index, adds to a sum. */
  interface Counting {
    int of(int duty);
  }
}
