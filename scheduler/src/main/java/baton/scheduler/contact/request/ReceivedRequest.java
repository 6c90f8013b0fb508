package baton.scheduler.contact.request;

import baton.scheduler.contact.callback.Customer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was asked for, as read: the same when it is sent again. */
record ReceivedRequest(
    RequestChannel channel,
    Customer customer,
    @Nullable String reason,
    @Nullable Instant wishedAt) {
  CallRequest asked(@Nullable Recording recording, Instant at, String by) {
    return new CallRequest(channel, customer, reason, wishedAt, recording, at, by);
  }
}
