/**
 * Handoffs as people meet them: told of in good time (H4), acted on by a link, noted (H5), covered
 * and overridden (H6), and listed. The rules are the heart's; here are the words and the doors.
 */
@NullMarked
package baton.scheduler.floor.handoff;

import org.jspecify.annotations.NullMarked;
