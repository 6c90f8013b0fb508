package baton.scheduler.roster;

import java.util.Set;

/**
 * All that one person does, as one thing to choose.
 *
 * @param cost of the person's wishes and shares
 */
record Column(int worker, Set<Integer> duties, long cost) {
  Column {
    duties = Set.copyOf(duties);
  }
}
