package baton.scheduler.contact.call;

import baton.scheduler.contact.callback.Callback;
import java.time.Instant;

/**
 * A customer to be called.
 *
 * @param tries how often that was tried before
 * @param from when the call may start at the earliest; not after now for one that may start
 */
public record DueCall(Callback callback, Why why, int tries, Instant from) {

  /** Why this one is next (C3, S7). */
  public enum Why {
    /** Booked, and two minutes into its slot nobody has started it. */
    LATE("late"),
    /** Booked, and its slot begins within five minutes or has begun. */
    DUE("due"),
    /** Its slot went by uncalled: it is at the head of the order. */
    MISSED("missed"),
    /** Without a slot, next in the order received. */
    WAITING("waiting"),
    /** Booked for later. */
    BOOKED("booked");

    private final String code;

    Why(String code) {
      this.code = code;
    }

    @com.fasterxml.jackson.annotation.JsonValue
    public String code() {
      return code;
    }
  }

  public boolean mayStart() {
    return why != Why.BOOKED;
  }
}
