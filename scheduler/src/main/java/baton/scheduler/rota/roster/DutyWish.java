package baton.scheduler.rota.roster;

/**
 * Somebody would like a duty, or would rather not have it.
 *
 * @param wanted whether it is wished for, or against
 * @param weight the penalty when it is not met
 */
public record DutyWish(Assigned what, boolean wanted, long weight) {
  public DutyWish {
    if (weight < 0) {
      throw new IllegalArgumentException("A wish's weight is not negative: " + weight);
    }
  }

  /** What doing the duty adds to the penalty; the rest is there whatever is done. */
  long costOfDoing() {
    return wanted ? -weight : weight;
  }

  long costAnyway() {
    return wanted ? weight : 0;
  }
}
