package baton.scheduler.rota.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns known so far, each once; any thread may bring some. */
final class RosterColumns {
  private final Set<RosterColumn> known = new HashSet<>();
  private final List<RosterColumn> inOrder = new ArrayList<>();

  /** How many of them were new. */
  synchronized int add(Collection<RosterColumn> some) {
    int before = inOrder.size();
    some.stream().filter(known::add).forEach(inOrder::add);
    return inOrder.size() - before;
  }

  /** Those that came after the first so many. */
  synchronized List<RosterColumn> after(int first) {
    return List.copyOf(inOrder.subList(first, inOrder.size()));
  }
}
