package baton.scheduler.request;

import org.jspecify.annotations.Nullable;

/** How somebody closes a request. */
record Closing(Outcome outcome, @Nullable String notes) {
  static final int LONGEST_NOTES = 2000;
}
