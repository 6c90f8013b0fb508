package baton.scheduler.rota.roster;

/**
 * How many people a duty wants.
 *
 * @param wanted how many
 * @param most never more than this
 * @param under the penalty for each one missing
 * @param over the penalty for each one too many
 */
public record Demand(int wanted, int most, long under, long over) {
  public Demand {
    if (wanted < 0 || most < wanted || under < 0 || over < 0) {
      throw new IllegalArgumentException(
          "wanted %d, most %d, under %d, over %d".formatted(wanted, most, under, over));
    }
  }

  /** Exactly so many, if they can be had. */
  public static Demand of(int wanted, long under) {
    return new Demand(wanted, wanted, under, 0);
  }
}
