package baton.scheduler.rota.roster;

/**
 * Something that wants people for a time.
 *
 * @param kind what successions and limits of a kind speak of
 * @param day the day it counts for
 * @param start minutes since the first day began
 * @param end the same, exclusive
 */
public record Duty(String kind, int day, int start, int end, Demand demand) {
  public Duty {
    if (end <= start) {
      throw new IllegalArgumentException("A duty ends after it starts: " + kind + " on day " + day);
    }
  }

  int minutes() {
    return end - start;
  }

  boolean overlaps(Duty other) {
    return start < other.end && other.start < end;
  }

  /** Minutes between the two; 0 when they touch or overlap. */
  int gap(Duty other) {
    return Math.max(0, Math.max(other.start - end, start - other.end));
  }

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
}
