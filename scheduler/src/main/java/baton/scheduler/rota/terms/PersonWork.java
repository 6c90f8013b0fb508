package baton.scheduler.rota.terms;

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
public record PersonWork(
    Advisor person, WorkTerms terms, List<JudgedShift> settled, Set<JudgedShift> open) {
  public PersonWork {
    settled = List.copyOf(settled);
    open = Set.copyOf(open);
  }

  /** One whose shifts are all judged. */
  public static PersonWork allOpen(
      Advisor person, WorkTerms terms, Collection<JudgedShift> duties) {
    return new PersonWork(person, terms, List.of(), Set.copyOf(duties));
  }

  /** Both, by their start. */
  List<JudgedShift> all() {
    return Stream.concat(settled.stream(), open.stream())
        .distinct()
        .sorted(JudgedShift.BY_START)
        .toList();
  }

  /** The first of these to be judged. */
  Optional<JudgedShift> firstOpen(Collection<JudgedShift> duties, Predicate<JudgedShift> which) {
    return duties.stream().filter(open::contains).filter(which).min(JudgedShift.BY_START);
  }

  Optional<JudgedShift> lastOpen(Collection<JudgedShift> duties) {
    return duties.stream().filter(open::contains).max(JudgedShift.BY_START);
  }

  String name() {
    return person.name();
  }
}
