package baton.scheduler.rota.roster;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The solver's unknowns: who does what, and so who works on which day. */
final class RosterChoices {
  private final SequencedMap<Assigned, BoolVar> all = new LinkedHashMap<>();
  private final Map<Integer, OfOne> people = new HashMap<>();

  /**
   * One person's.
   *
   * @param does what they may do, by duty
   * @param works whether they work, by day; they are certainly off on a day not named
   * @param fixed duties that are theirs already
   * @param fixedDays the days of these
   */
  private record OfOne(
      SequencedMap<Integer, BoolVar> does,
      Map<Integer, Literal> works,
      Set<Integer> fixed,
      Set<Integer> fixedDays) {}

  /**
   * @param workers whose, by index; of the others nothing is known here
   */
  RosterChoices(CpModel model, RosterProblem problem, IntStream workers) {
    workers.forEach(worker -> people.put(worker, person(model, problem, worker)));
  }

  private OfOne person(int worker) {
    return Objects.requireNonNull(people.get(worker));
  }

  private OfOne person(CpModel model, RosterProblem problem, int worker) {
    SequencedMap<Integer, BoolVar> does = new LinkedHashMap<>();
    Map<Integer, List<Literal>> ofDays = new TreeMap<>();
    Set<Integer> fixed = new TreeSet<>();
    Set<Integer> fixedDays = new TreeSet<>();
    for (int duty = 0; duty < problem.duties().size(); duty++) {
      Assigned one = new Assigned(worker, duty);
      if (!problem.may(one)) {
        continue;
      }
      int day = problem.duties().get(duty).day();
      BoolVar chosen = model.newBoolVar("w" + worker + "d" + duty);
      if (problem.fixed().contains(one)) {
        model.addEquality(chosen, 1);
        fixed.add(duty);
        fixedDays.add(day);
      }
      does.put(duty, chosen);
      all.put(one, chosen);
      ofDays.computeIfAbsent(day, none -> new ArrayList<>()).add(chosen);
    }
    Map<Integer, Literal> works = new TreeMap<>();
    ofDays.forEach((day, some) -> works.put(day, any(model, some)));
    return new OfOne(does, works, fixed, fixedDays);
  }

  /** Whether one of some is so. */
  static Literal any(CpModel model, List<Literal> some) {
    if (some.size() == 1) {
      return some.getFirst();
    }
    BoolVar any = model.newBoolVar("");
    some.forEach(one -> model.addImplication(one, any));
    List<Literal> oneOrNot = new ArrayList<>(some);
    oneOrNot.add(any.not());
    model.addBoolOr(oneOrNot);
    return any;
  }

  /** Every unknown; what cannot be is not among them. */
  SequencedMap<Assigned, BoolVar> all() {
    return Collections.unmodifiableSequencedMap(all);
  }

  @Nullable BoolVar of(Assigned one) {
    return all.get(one);
  }

  /** What a worker may do, by duty. */
  SequencedMap<Integer, BoolVar> of(int worker) {
    return Collections.unmodifiableSequencedMap(person(worker).does());
  }

  /** Whether somebody works on a day; null when they certainly do not. */
  @Nullable Literal works(int worker, int day) {
    return person(worker).works().get(day);
  }

  /** Whether what is fixed already makes somebody work on a day. */
  boolean worksAnyway(int worker, int day) {
    return person(worker).fixedDays().contains(day);
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

  /** The sum if everything were done. */
  long most(int worker, Counting counting) {
    return of(worker).keySet().stream().mapToLong(counting::of).sum();
  }

  /** The same sum over what is fixed for the worker. */
  long fixedSum(int worker, Counting counting) {
    return person(worker).fixed().stream().mapToLong(counting::of).sum();
  }

  /** What a duty, by its index, adds to a sum. */
  interface Counting {
    int of(int duty);
  }
}
