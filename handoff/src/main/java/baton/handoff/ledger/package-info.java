/**
 * The ledger (H13): the append-only, hash-chained record of everything that happened to seats, its
 * verification, and what is computed from it (uncovered time, held-over time, a seat's day). Knows
 * shifts, not the rules that made the entries.
 */
@NullMarked
package baton.handoff.ledger;

import org.jspecify.annotations.NullMarked;
