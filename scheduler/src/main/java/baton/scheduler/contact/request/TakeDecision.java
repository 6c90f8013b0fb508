package baton.scheduler.contact.request;

import baton.handoff.Refusal;
import java.time.Instant;

/** What comes of somebody's wish to take a request. */
sealed interface TakeDecision {
  /** It is theirs, or was already. */
  record Theirs() implements TakeDecision {}

  /**
   * It is marked for callback (P5): the customer may be called only when the taker has gone.
   *
   * @param from the first instant at which the customer may be called
   */
  record Mark(Instant from, String why) implements TakeDecision {}

  record Refused(Refusal refusal) implements TakeDecision {}
}
