package baton.scheduler.rota.roster;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who does what. */
public record Roster(SortedSet<Assigned> assigned) {
  public Roster {
    assigned = Collections.unmodifiableSortedSet(new TreeSet<>(assigned));
  }

  public static Roster of(Collection<Assigned> assigned) {
    return new Roster(new TreeSet<>(assigned));
  }

  boolean has(Assigned one) {
    return assigned.contains(one);
  }

  /** One person's duties. */
  SortedSet<Integer> of(int worker) {
    return assigned.subSet(new Assigned(worker, 0), new Assigned(worker + 1, 0)).stream()
        .map(Assigned::duty)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
