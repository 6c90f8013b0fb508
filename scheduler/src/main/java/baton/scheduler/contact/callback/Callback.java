package baton.scheduler.contact.callback;

import baton.scheduler.contact.slot.SlotTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/**
 * A customer who is to be called: in the slot they chose, or in the order received (S7).
 *
 * @param chosen the slot; null for who chose none
 * @param reason what the customer wants to talk about, where that was asked
 * @param bookedAt when it was asked for
 * @param bookedBy the person or program that booked it
 * @param promisedBy until when a customer without a slot was promised a call (S7); null otherwise
 */
public record Callback(
    CallbackId id,
    CallbackState state,
    @ColumnName("slot_start") @Nullable SlotTime chosen,
    Customer customer,
    @Nullable String reason,
    Instant bookedAt,
    String bookedBy,
    @Nullable Instant promisedBy) {

  /** (ours) A booked call that nobody has started this long after its slot's start is late (C3). */
  public static final Duration LATE = Duration.ofMinutes(2);

  /** The slot of one that has a slot: booked, or missed, or started from one. */
  public SlotTime slot() {
    return Objects.requireNonNull(chosen, "a callback without a slot");
  }

  /** Whether it can be called in the order received: it has no slot, or its slot went by (C3). */
  public boolean inOrder() {
    return state == CallbackState.WAITING || state == CallbackState.MISSED;
  }
}
