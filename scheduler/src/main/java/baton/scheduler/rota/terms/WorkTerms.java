package baton.scheduler.rota.terms;

import java.time.LocalDate;
import java.util.List;

/**
 * All that one person's shifts are judged by.
 *
 * @param timeOff the approved
 */
public record WorkTerms(
    WorkLimits limits, Availability availability, List<TimeOff> timeOff, List<ShiftWish> wishes) {
  /** Works anything at any time. */
  public static final WorkTerms NONE =
      new WorkTerms(WorkLimits.NONE, Availability.ALWAYS, List.of(), List.of());

  public WorkTerms {
    timeOff = List.copyOf(timeOff);
    wishes = List.copyOf(wishes);
  }

  /**
   * The days of the week from {@code monday} on that are neither all time off nor before or after
   * the time at the desk.
   */
  public int daysThere(LocalDate monday) {
    return (int)
        monday
            .datesUntil(monday.plusWeeks(1))
            .filter(limits.employment()::covers)
            .filter(day -> timeOff.stream().noneMatch(off -> off.away().isAllOf(day)))
            .count();
  }
}
