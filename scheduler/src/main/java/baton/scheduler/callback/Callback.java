package baton.scheduler.callback;

import baton.scheduler.slot.SlotTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer's booking of a slot.
 *
 * @param reason what the customer wants to talk about, where that was asked
 * @param bookedBy the person or program that booked it
 */
public record Callback(
    CallbackId id,
    CallbackState state,
    SlotTime slot,
    Customer customer,
    @Nullable String reason,
    Instant bookedAt,
    String bookedBy) {}
