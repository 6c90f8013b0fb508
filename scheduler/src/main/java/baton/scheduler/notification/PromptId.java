package baton.scheduler.notification;

import baton.handoff.Id;

/** Names one prompt. Of one desk's, a later one has the larger number. */
public record PromptId(long value) implements Id {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
