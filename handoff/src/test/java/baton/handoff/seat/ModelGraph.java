package baton.handoff.seat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** All reachable states of a day, and the transitions that lead from one to another. */
final class ModelGraph {
  /** By whom a transition is made, so far as proofs tell them apart. */
  enum Kind {
    ADVISOR,
    CONTACT_BEGINS,
    CONTACT_ENDS,
    LEAD_NAMES,
    LEAD_RELEASES,
    PUBLICATION,
    CLOCK
  }

  private final List<ModelState> states = new ArrayList<>();
  private final Map<ModelState, Integer> numbers = new HashMap<>();
  private final List<Arrival> arrivals = new ArrayList<>();
  private final List<Kind> kinds = new ArrayList<>();
  private int[] sources = new int[1 << 16];
  private int[] targets = new int[1 << 16];
  private int transitions;

  /** How a state was first reached. */
  private record Arrival(int from, Instant at, ModelAction by) {
    @Override
    public String toString() {
      return at + " " + by;
    }
  }

  void begin(ModelState state) {
    numbers.put(state, 0);
    states.add(state);
    arrivals.add(new Arrival(-1, Instant.EPOCH, new ModelAction.ClockMoves()));
  }

  /** Adds a step, and the state it leads to if that is new. */
  void connect(int from, ModelStep step, Kind kind) {
    transitions++;
    if (step.to().equals(step.from())) {
      return;
    }
    Integer known = numbers.putIfAbsent(step.to(), states.size());
    if (known == null) {
      states.add(step.to());
      arrivals.add(new Arrival(from, step.at(), step.action()));
    }
    keep(from, known == null ? states.size() - 1 : known, kind);
  }

  private void keep(int from, int to, Kind kind) {
    if (kinds.size() == sources.length) {
      sources = Arrays.copyOf(sources, 2 * sources.length);
      targets = Arrays.copyOf(targets, 2 * targets.length);
    }
    sources[kinds.size()] = from;
    targets[kinds.size()] = to;
    kinds.add(kind);
  }

  int size() {
    return states.size();
  }

  /** All, also those that change nothing. */
  int transitions() {
    return transitions;
  }

  ModelState state(int number) {
    return states.get(number);
  }

  /** How the state was first reached, a line a step. */
  String way(int number) {
    List<String> way = new ArrayList<>();
    for (int at = number; at > 0; at = arrivals.get(at).from()) {
      way.add(arrivals.get(at).toString());
    }
    Collections.reverse(way);
    return String.join("\n", way);
  }

  /** The states from which transitions of these kinds alone lead to a state that is wanted. */
  BitSet leadingTo(Predicate<ModelState> wanted, Set<Kind> by) {
    BitSet found = new BitSet(size());
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < size(); i++) {
      if (wanted.test(states.get(i))) {
        found.set(i);
        open.add(i);
      }
    }
    int[] starts = new int[size() + 1];
    int[] entered = entered(by, starts);
    while (!open.isEmpty()) {
      int state = open.remove();
      for (int i = starts[state]; i < starts[state + 1]; i++) {
        if (!found.get(entered[i])) {
          found.set(entered[i]);
          open.add(entered[i]);
        }
      }
    }
    return found;
  }

  /** From where each state is entered: those of state s lie from starts[s] to starts[s + 1]. */
  private int[] entered(Set<Kind> wanted, int[] starts) {
    for (int i = 0; i < kinds.size(); i++) {
      starts[targets[i] + 1] += wanted.contains(kinds.get(i)) ? 1 : 0;
    }
    for (int i = 0; i < size(); i++) {
      starts[i + 1] += starts[i];
    }
    int[] next = starts.clone();
    int[] entered = new int[starts[size()]];
    for (int i = 0; i < kinds.size(); i++) {
      if (wanted.contains(kinds.get(i))) {
        entered[next[targets[i]]++] = sources[i];
      }
    }
    return entered;
  }
}
