package baton.handoff.ledger;

import baton.handoff.DeskId;
import java.time.Instant;

/**
 * The locked end of a desk's chain: while it is held, until the transaction ends, nobody else
 * changes a seat of the desk.
 *
 * @param at the instant of the last entry
 */
public record Head(DeskId desk, long number, Instant at, Sha256 sha256) {
  /** The instant of what happens next: now, but never before what has happened (H13). */
  public Instant notBefore(Instant now) {
    return now.isBefore(at) ? at : now;
  }
}
