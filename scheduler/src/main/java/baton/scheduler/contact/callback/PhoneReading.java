package baton.scheduler.contact.callback;

/** What a text turned out to be, read as a phone number. */
public sealed interface PhoneReading {
  /** It is this number. */
  record Read(PhoneNumber number) implements PhoneReading {}

  /** It is none, or could be two. The reason is a sentence that says how to write it. */
  record Unreadable(String reason) implements PhoneReading {}
}
