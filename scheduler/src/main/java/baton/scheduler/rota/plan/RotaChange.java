package baton.scheduler.rota.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What differs between the published rota and the rota to be. */
public record RotaChange(List<RotaShift> added, List<RotaShift> removed) {
  /**
   * What is over is nobody's to remove (R5).
   *
   * @param toBe all shifts that shall be in the rota from now on
   */
  public static RotaChange between(List<RotaShift> toBe, PlanFacts facts) {
    Set<RotaShift.Content> before = contents(facts.published());
    Set<RotaShift.Content> after = contents(toBe);
    return new RotaChange(
        toBe.stream().filter(shift -> !before.contains(shift.content())).toList(),
        facts.published().stream()
            .filter(shift -> !shift.endedBy(facts.now()))
            .filter(shift -> !after.contains(shift.content()))
            .toList());
  }

  /** Without what goes and comes back the same. */
  public RotaChange withoutNoChange() {
    Set<RotaShift.Content> goes = contents(removed);
    Set<RotaShift.Content> comes = contents(added);
    return new RotaChange(
        added.stream().filter(shift -> !goes.contains(shift.content())).toList(),
        removed.stream().filter(shift -> !comes.contains(shift.content())).toList());
  }

  public boolean isNone() {
    return added.isEmpty() && removed.isEmpty();
  }

  /** The names of all whose shifts come, go or change (R4), in order. */
  public List<String> people() {
    return Stream.concat(added.stream(), removed.stream())
        .map(shift -> shift.plan().advisor().name())
        .distinct()
        .sorted()
        .toList();
  }

  /** Differs when the change differs: tells whether what is published is what was looked at. */
  public String mark() {
    String all =
        Stream.of(added, removed)
            .map(shifts ->
                shifts.stream().map(shift -> shift.plan().text().toString()).sorted().toList())
            .toList()
            .toString();
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static Set<RotaShift.Content> contents(List<RotaShift> shifts) {
    return shifts.stream().map(RotaShift::content).collect(Collectors.toSet());
  }
}
