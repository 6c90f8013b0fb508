/**
 * An advisor's page: my seat and what to do about it, my call, my next shifts. Reads seats, calls
 * and callbacks, and passes on what its buttons ask for; decides nothing itself.
 */
@NullMarked
package baton.scheduler.floor.myshift;

import org.jspecify.annotations.NullMarked;
