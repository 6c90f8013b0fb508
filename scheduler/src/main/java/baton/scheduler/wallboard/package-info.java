/**
 * The live picture of a desk: what it is ({@code WallboardPicture}), how it is said ({@code Board})
 * and how it reaches screens. May read any feature; no feature may know it.
 */
@NullMarked
package baton.scheduler.wallboard;

import org.jspecify.annotations.NullMarked;
