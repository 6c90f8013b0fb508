/**
 * Fills the open shifts of a desk's draft (R1, R3). What a desk knows becomes a {@link
 * baton.scheduler.rota.roster.RosterProblem}; what the solver finds is judged once more by the
 * checks that judge a hand-made rota, and becomes one edit of the draft, to be undone like any
 * other. Runs in the background of one node; the table {@code fill_run} tells every lead how far it
 * is. What was not filled is explained, person by person, by those same checks.
 */
@NullMarked
package baton.scheduler.rota.fill;

import org.jspecify.annotations.NullMarked;
