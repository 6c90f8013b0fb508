package baton.scheduler.notification;

/** What came of trying to send something. */
sealed interface DeliveryResult {
  /** The receiver, or the mail server, has it. */
  record Sent() implements DeliveryResult {}

  /**
   * It is tried again, or given up after the last try.
   *
   * @param problem for a lead to read; never holds an address that is a secret
   */
  record Failed(String problem) implements DeliveryResult {}

  /** As {@link Failed}, but no further try would go better: it is given up at once. */
  record Refused(String problem) implements DeliveryResult {}

  /** Nobody needs it any more, so it was not sent. */
  record Dropped(String why) implements DeliveryResult {}

  /** Its receiver is busy with others; does not count as a try. */
  record NotTried() implements DeliveryResult {}
}
