/**
 * The ledger over HTTP and for leads: its page with filters and the seats' day, its export, the
 * report of held-over time, its check and its daily digest (H8, H13). What the chain is and what is
 * computed from it, the heart knows; this room reads addresses and writes answers.
 */
@NullMarked
package baton.scheduler.floor.ledger;

import org.jspecify.annotations.NullMarked;
