package baton.scheduler.rota.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Finds, among what goes and what comes, which two are one thing that changed. */
final class ChangePairing<T> {
  private final List<T> gone;
  private final List<T> come;

  ChangePairing(List<T> gone, List<T> come) {
    this.gone = new ArrayList<>(gone);
    this.come = new ArrayList<>(come);
  }

  /** One thing, as it was and as it is. */
  record Pair<T>(T was, T is) {}

  /** Takes out all that are the same by this sign, each one once. */
  List<Pair<T>> pair(BiPredicate<T, T> same) {
    List<Pair<T>> pairs = new ArrayList<>();
    for (T was : List.copyOf(gone)) {
      Optional<T> found = come.stream().filter(is -> same.test(was, is)).findFirst();
      found.ifPresent(is -> {
        gone.remove(was);
        come.remove(is);
        pairs.add(new Pair<>(was, is));
      });
    }
    return pairs;
  }

  /** What goes, and nothing comes for it. */
  List<T> gone() {
    return List.copyOf(gone);
  }

  /** What comes, for nothing that goes. */
  List<T> come() {
    return List.copyOf(come);
  }
}
