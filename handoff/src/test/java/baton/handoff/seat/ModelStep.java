package baton.handoff.seat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One transition of an explored day.
 *
 * @param facts those that were decided by
 * @param after seats and covers afterwards, with the true instants
 * @param answer null: no rule was asked
 */
record ModelStep(
    ModelState from,
    SeatFacts facts,
    Instant at,
    ModelAction action,
    ModelAction.@Nullable Answer answer,
    Standing after,
    ModelState to) {}
