package baton.scheduler.rota.roster;

import baton.scheduler.rota.roster.Duty.Demand;
import baton.scheduler.rota.roster.Instance.Cover;
import baton.scheduler.rota.roster.Instance.Request;
import baton.scheduler.rota.roster.Instance.Staff;
import baton.scheduler.rota.roster.RosterProblem.DutyWish;
import baton.scheduler.rota.roster.RosterProblem.Horizon;
import baton.scheduler.rota.roster.RosterProblem.RosterAims;
import baton.scheduler.rota.roster.RosterProblem.Succession;
import baton.scheduler.rota.roster.WorkerLimits.WeekendLimit;
import baton.scheduler.rota.roster.WorkerLimits.WorkTime;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The benchmark's instance as a problem like any other. It gives no times of day, and one shift a
 * day at most: each shift starts at midnight here, so two of one day overlap.
 */
record InstanceAsProblem(Instance instance, List<String> shifts) {
  private static final int DAY = 24 * 60;

  static RosterProblem of(Instance instance) {
    return new InstanceAsProblem(instance, instance.minutes().keySet().stream().sorted().toList())
        .problem();
  }

  private RosterProblem problem() {
    return new RosterProblem(
        new Horizon(instance.days(), DayOfWeek.MONDAY),
        instance.staff().stream().map(this::worker).toList(),
        duties(),
        forbidden(),
        Set.of(),
        new RosterAims(instance.requests().stream().map(this::wish).toList(), List.of()));
  }

  private Worker worker(Staff staff) {
    Instance.StaffLimits limits = staff.limits();
    return new Worker(
        staff.id(),
        new WorkerLimits(
            List.of(
                new WorkTime(
                    0, instance.days() * DAY, limits.leastMinutes(), limits.mostMinutes())),
            limits.mostInARow(),
            limits.leastInARow(),
            limits.leastOffInARow(),
            WeekendLimit.inAll(limits.mostWeekends()),
            0),
        staff.daysOff(),
        staff.most(),
        Set.of());
  }

  private List<Duty> duties() {
    List<Duty> duties = new ArrayList<>();
    for (int day = 0; day < instance.days(); day++) {
      for (String shift : shifts) {
        int start = day * DAY;
        int end = start + instance.minutes().getOrDefault(shift, 0);
        duties.add(new Duty(shift, day, start, end, demand(day, shift)));
      }
    }
    return duties;
  }

  private Demand demand(int day, String shift) {
    int people = instance.staff().size();
    return instance.cover().stream()
        .filter(cover -> cover.day() == day && cover.shift().equals(shift))
        .findFirst()
        .map(cover -> demand(cover, people))
        .orElse(new Demand(0, people, 0, 0));
  }

  private static Demand demand(Cover cover, int people) {
    return new Demand(
        cover.wanted(), Math.max(people, cover.wanted()), cover.under(), cover.over());
  }

  private Set<Succession> forbidden() {
    Set<Succession> forbidden = new HashSet<>();
    instance
        .notAfter()
        .forEach(
            (shift, after) -> after.forEach(next -> forbidden.add(new Succession(shift, next))));
    return forbidden;
  }

  private DutyWish wish(Request request) {
    List<String> people = instance.staff().stream().map(Staff::id).toList();
    return new DutyWish(
        new Assigned(
            people.indexOf(request.staff()),
            request.day() * shifts.size() + shifts.indexOf(request.shift())),
        request.on(),
        request.weight());
  }
}
