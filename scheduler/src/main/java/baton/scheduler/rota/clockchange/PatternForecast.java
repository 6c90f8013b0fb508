package baton.scheduler.rota.clockchange;

import baton.handoff.AdvisorId;
import baton.handoff.shift.Planned;
import baton.handoff.shift.PlannedPeriods;
import baton.handoff.shift.PlannedPeriods.Resolved;
import baton.scheduler.rota.pattern.PatternOutlook;
import baton.scheduler.rota.pattern.PatternOutlook.Foreseen;
import baton.scheduler.rota.plan.DraftShift;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What patterns would give around a change of the clocks, beside what is planned: in instants
 * together with that, since shifts that meet share one instant (T3).
 */
final class PatternForecast {
  /** Longer than any shift, before and after. */
  private static final int NEAR_DAYS = 3;

  private final ClockChange change;
  private final List<DraftShift> planned;

  PatternForecast(ClockChange change, List<TouchedShift> planned) {
    LocalDate day = change.day();
    this.change = change;
    this.planned =
        planned.stream()
            .map(one -> new DraftShift(one.seat(), one.advisor(), one.start(), one.end()))
            .filter(one -> one.end().toLocalDate().isAfter(day.minusDays(NEAR_DAYS + 1)))
            .filter(one -> one.start().toLocalDate().isBefore(day.plusDays(NEAR_DAYS + 1)))
            .distinct()
            .toList();
  }

  /** Each with the name of its pattern, by pattern and start. */
  Map<TouchedShift, String> of(PatternOutlook outlook) {
    List<Foreseen> foreseen =
        outlook.on(
            change.day().minusDays(NEAR_DAYS), change.day().plusDays(NEAR_DAYS + 1), planned);
    List<DraftShift> all =
        Stream.concat(foreseen.stream().map(Foreseen::shift), planned.stream()).toList();
    List<Resolved> resolved = PlannedPeriods.resolve(planned(all), change.zone());
    Map<TouchedShift, String> touched = new LinkedHashMap<>();
    for (int i = 0; i < foreseen.size(); i++) {
      DraftShift shift = all.get(i);
      if (resolved.get(i) instanceof Resolved.Usable usable) {
        touched.put(
            new TouchedShift(
                shift.seat(), shift.advisor(), shift.start(), shift.end(), usable.period()),
            foreseen.get(i).pattern());
      }
    }
    return touched;
  }

  /** An open shift is nobody's, not one and the same person's. */
  private static List<Planned> planned(List<DraftShift> shifts) {
    List<Planned> planned = new ArrayList<>();
    for (DraftShift shift : shifts) {
      AdvisorId nobody = new AdvisorId(-1 - planned.size());
      AdvisorId advisor = shift.advisor() == null ? nobody : shift.advisor();
      planned.add(new Planned(shift.seat(), advisor, shift.start(), shift.end()));
    }
    return planned;
  }
}
