package baton.scheduler.rota.swap;

import baton.handoff.Id;

/** Names one swap, from the offer to the end of it. */
record SwapId(long value) implements Id {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
