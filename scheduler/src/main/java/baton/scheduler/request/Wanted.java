package baton.scheduler.request;

import baton.scheduler.callback.Customer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was asked for, as read: the same when it is sent again. */
record Wanted(
    Channel channel, Customer customer, @Nullable String reason, @Nullable Instant wishedAt) {
  Ask asked(@Nullable Recording recording, Instant at, String by) {
    return new Ask(channel, customer, reason, wishedAt, recording, at, by);
  }
}
