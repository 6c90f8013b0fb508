package baton.scheduler.notification;

/** Names one prompt. Of one desk's, a later one has the larger number. */
public record PromptId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
