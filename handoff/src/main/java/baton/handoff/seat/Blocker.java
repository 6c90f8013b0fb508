package baton.handoff.seat;

/**
 * What stands in the way of letting go of a seat.
 *
 * @param reason without a full stop, to stand behind "Live Call 1 is still yours: "
 * @param next a full sentence
 */
record Blocker(String rule, String reason, String next) {}
