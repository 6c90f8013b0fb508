package baton.handoff.ledger;

/** What checking a desk's whole chain found (H13). */
public sealed interface Verification {
  /**
   * Every entry is as it was written, in order, with none missing.
   *
   * @param entries how many there are
   * @param head the hash of the last; kept elsewhere, it proves later that none of these changed
   */
  record Verified(long entries, Sha256 head) implements Verification {}

  /**
   * @param number the first entry that is not as it was written, or is missing
   * @param reason what is wrong with it, in a sentence
   */
  record Broken(long number, String reason) implements Verification {}
}
