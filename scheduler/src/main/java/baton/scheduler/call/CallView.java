package baton.scheduler.call;

import baton.scheduler.callback.CallbackId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call as the API answers it.
 *
 * @param number the customer's, masked; the callback has it in full
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CallView(
    long id,
    Advisor advisor,
    @Nullable Long callbackId,
    @Nullable String number,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Instant overrunAt) {

  /** Who makes the call. */
  record Advisor(long id, String name) {}

  static CallView of(Call call) {
    CallbackId callback = call.callback();
    return new CallView(
        call.id().value(),
        new Advisor(call.advisor().id().value(), call.advisor().name()),
        callback == null ? null : callback.value(),
        call.number(),
        call.startedAt(),
        call.endedAt(),
        call.overrunAt());
  }
}
