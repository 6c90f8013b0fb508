package baton.scheduler.rota.terms;

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
}
