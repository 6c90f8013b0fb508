package baton.scheduler.contact.callback;

/** Names one callback. */
public record CallbackId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
