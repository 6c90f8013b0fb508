/**
 * The live picture of a desk: what it is ({@code WallboardSnapshot}), how it is said ({@code
 * BoardView}) and how it reaches screens. May read any feature; no feature may know it.
 */
@NullMarked
package baton.scheduler.floor.wallboard;

import org.jspecify.annotations.NullMarked;
