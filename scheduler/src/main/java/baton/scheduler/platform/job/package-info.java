/**
 * Wakes the due work: by Quartz on the system clock, by an admin's hand in a rehearsal. It knows
 * works only by their interface; what is due stands in the tables. Only {@code app} may use it.
 */
@NullMarked
package baton.scheduler.platform.job;

import org.jspecify.annotations.NullMarked;
