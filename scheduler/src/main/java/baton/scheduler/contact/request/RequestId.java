package baton.scheduler.contact.request;

import baton.handoff.Id;

/** Names one request. */
record RequestId(long value) implements Id {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
