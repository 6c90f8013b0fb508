package baton.scheduler.rota.cover;

/**
 * How many people are asked for.
 *
 * @param role the code of the role
 * @param people 0 to 99
 */
public record CoverNeed(String role, DayKind day, DaySpan span, int people) {
  public CoverNeed {
    if (people < 0 || people > 99) {
      throw new IllegalArgumentException("people asked for are 0 to 99: " + people);
    }
  }
}
