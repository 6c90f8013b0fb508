package baton.scheduler.contact.callback;

import baton.scheduler.contact.slot.SlotTime;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks for: a place of this slot for this customer.
 *
 * @param reason what the customer wants to talk about
 */
public record BookingRequest(SlotTime slot, Customer customer, @Nullable String reason) {}
