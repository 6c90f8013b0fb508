package baton.scheduler.rota.roster;

import java.util.Set;

/**
 * All that one person does, as one thing to choose.
 *
 * @param cost of the person's wishes and shares
 */
record RosterColumn(int worker, Set<Integer> duties, long cost) {
  RosterColumn {
    duties = Set.copyOf(duties);
  }
}
