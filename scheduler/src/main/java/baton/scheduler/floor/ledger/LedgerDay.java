package baton.scheduler.floor.ledger;

import baton.handoff.ledger.LedgerCheckpoint;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A desk's chain as it stood when a day ended.
 *
 * @param day the desk's day
 * @param last the last entry up to the day's end, and its hash
 */
record LedgerDay(LocalDate day, LedgerCheckpoint last, Instant recordedAt) {}
