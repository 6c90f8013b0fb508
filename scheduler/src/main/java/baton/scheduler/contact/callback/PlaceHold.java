package baton.scheduler.contact.callback;

import baton.scheduler.contact.slot.SlotTime;
import java.time.Instant;

/**
 * A place of a slot that is kept for somebody.
 *
 * @param until when it ends by itself; from then on it counts for nothing
 */
public record PlaceHold(SlotTime slot, Instant until) {}
