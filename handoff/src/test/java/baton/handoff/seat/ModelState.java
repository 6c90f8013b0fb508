package baton.handoff.seat;

/**
 * One state of an explored day, small enough to keep hundreds of thousands; {@link ModelCodec} says
 * what the bits mean. Two states in which the rules answer alike, now and later, are equal.
 *
 * @param time which of the day's instants
 * @param rota which of its rotas is published
 * @param onContact a bit for each person with a call or chat open
 * @param places nine bits for each seat
 * @param covers a bit for each cover that is not over
 */
record ModelState(int time, int rota, int onContact, int places, long covers) {}
