package baton.handoff.ledger;

import baton.handoff.SeatId;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds uncovered time from published shifts and ledger entries alone. */
final class UncoveredSearch {
  /** A time in which nobody held a seat. */
  private record Vacancy(
      Instant from, Instant to, @Nullable Long emptiedBy, @Nullable Long filledBy) {}

  private UncoveredSearch() {}

  /**
   * @param asked only what lies in it is answered
   * @param shifts of strict seats, those that overlap {@code asked}
   * @param entries in order: of each seat the last before {@code asked} that filled or emptied it,
   *     and all within {@code asked}
   * @return by seat and time; neighbouring shifts of a seat make one stretch
   */
  static List<Uncovered> uncovered(ShiftPeriod asked, List<Shift> shifts, List<Entry> entries) {
    Map<SeatId, List<Shift>> bySeat =
        shifts.stream()
            .collect(Collectors.groupingBy(Shift::seat, TreeMap::new, Collectors.toList()));
    List<Uncovered> found = new ArrayList<>();
    bySeat.forEach((seat, planned) -> {
      List<ShiftPeriod> covered = stretches(planned);
      for (Vacancy vacancy : vacancies(seat, asked, entries)) {
        covered.forEach(stretch -> add(found, seat, vacancy, stretch));
      }
    });
    return found;
  }

  private static void add(
      List<Uncovered> found, SeatId seat, Vacancy vacancy, ShiftPeriod stretch) {
    Instant from = later(vacancy.from(), stretch.start());
    Instant to = earlier(vacancy.to(), stretch.end());
    if (from.isBefore(to)) {
      Long filledBy = to.equals(vacancy.to()) ? vacancy.filledBy() : null;
      found.add(new Uncovered(seat, new ShiftPeriod(from, to), vacancy.emptiedBy(), filledBy));
    }
  }

  private static List<Vacancy> vacancies(SeatId seat, ShiftPeriod asked, List<Entry> entries) {
    List<Vacancy> vacancies = new ArrayList<>();
    @Nullable Instant emptySince = asked.start();
    @Nullable Long emptiedBy = null;
    for (Entry entry : entries) {
      EntryKind kind = entry.fact().kind();
      if (!entry.fact().seat().equals(seat) || !entry.at().isBefore(asked.end())) {
        continue;
      }
      if (kind.fills() && emptySince != null) {
        if (emptySince.isBefore(entry.at())) {
          vacancies.add(new Vacancy(emptySince, entry.at(), emptiedBy, entry.number()));
        }
        emptySince = null;
      } else if (kind.empties()) {
        emptySince = later(entry.at(), asked.start());
        emptiedBy = entry.number();
      }
    }
    if (emptySince != null) {
      vacancies.add(new Vacancy(emptySince, asked.end(), emptiedBy, null));
    }
    return vacancies;
  }

  private static List<ShiftPeriod> stretches(List<Shift> shifts) {
    List<ShiftPeriod> stretches = new ArrayList<>();
    for (Shift shift :
        shifts.stream().sorted(Comparator.comparing(s -> s.period().start())).toList()) {
      ShiftPeriod period = shift.period();
      if (!stretches.isEmpty() && stretches.getLast().end().equals(period.start())) {
        period = new ShiftPeriod(stretches.removeLast().start(), period.end());
      }
      stretches.add(period);
    }
    return stretches;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
