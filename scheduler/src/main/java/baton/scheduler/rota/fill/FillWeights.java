package baton.scheduler.rota.fill;

/**
 * What weighs how much when not all can be had (ours). A shift that nobody does is worst; then
 * hours missing from what was agreed, wishes and fairness, in a measure where a heavy wish stands
 * about as high as eight uneven hours.
 */
final class FillWeights {
  static final long UNFILLED = 10_000;

  /** For each minute missing from the least that was agreed for a week. */
  static final long MINUTE_MISSING = 2;

  /** For each step of a wish's weight, 1 to 10. */
  static final long WISH = 20;

  /** A drafted shift given to somebody else, where that was allowed. */
  static final long MOVED = 60;

  /** For each ten minutes above or below one's share; once more beyond each further shift. */
  static final long TEN_MINUTES = 1;

  /** For each evening above one's share, rounded up; once more beyond each further one. */
  static final long EVENING = 15;

  /** The same for each weekend shift. */
  static final long WEEKEND = 20;

  private FillWeights() {}
}
