package baton.scheduler.crew;

import java.util.List;

/**
 * All that one person's shifts are judged by.
 *
 * @param timeOff the approved
 */
public record Terms(
    Limits limits, Availability availability, List<TimeOff> timeOff, List<Wish> wishes) {
  /** Works anything at any time. */
  public static final Terms NONE =
      new Terms(Limits.NONE, Availability.ALWAYS, List.of(), List.of());

  public Terms {
    timeOff = List.copyOf(timeOff);
    wishes = List.copyOf(wishes);
  }
}
