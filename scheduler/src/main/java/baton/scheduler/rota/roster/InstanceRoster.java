package baton.scheduler.rota.roster;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who works which shift on which day of an instance: person, day, kind of shift. */
record InstanceRoster(Map<String, SortedMap<Integer, String>> shifts) {
  InstanceRoster {
    shifts = Collections.unmodifiableMap(new LinkedHashMap<>(shifts));
  }

  static InstanceRoster of(Instance instance, RosterProblem problem, Roster roster) {
    Map<String, SortedMap<Integer, String>> shifts = new LinkedHashMap<>();
    instance.staff().forEach(person -> shifts.put(person.id(), new TreeMap<>()));
    for (Assigned one : roster.assigned()) {
      Duty duty = problem.duties().get(one.duty());
      String person = problem.people().get(one.worker()).name();
      Optional.ofNullable(shifts.get(person))
          .orElseThrow()
          .merge(duty.day(), duty.kind(), (some, more) -> some + "+" + more);
    }
    return new InstanceRoster(shifts);
  }

  SortedMap<Integer, String> of(String person) {
    return shifts.getOrDefault(person, Collections.emptySortedMap());
  }

  /** A line a person, a column a day, a dot for a day off. */
  List<String> lines(int days) {
    int width = shifts.keySet().stream().mapToInt(String::length).max().orElse(1);
    return shifts.entrySet().stream()
        .map(row -> ("%-" + width + "s  ").formatted(row.getKey()) + line(row.getValue(), days))
        .toList();
  }

  private String line(SortedMap<Integer, String> row, int days) {
    int width =
        shifts.values().stream()
            .flatMap(each -> each.values().stream())
            .mapToInt(String::length)
            .max()
            .orElse(1);
    StringBuilder line = new StringBuilder();
    for (int day = 0; day < days; day++) {
      line.append(day > 0 && day % 7 == 0 ? "  " : day > 0 ? " " : "")
          .append(("%-" + width + "s").formatted(row.getOrDefault(day, ".")));
    }
    return line.toString().stripTrailing();
  }
}
