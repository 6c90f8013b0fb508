/**
 * Patterns of shifts: who works a seat when, week after week in wall time, rotating through people
 * (R1). A pattern is expanded purely and laid out into the draft as one edit; it never touches the
 * published rota itself. Comes in: patterns by page and API.
 */
@NullMarked
package baton.scheduler.rota.pattern;

import org.jspecify.annotations.NullMarked;
