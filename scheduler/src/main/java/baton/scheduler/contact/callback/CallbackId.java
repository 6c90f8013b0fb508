package baton.scheduler.contact.callback;

import baton.handoff.Id;

/** Names one callback. */
public record CallbackId(long value) implements Id {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
