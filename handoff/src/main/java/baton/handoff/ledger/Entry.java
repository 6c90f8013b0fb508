package baton.handoff.ledger;

import java.time.Instant;

/**
 * One entry of a desk's ledger.
 *
 * @param number from 1, without holes
 * @param at when it happened; never before the entry before it
 * @param previous of the entry before it, zeros for the first
 * @param sha256 of this entry's content and {@code previous}
 */
public record Entry(long number, Instant at, Fact fact, Sha256 previous, Sha256 sha256) {}
