package baton.scheduler.contact.request;

import java.util.Locale;

/** How much a request presses, the most pressing first (K3). */
enum Priority {
  /** There is a time to keep (P3). */
  URGENT,
  /** A voicemail that nobody has tried to answer. */
  HIGH,
  MEDIUM;

  String words() {
    return name().toLowerCase(Locale.ROOT);
  }
}
