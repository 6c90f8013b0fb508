package baton.scheduler.rota.roster;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An instance of the published benchmark, as its file says it.
 *
 * @param days the horizon; day 0 is a Monday
 * @param notAfter for each kind of shift, the kinds that cannot follow it
 */
record Instance(
    int days,
    Map<String, Integer> minutes,
    Map<String, Set<String>> notAfter,
    List<Staff> staff,
    List<Request> requests,
    List<Cover> cover) {
  Instance {
    minutes = Map.copyOf(minutes);
    notAfter = Map.copyOf(notAfter);
    staff = List.copyOf(staff);
    requests = List.copyOf(requests);
    cover = List.copyOf(cover);
  }

  /** One person: {@code limits} as written, {@code most} shifts of a kind. */
  record Staff(String id, Map<String, Integer> most, StaffLimits limits, Set<Integer> daysOff) {}

  /** A person's numbers, in the order of the file. */
  record StaffLimits(
      int mostMinutes,
      int leastMinutes,
      int mostInARow,
      int leastInARow,
      int leastOffInARow,
      int mostWeekends) {}

  /** A wish for a shift ({@code on}) or against it. */
  record Request(String staff, int day, String shift, int weight, boolean on) {}

  /** How many people a day wants on a kind of shift. */
  record Cover(int day, String shift, int wanted, int under, int over) {}
}
