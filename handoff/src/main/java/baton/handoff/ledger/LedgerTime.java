package baton.handoff.ledger;

import java.time.Instant;

/**
 * A stretch of the ledger {@code [from, to)}; unlike a period it may be empty, and it may be open
 * at an end: {@link #FIRST}, {@link #LAST}.
 */
public record LedgerTime(Instant from, Instant to) {
  /** Before any entry; PostgreSQL keeps it. */
  public static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  /** After any entry. */
  public static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  public static final LedgerTime ALWAYS = new LedgerTime(FIRST, LAST);
}
