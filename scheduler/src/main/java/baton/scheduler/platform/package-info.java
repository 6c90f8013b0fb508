/**
 * What every feature stands on and what knows none: transactions and the clock ({@code tx}), pages,
 * problems and live screens ({@code web}), who may do what ({@code access}), due work ({@code
 * job}).
 */
@NullMarked
package baton.scheduler.platform;

import org.jspecify.annotations.NullMarked;
