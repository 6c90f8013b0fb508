package baton.scheduler.crew;

import baton.scheduler.desk.Advisor;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All of one person's shifts there are to know.
 *
 * @param settled what has begun or is over: counts, and is not judged any more (R5)
 * @param open what is judged
 */
public record Work(Advisor person, Terms terms, List<Duty> settled, Set<Duty> open) {
  public Work {
    settled = List.copyOf(settled);
    open = Set.copyOf(open);
  }

  /** One whose shifts are all judged. */
  public static Work allOpen(Advisor person, Terms terms, Collection<Duty> duties) {
    return new Work(person, terms, List.of(), Set.copyOf(duties));
  }

  /** Both, by their start. */
  List<Duty> all() {
    return Stream.concat(settled.stream(), open.stream()).distinct().sorted(Duty.BY_START).toList();
  }

  /** The first of these to be judged. */
  Optional<Duty> firstOpen(Collection<Duty> duties, Predicate<Duty> which) {
    return duties.stream().filter(open::contains).filter(which).min(Duty.BY_START);
  }

  Optional<Duty> lastOpen(Collection<Duty> duties) {
    return duties.stream().filter(open::contains).max(Duty.BY_START);
  }

  String name() {
    return person.name();
  }
}
