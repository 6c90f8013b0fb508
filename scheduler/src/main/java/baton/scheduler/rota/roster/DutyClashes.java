package baton.scheduler.rota.roster;

import baton.scheduler.rota.roster.RosterProblem.Succession;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Duties that one person never does both: overlapping, too close, or forbidden to follow. */
final class DutyClashes {
  /** A duty that the person may do. */
  private record Possible(Duty duty, BoolVar chosen, boolean fixed) {}

  private final CpModel model;
  private final RosterProblem problem;
  private final List<Possible> byStart;
  private final int rest;

  private DutyClashes(CpModel model, RosterChoices choices, int worker, RosterProblem problem) {
    this.model = model;
    this.problem = problem;
    this.rest = problem.people().get(worker).limits().leastRest();
    List<Possible> all = new ArrayList<>();
    choices
        .of(worker)
        .forEach((duty, chosen) ->
            all.add(
                new Possible(
                    problem.duties().get(duty),
                    chosen,
                    problem.fixed().contains(new Assigned(worker, duty)))));
    all.sort(Comparator.comparingInt(one -> one.duty().start()));
    byStart = List.copyOf(all);
  }

  static void add(CpModel model, RosterChoices choices, int worker, RosterProblem problem) {
    DutyClashes clashes = new DutyClashes(model, choices, worker, problem);
    clashes.addOverlaps();
    clashes.addFollowing();
  }

  /** Of all that overlap where a duty starts, at most one. */
  private void addOverlaps() {
    for (int i = 0; i < byStart.size(); i++) {
      Duty started = byStart.get(i).duty();
      atMostOne(
          byStart.subList(0, i + 1).stream()
              .filter(one -> one.duty().end() > started.start())
              .toList());
    }
  }

  private void addFollowing() {
    for (int i = 0; i < byStart.size(); i++) {
      Possible one = byStart.get(i);
      List<Possible> close = new ArrayList<>();
      for (Possible later : byStart.subList(i + 1, byStart.size())) {
        if (isFar(one.duty(), later.duty())) {
          break;
        }
        if (tooClose(one.duty(), later.duty())) {
          List<Possible> between = bridges(one.duty(), later.duty());
          if (between.isEmpty()) {
            close.add(later);
          } else {
            unlessBridged(one, later, between);
          }
        }
      }
      addClose(one, close);
    }
  }

  private void addClose(Possible one, List<Possible> close) {
    if (allOverlap(close)) {
      List<Possible> group = new ArrayList<>(close);
      group.add(one);
      atMostOne(group);
    } else {
      close.forEach(later -> atMostOne(List.of(one, later)));
    }
  }

  /** What touches both makes one stretch of them, with no rest to be short. */
  private List<Possible> bridges(Duty one, Duty later) {
    return byStart.stream()
        .filter(between -> between.duty().start() == one.end())
        .filter(between -> between.duty().end() == later.start())
        .toList();
  }

  private void unlessBridged(Possible one, Possible later, List<Possible> between) {
    if (one.fixed() && later.fixed()) {
      return;
    }
    List<Literal> any = new ArrayList<>(between.stream().map(Possible::chosen).toList());
    any.add(one.chosen().not());
    any.add(later.chosen().not());
    model.addBoolOr(any);
  }

  /** So far that the two, and all that start later still, are nothing to each other. */
  private boolean isFar(Duty one, Duty later) {
    return later.start() >= one.end() + rest && later.day() > one.day() + 1;
  }

  private boolean tooClose(Duty one, Duty later) {
    int gap = one.gap(later);
    return !one.overlaps(later)
        && ((gap > 0 && gap < rest)
            || (later.day() == one.day() + 1
                && problem.forbidden().contains(new Succession(one.kind(), later.kind()))));
  }

  private static boolean allOverlap(List<Possible> some) {
    return some.isEmpty()
        || some.stream().mapToInt(one -> one.duty().start()).max().orElseThrow()
            < some.stream().mapToInt(one -> one.duty().end()).min().orElseThrow();
  }

  /** What is fixed stays; then none of the others is possible. */
  private void atMostOne(List<Possible> some) {
    if (some.size() < 2) {
      return;
    }
    if (some.stream().anyMatch(Possible::fixed)) {
      some.stream().filter(one -> !one.fixed()).forEach(one -> model.addEquality(one.chosen(), 0));
      return;
    }
    model.addAtMostOne(some.stream().map(one -> (Literal) one.chosen()).toList());
  }
}
