package baton.scheduler.contact.callback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call promised to a customer who chose no slot (S7).
 *
 * @param reason what the customer wants to talk about
 * @param by until when they are called at the latest
 */
public record PromisedCall(Customer customer, @Nullable String reason, Instant by) {}
