package baton.handoff.seat;

import org.jspecify.annotations.Nullable;

/**
 * One state of an explored day, small enough to keep hundreds of thousands; {@link ModelCodec} says
 * what the bits mean. Two states in which the rules answer alike, now and later, are equal.
 *
 * @param time which of the day's instants
 * @param rota which of its rotas is published
 * @param onContact a bit for each person with a call or chat open
 * @param places fourteen bits for each seat
 * @param covers the number of the set of those that are not over
 */
record ModelState(int time, int rota, int onContact, int places, int covers) {
  /** Asked for millions of times, so by hand. */
  @Override
  public int hashCode() {
    return ((places * 31 + covers) * 31 + time) * 31 + rota * 8 + onContact;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ModelState state
        && time == state.time
        && rota == state.rota
        && onContact == state.onContact
        && places == state.places
        && covers == state.covers;
  }
}
