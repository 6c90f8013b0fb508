package baton.scheduler.rota.swap;

/** Names one swap, from the offer to the end of it. */
record SwapId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
