/**
 * Handoffs as the published rota plans them: who, whom, which seat, when; what is done about each
 * in good time and when somebody is late (H4, H6), and how each came out. Derived, never planned by
 * hand; what was done is kept, and the rota or the seats decide the rest.
 */
@NullMarked
package baton.handoff.planned;

import org.jspecify.annotations.NullMarked;
