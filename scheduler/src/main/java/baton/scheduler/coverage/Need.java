package baton.scheduler.coverage;

/**
 * How many people are asked for.
 *
 * @param role the code of the role
 * @param people 0 to 99
 */
public record Need(String role, DayKind day, DaySpan span, int people) {
  public Need {
    if (people < 0 || people > 99) {
      throw new IllegalArgumentException("people asked for are 0 to 99: " + people);
    }
  }
}
