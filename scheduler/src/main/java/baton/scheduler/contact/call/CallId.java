package baton.scheduler.contact.call;

import baton.handoff.Id;

/** Names one call. */
public record CallId(long value) implements Id {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
