package baton.scheduler.rota.roster;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.rota.roster.Duty.Demand;
import baton.scheduler.rota.roster.RosterProblem.DutyWish;
import baton.scheduler.rota.roster.RosterProblem.FairShare;
import baton.scheduler.rota.roster.RosterProblem.Horizon;
import baton.scheduler.rota.roster.RosterProblem.RosterAims;
import baton.scheduler.rota.roster.RosterSolver.SolverEffort;
import baton.scheduler.rota.roster.SolverAnswer.SolverProgress;
import baton.scheduler.rota.roster.WorkerLimits.WeekendLimit;
import baton.scheduler.rota.roster.WorkerLimits.WorkTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RosterSolverTest {
  private static final int DAY = 24 * 60;
  private static final int HOUR = 60;

  @Test
  void first_instance_is_solved_to_the_best_known() {
    Instance instance = Instances.number(1);
    RosterProblem problem = InstanceAsProblem.of(instance);
    List<SolverProgress> told = new CopyOnWriteArrayList<>();

    SolverProgress best = found(new RosterSolver(problem, effort(60)).solve(null, told::add));

    InstanceScore score =
        InstanceScore.of(instance, InstanceRoster.of(instance, problem, best.best()));
    assertThat(score).isEqualTo(new InstanceScore(607, List.of()));
    assertThat(best.penalty()).isEqualTo(607);
    assertThat(best.proved()).isTrue();
    assertThat(told).isSortedAccordingTo((a, b) -> Long.compare(b.penalty(), a.penalty()));
  }

  @Test
  void second_instance_is_solved_and_proved_by_whole_persons() {
    Instance instance = Instances.number(2);
    RosterProblem problem = InstanceAsProblem.of(instance);
    List<SolverProgress> told = new CopyOnWriteArrayList<>();

    new ColumnSearch(
            problem,
            new RosterCosts(problem),
            new SolverRun(Duration.ofMinutes(5)),
            new BestRoster(told::add))
        .run();

    SolverProgress best = told.getLast();
    assertThat(InstanceScore.of(instance, InstanceRoster.of(instance, problem, best.best())))
        .isEqualTo(new InstanceScore(828, List.of()));
    assertThat(best.proved()).isTrue();
  }

  @Test
  void stopped_from_another_thread_it_answers_with_the_best_so_far() {
    Instance instance = Instances.number(3);
    RosterProblem problem = InstanceAsProblem.of(instance);
    RosterSolver solver = new RosterSolver(problem, effort(600));

    SolverProgress best = found(solver.solve(null, so -> solver.stop()));

    assertThat(best.proved()).isFalse();
    assertThat(InstanceScore.of(instance, InstanceRoster.of(instance, problem, best.best())))
        .isEqualTo(new InstanceScore(best.penalty(), List.of()));
  }

  @Test
  void stopped_before_it_began_it_has_no_roster() {
    RosterSolver solver = new RosterSolver(problem(List.of(duty(0, 8, 16)), anybody()), effort(60));
    solver.stop();

    assertThat(solver.solve(null, so -> {})).isEqualTo(new SolverAnswer.NoneInTime());
  }

  @Test
  void nobody_does_two_overlapping_duties() {
    List<Duty> duties = List.of(duty(0, 8, 16), duty(0, 12, 20), duty(0, 16, 20));

    assertThat(solved(problem(duties, anybody()))).containsExactly(0, 2);
  }

  @Test
  void rest_is_kept_between_duties_but_duties_that_touch_are_one_stretch() {
    Worker rested = worker(new WorkerLimits(List.of(), 9, 1, 1, WeekendLimit.NONE, 11 * HOUR));
    List<Duty> duties = List.of(duty(0, 8, 16), duty(0, 16, 22), duty(1, 8, 16));

    assertThat(solved(problem(duties, rested))).containsExactly(0, 1);
  }

  @Test
  void duties_that_touch_through_another_are_one_stretch_too() {
    Worker rested = worker(new WorkerLimits(List.of(), 9, 1, 1, WeekendLimit.NONE, 11 * HOUR));
    List<Duty> duties = List.of(duty(0, 8, 12), duty(0, 12, 16), duty(0, 16, 20));

    assertThat(solved(problem(duties, rested))).containsExactly(0, 1, 2);
    assertThat(solved(problem(List.of(duties.get(0), duties.get(2)), rested))).hasSize(1);
  }

  @Test
  void weekends_are_kept_in_any_that_follow_each_other() {
    Worker limited = worker(new WorkerLimits(List.of(), 9, 1, 1, new WeekendLimit(1, 2), 0));
    List<Duty> duties = List.of(duty(5, 8, 16), duty(6, 8, 16), duty(12, 8, 16), duty(19, 8, 16));
    RosterProblem problem =
        new RosterProblem(
            new Horizon(21, DayOfWeek.MONDAY),
            List.of(limited),
            duties,
            Set.of(),
            Set.of(),
            RosterAims.none());

    assertThat(solved(problem)).containsExactly(0, 1, 3);
  }

  @Test
  void minutes_of_a_week_are_kept() {
    Worker part =
        worker(
            new WorkerLimits(
                List.of(new WorkTime(0, 2 * DAY, 0, 8 * HOUR)), 9, 1, 1, WeekendLimit.NONE, 0));
    List<Duty> duties = List.of(duty(0, 8, 16), duty(1, 8, 16), duty(2, 8, 16));

    assertThat(solved(problem(duties, part))).hasSize(2).contains(2);
  }

  @Test
  void what_is_barred_is_not_done() {
    Worker barred = new Worker("Ana", WorkerLimits.none(), Set.of(2), Map.of(), Set.of(0));
    List<Duty> duties = List.of(duty(0, 8, 16), duty(1, 8, 16), duty(2, 8, 16));

    assertThat(solved(problem(duties, barred))).containsExactly(1);
  }

  @Test
  void fixed_duties_stay_where_they_break_a_limit_and_nothing_breaks_it_further() {
    Worker week =
        worker(
            new WorkerLimits(
                List.of(new WorkTime(0, 7 * DAY, 0, 8 * HOUR)),
                2,
                1,
                3,
                WeekendLimit.inAll(0),
                12 * HOUR));
    List<Duty> duties = IntStream.range(0, 7).mapToObj(day -> duty(day, 8, 22)).toList();
    Set<Assigned> fixed = Set.of(on(0), on(1), on(2), on(4));
    RosterProblem problem =
        new RosterProblem(
            new Horizon(7, DayOfWeek.FRIDAY),
            List.of(week),
            duties,
            Set.of(),
            fixed,
            RosterAims.none());

    assertThat(solved(problem)).containsExactly(0, 1, 2, 4);
  }

  @Test
  void limits_that_cannot_be_kept_leave_no_roster() {
    Worker wanting =
        worker(
            new WorkerLimits(
                List.of(new WorkTime(0, 7 * DAY, 9 * HOUR, 20 * HOUR)),
                9,
                1,
                1,
                WeekendLimit.NONE,
                0));

    assertThat(
            new RosterSolver(problem(List.of(duty(0, 8, 16)), wanting), effort(60))
                .solve(null, so -> {}))
        .isEqualTo(new SolverAnswer.NothingFits());
  }

  @Test
  void wishes_and_shares_decide_between_people() {
    List<Duty> duties = List.of(duty(0, 8, 16), duty(1, 8, 16), duty(2, 8, 16), duty(3, 8, 16));
    Map<Integer, Integer> each = Map.of(0, 1, 1, 1, 2, 1, 3, 1);
    RosterProblem problem =
        new RosterProblem(
            new Horizon(7, DayOfWeek.MONDAY),
            List.of(anybody(), anybody()),
            duties,
            Set.of(),
            Set.of(),
            new RosterAims(
                List.of(new DutyWish(on(3), false, 5), new DutyWish(new Assigned(1, 0), true, 5)),
                List.of(
                    new FairShare(0, each, 0, 2, 10, 10), new FairShare(1, each, 1, 2, 10, 10))));

    SolverProgress best = found(new RosterSolver(problem, effort(60)).solve(null, so -> {}));

    assertThat(best.best().assigned())
        .contains(new Assigned(1, 0), new Assigned(1, 3), on(1), on(2));
    assertThat(best.penalty()).isEqualTo(10); // one more than the second's share
  }

  @Test
  void of_equal_rosters_the_one_that_is_there_already_is_kept() {
    List<Duty> duties = new ArrayList<>();
    IntStream.range(0, 20).forEach(day -> duties.add(duty(day, 8, 16)));
    List<Worker> people = IntStream.range(0, 12).mapToObj(i -> anybody()).toList();
    RosterProblem problem =
        new RosterProblem(
            new Horizon(20, DayOfWeek.MONDAY),
            people,
            duties,
            Set.of(),
            Set.of(),
            RosterAims.none());
    Roster today =
        Roster.of(IntStream.range(0, 20).mapToObj(d -> new Assigned(d * 5 % 12, d)).toList());

    SolverProgress best = found(new RosterSolver(problem, effort(60)).solve(today, so -> {}));

    assertThat(best.best()).isEqualTo(today);
  }

  @Test
  void what_is_there_already_proves_nothing_about_better_rosters() {
    List<Duty> duties = IntStream.range(0, 6).mapToObj(day -> duty(day, 8, 16)).toList();
    RosterProblem problem =
        new RosterProblem(
            new Horizon(7, DayOfWeek.MONDAY),
            List.of(anybody(), anybody()),
            duties,
            Set.of(),
            Set.of(),
            RosterAims.none());
    List<SolverProgress> told = new CopyOnWriteArrayList<>();

    SolverProgress best =
        found(new RosterSolver(problem, effort(60)).solve(Roster.of(List.of(on(0))), told::add));

    assertThat(best.penalty()).isZero();
    assertThat(told).first().extracting(SolverProgress::penalty).isEqualTo(5_000L);
    assertThat(told).allSatisfy(so -> assertThat(so.bound()).isLessThanOrEqualTo(0));
  }

  private static Assigned on(int duty) {
    return new Assigned(0, duty);
  }

  private static Duty duty(int day, int from, int to) {
    return new Duty("D", day, day * DAY + from * HOUR, day * DAY + to * HOUR, Demand.of(1, 1000));
  }

  private static Worker anybody() {
    return worker(WorkerLimits.none());
  }

  private static Worker worker(WorkerLimits limits) {
    return new Worker("Ana", limits, Set.of(), Map.of(), Set.of());
  }

  private static RosterProblem problem(List<Duty> duties, Worker worker) {
    return new RosterProblem(
        new Horizon(7, DayOfWeek.MONDAY),
        List.of(worker),
        duties,
        Set.of(),
        Set.of(),
        RosterAims.none());
  }

  private static List<Integer> solved(RosterProblem problem) {
    return found(new RosterSolver(problem, effort(60)).solve(null, so -> {}))
        .best()
        .assigned()
        .stream()
        .map(Assigned::duty)
        .toList();
  }

  private static SolverEffort effort(int seconds) {
    return SolverEffort.of(Duration.ofSeconds(seconds));
  }

  private static SolverProgress found(SolverAnswer answer) {
    assertThat(answer).isInstanceOf(SolverAnswer.Found.class);
    return ((SolverAnswer.Found) answer).best();
  }
}
