package baton.scheduler.rota.roster;

import java.util.Map;
import java.util.Set;

/**
 * Somebody who can be given duties.
 *
 * @param daysOff days on which they do nothing
 * @param mostOfKind how many duties of a kind at most; a kind not named has no limit
 * @param barred duties they cannot do, by index
 */
public record Worker(
    String name,
    WorkerLimits limits,
    Set<Integer> daysOff,
    Map<String, Integer> mostOfKind,
    Set<Integer> barred) {
  public Worker {
    daysOff = Set.copyOf(daysOff);
    mostOfKind = Map.copyOf(mostOfKind);
    barred = Set.copyOf(barred);
  }

  boolean may(int index, Duty duty) {
    return !daysOff.contains(duty.day())
        && !barred.contains(index)
        && mostOfKind.getOrDefault(duty.kind(), Integer.MAX_VALUE) > 0;
  }
}
