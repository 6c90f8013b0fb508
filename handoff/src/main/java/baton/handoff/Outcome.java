package baton.handoff;

/**
 * What came of an act that a rule may refuse. For what has more than these two ends, or no value,
 * there is a sealed type of its own, or an optional {@link Refusal}.
 */
public sealed interface Outcome<T> {
  /** It is done; {@code value} as it is now. */
  record Done<T>(T value) implements Outcome<T> {}

  /** What was asked for was not done. */
  record Refused<T>(Refusal refusal) implements Outcome<T> {}
}
