package baton.scheduler.roster;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

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
}
