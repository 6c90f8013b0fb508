/**
 * Tests of the code itself: which way the arrows point, how it is formatted, who reads the clock.
 */
@NullMarked
package baton.scheduler.house;

import org.jspecify.annotations.NullMarked;
