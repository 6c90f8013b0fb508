/**
 * The running shift: who holds which seat and when it changes hands, who can be reached, what the
 * ledger says, the advisor's own page and the wallboard. Reads all other districts; none reads it.
 */
@NullMarked
package baton.scheduler.floor;

import org.jspecify.annotations.NullMarked;
