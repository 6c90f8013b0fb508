/**
 * Fills a roster: given days, people with their limits, and duties that want somebody, who does
 * what, at the least penalty. Knows neither desk nor database nor page; what it is told stands in a
 * {@link baton.scheduler.rota.roster.RosterProblem}. The solver is Google OR-Tools CP-SAT, which
 * only this package knows. Here, too, is the reader of the published benchmark's instances, which
 * go through the same problem and solver, and their own scorer, which shares no code with the
 * solver.
 */
@NullMarked
package baton.scheduler.rota.roster;

import org.jspecify.annotations.NullMarked;
