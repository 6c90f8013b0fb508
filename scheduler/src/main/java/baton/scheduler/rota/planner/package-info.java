/**
 * The planner: the page on which leads look at the draft of the rota beside what is published, and
 * change it. It decides nothing about shifts: every change is an edit of the room {@code draft},
 * every finding comes from there. What lives here is the picture: which shift stands where, what is
 * new, changed or gone, and the forms.
 */
@NullMarked
package baton.scheduler.rota.planner;

import org.jspecify.annotations.NullMarked;
