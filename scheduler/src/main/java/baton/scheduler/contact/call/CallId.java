package baton.scheduler.contact.call;

/** Names one call. */
public record CallId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
