package baton.scheduler.contact.call;

import baton.scheduler.contact.callback.CallbackId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call as the API answers it.
 *
 * @param before names of those who transferred it, in their order; left out when nobody did
 * @param number the customer's, masked; the callback has it in full
 * @param wrappedAt when the outcome was saved; without it, one that has ended is in wrap-up (C5)
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CallView(
    long id,
    Advisor advisor,
    List<String> before,
    @Nullable Long callbackId,
    @Nullable String number,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Instant overrunAt,
    @Nullable Instant wrappedAt,
    @Nullable CallOutcome outcome) {

  /** Who makes the call. */
  record Advisor(long id, String name) {}

  static CallView of(Call call) {
    CallbackId callback = call.callback();
    return new CallView(
        call.id().value(),
        new Advisor(call.advisor().id().value(), call.advisor().name()),
        call.before(),
        callback == null ? null : callback.value(),
        call.number(),
        call.startedAt(),
        call.endedAt(),
        call.overrunAt(),
        call.times().wrappedAt(),
        call.outcome());
  }
}
