package baton.scheduler.contact.request;

import baton.handoff.AdvisorId;
import baton.scheduler.contact.callback.CallbackId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer who wants a call and named no slot.
 *
 * @param decided null until it is
 * @param callback what answers it, where a callback does
 * @param taken by whom it is being worked on (K2)
 */
record Request(
    RequestId id,
    RequestState state,
    CallRequest ask,
    @Nullable Decided decided,
    @Nullable Link callback,
    @Nullable Taken taken,
    @Nullable Closed closed) {

  /**
   * What was decided last.
   *
   * @param role who has to do with it: {@code LIVE_CALL} or {@code VOICEMAIL}
   * @param rule by which rule
   * @param why in words
   */
  record Decided(String role, Priority priority, String rule, String why, Instant at) {}

  /**
   * @param markedFor when whoever holds Live Call calls (P5); null: not marked
   */
  record Link(CallbackId id, @Nullable Instant markedFor) {}

  record Taken(AdvisorId by, Instant at) {}

  record Closed(Instant at, String by, RequestOutcome outcome, @Nullable String notes) {}

  boolean isTakenBy(@Nullable AdvisorId advisor) {
    return taken != null && taken.by().equals(advisor);
  }
}
