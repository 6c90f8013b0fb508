package baton.scheduler.contact.request;

/** Names one request. */
record RequestId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
