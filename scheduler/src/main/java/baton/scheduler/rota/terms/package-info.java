/**
 * What the desk's people agreed on: limits, availability, time off, wishes, first and last day
 * (R1), and the pure checks of a person's shifts against all of that (R2, R3). Whoever plans, swaps
 * or fills judges by {@link baton.scheduler.rota.terms.LimitChecks}; this package knows no rota but
 * the published shifts.
 */
@NullMarked
package baton.scheduler.rota.terms;

import org.jspecify.annotations.NullMarked;
