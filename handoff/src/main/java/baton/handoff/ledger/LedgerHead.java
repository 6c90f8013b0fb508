package baton.handoff.ledger;

import baton.handoff.DeskId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The locked end of a desk's chain: while it is held, until the transaction ends, nobody else
 * changes a seat of the desk.
 *
 * @param at the instant of the last entry
 */
public record LedgerHead(DeskId desk, long number, Instant at, Sha256 sha256) {
  /**
   * The instant of what happens next: now, but never before what has happened (H13); to the
   * microsecond, as the database keeps it, or a seal made over more would not fit what is stored.
   */
  public Instant notBefore(Instant now) {
    Instant kept = now.truncatedTo(ChronoUnit.MICROS);
    return kept.isBefore(at) ? at : kept;
  }
}
