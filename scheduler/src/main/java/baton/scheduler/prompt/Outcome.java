package baton.scheduler.prompt;

/** What came of trying to send something. */
sealed interface Outcome {
  /** The receiver, or the mail server, has it. */
  record Sent() implements Outcome {}

  /**
   * It is tried again, or given up.
   *
   * @param problem for a lead to read; never holds an address that is a secret
   */
  record Failed(String problem) implements Outcome {}

  /** Nobody needs it any more, so it was not sent. */
  record Dropped(String why) implements Outcome {}

  /** Its receiver is busy with others; does not count as a try. */
  record NotTried() implements Outcome {}
}
