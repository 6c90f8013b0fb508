package baton.scheduler.rota.roster;

import baton.scheduler.rota.roster.WorkerLimits.WeekendLimit;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One person's days in a row, worked and off, and weekends. */
final class Stretches {
  private final CpModel model;
  private final RosterChoices choices;
  private final int worker;
  private final int days;
  private final Map<List<Integer>, @Nullable Literal> worksOn = new HashMap<>();

  private Stretches(CpModel model, RosterChoices choices, int worker, int days) {
    this.model = model;
    this.choices = choices;
    this.worker = worker;
    this.days = days;
  }

  static void add(CpModel model, RosterChoices choices, int worker, RosterProblem problem) {
    Stretches stretches = new Stretches(model, choices, worker, problem.horizon().days());
    WorkerLimits limits = problem.people().get(worker).limits();
    stretches.atMost(limits.mostDaysInARow());
    for (int length = 1; length < limits.leastDaysInARow(); length++) {
      stretches.noneWorked(length);
    }
    for (int length = 1; length < limits.leastDaysOffInARow(); length++) {
      stretches.noneOff(length);
    }
    stretches.weekends(problem.horizon().weekends(), limits.weekends());
  }

  private void atMost(int most) {
    for (int first = 0; first + (long) most < days; first++) {
      List<Integer> window = window(first, most + 1);
      if (!window.stream().allMatch(day -> choices.worksAnyway(worker, day))) {
        either(List.of(), window);
      }
    }
  }

  /** No stretch of just so many days worked; one at an edge may be longer than is seen here. */
  private void noneWorked(int length) {
    for (int first = 1; first + length < days; first++) {
      List<Integer> window = window(first, length);
      if (!window.stream().allMatch(day -> choices.worksAnyway(worker, day))) {
        either(List.of(first - 1, first + length), window);
      }
    }
  }

  private void noneOff(int length) {
    for (int first = 1; first + length < days; first++) {
      List<Integer> around = List.of(first - 1, first + length);
      if (!around.stream().allMatch(day -> choices.worksAnyway(worker, day))) {
        either(window(first, length), around);
      }
    }
  }

  /** One of some days is worked, or one of the others is off. */
  private void either(List<Integer> worked, List<Integer> off) {
    List<Literal> any = new ArrayList<>();
    for (int day : worked) {
      Literal works = choices.works(worker, day);
      if (works != null) {
        any.add(works);
      }
    }
    for (int day : off) {
      Literal works = choices.works(worker, day);
      if (works == null) {
        return; // off anyway
      }
      any.add(works.not());
    }
    model.addBoolOr(any);
  }

  private void weekends(List<List<Integer>> weekends, WeekendLimit limit) {
    int of = Math.min(limit.of(), weekends.size());
    for (int first = 0; limit.most() < of && first + of <= weekends.size(); first++) {
      ofThese(weekends.subList(first, first + of), limit.most());
    }
  }

  private void ofThese(List<List<Integer>> weekends, int most) {
    List<Literal> worked = new ArrayList<>();
    for (List<Integer> weekend : weekends) {
      Literal any = weekend(weekend);
      if (any != null) {
        worked.add(any);
      }
    }
    long anyway =
        weekends.stream()
            .filter(weekend -> weekend.stream().anyMatch(day -> choices.worksAnyway(worker, day)))
            .count();
    model.addLessOrEqual(LinearExpr.sum(worked.toArray(Literal[]::new)), Math.max(most, anyway));
  }

  private @Nullable Literal weekend(List<Integer> weekend) {
    if (!worksOn.containsKey(weekend)) {
      worksOn.put(weekend, any(weekend));
    }
    return worksOn.get(weekend);
  }

  private @Nullable Literal any(List<Integer> weekend) {
    List<Literal> days = new ArrayList<>();
    for (int day : weekend) {
      Literal works = choices.works(worker, day);
      if (works != null) {
        days.add(works);
      }
    }
    if (days.size() < 2) {
      return days.isEmpty() ? null : days.getFirst();
    }
    return RosterChoices.any(model, days);
  }

  private static List<Integer> window(int first, int length) {
    return IntStream.range(first, first + length).boxed().toList();
  }
}
