/** Shifts: periods of time, how wall time becomes instants (T3), and the published ones. */
@NullMarked
package baton.handoff.shift;

import org.jspecify.annotations.NullMarked;
