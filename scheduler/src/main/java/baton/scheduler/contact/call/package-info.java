/**
 * Calls, their whole life (C1–C6): whom to call next ({@code DueCalls}), who is asked to pick a
 * call up ({@code PickUps}), starting, transferring and ending one, its wrap-up until the outcome
 * is saved, and the emails owed after it. A call is open from its start to its saved outcome, and
 * the database knows at most one open call of an advisor and of a callback. To accept an offered
 * call is to start it. {@code CallModule} puts the room together. May use callbacks, the desk,
 * prompts and the published rota; wallboard, seats and pages read it.
 */
@NullMarked
package baton.scheduler.contact.call;

import org.jspecify.annotations.NullMarked;
