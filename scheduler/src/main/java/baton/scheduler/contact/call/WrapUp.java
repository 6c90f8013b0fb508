package baton.scheduler.contact.call;

import baton.scheduler.contact.slot.SlotTime;
import org.jspecify.annotations.Nullable;

/**
 * What an advisor wants to save (C5).
 *
 * @param newTime of a bad time: the slot that suits the customer (C4)
 * @param email of a bad time: an email is to be sent instead
 */
public record WrapUp(CallOutcome outcome, @Nullable SlotTime newTime, boolean email) {}
