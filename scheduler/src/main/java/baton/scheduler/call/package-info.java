/**
 * Calls: who talks to whom, since when, and which go on too long (C1, C2). May use callbacks, the
 * desk and the published rota; wallboard and seats read it.
 */
@NullMarked
package baton.scheduler.call;

import org.jspecify.annotations.NullMarked;
