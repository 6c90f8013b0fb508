/**
 * The heart's face: seats and the ledger over HTTP, and the ledger's page. Rules live in handoff.
 */
@NullMarked
package baton.scheduler.floor.seat;

import org.jspecify.annotations.NullMarked;
