package baton.scheduler.rota.plan;

import baton.handoff.AdvisorId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A desk's draft as it is now.
 *
 * @param version the number of its latest edit; 0 when it never had one
 * @param names of the desk's people
 * @param shifts by start and seat
 */
public record Draft(long version, Map<AdvisorId, String> names, List<Drafted> shifts) {
  public Draft {
    names = Map.copyOf(names);
    shifts = List.copyOf(shifts);
  }

  /** The shifts as they are after the edit. */
  public List<DraftShift> after(DraftEdit edit) {
    Set<DraftShift> gone = new HashSet<>(edit.out());
    List<DraftShift> after =
        shifts.stream()
            .map(Drafted::shift)
            .filter(shift -> !gone.contains(shift))
            .collect(Collectors.toList());
    after.addAll(edit.in());
    return after;
  }

  /** What the shift of that content is called; empty when the draft has none. */
  public Optional<DraftId> id(DraftShift content) {
    return shifts.stream()
        .filter(drafted -> drafted.shift().equals(content))
        .map(Drafted::id)
        .findFirst();
  }

  public Set<DraftShift> contents() {
    return shifts.stream().map(Drafted::shift).collect(Collectors.toSet());
  }

  /** "Ana on Live Call 1, Mon 9 Mar 08:00–16:00", or "Live Call 1, Mon 9 Mar 08:00–16:00, open". */
  public String inWords(DraftShift shift) {
    String when = ShiftWords.span(shift.start(), shift.end());
    return shift.advisor() == null
        ? "%s, %s, open".formatted(shift.seat().spoken(), when)
        : "%s on %s, %s".formatted(name(shift.advisor()), shift.seat().spoken(), when);
  }

  public ShiftText text(DraftShift shift) {
    return ShiftText.of(shift, shift.advisor() == null ? ShiftText.OPEN : name(shift.advisor()));
  }

  /** Whose shift it is. */
  public String name(AdvisorId advisor) {
    return names.getOrDefault(advisor, "somebody");
  }
}
