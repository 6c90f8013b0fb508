/**
 * The rehearsal of clock changes: the days of the coming year on which the desk's clocks change,
 * with the true length of each shift, the instant of each handoff and the slots of the day (T3). It
 * only reads, and decides nothing: what it shows is computed by what plans, hands over and offers
 * slots on the day itself.
 */
@NullMarked
package baton.scheduler.rota.clockchange;

import org.jspecify.annotations.NullMarked;
