package baton.scheduler.rota.plan;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.rota.cover.CoverageAsked;
import baton.scheduler.rota.terms.StaffTerms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that a proposal is judged by.
 *
 * @param terms what people agreed on (R1)
 * @param coverage how many are asked for (R1)
 * @param published the current shifts of the published rota that end after now, all others that the
 *     proposal could be speaking of, and enough before now to count days, hours and weekends
 */
public record PlanFacts(
    Desk desk,
    DeskStaff crew,
    StaffTerms terms,
    CoverageAsked coverage,
    List<RotaShift> published,
    Instant now) {
  public PlanFacts {
    published = List.copyOf(published);
  }

  /** What has begun, running or over, is no longer the draft's to drop (R5). */
  public Map<RotaShift.Key, RotaShift> begun() {
    return published.stream()
        .filter(shift -> shift.startedBefore(now))
        .collect(
            Collectors.toMap(
                shift -> RotaShift.Key.of(shift.plan().planned()),
                Function.identity(),
                (earlier, later) -> later));
  }

  String nowInWords() {
    return DeskTime.of(desk, now).dated(now);
  }
}
