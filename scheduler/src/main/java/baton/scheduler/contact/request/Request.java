package baton.scheduler.contact.request;

import baton.handoff.AdvisorId;
import baton.scheduler.contact.callback.CallbackId;
import java.time.Instant;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
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
  record Decided(
      String role,
      Priority priority,
      String rule,
      String why,
      @ColumnName("decided_at") Instant at) {}

  /**
   * @param markedFor when whoever holds Live Call calls (P5); null: not marked
   */
  record Link(@ColumnName("callback_id") CallbackId id, @Nullable Instant markedFor) {}

  record Taken(@ColumnName("taken_by") AdvisorId by, @ColumnName("taken_at") Instant at) {}

  record Closed(
      @ColumnName("closed_at") Instant at,
      @ColumnName("closed_by") String by,
      RequestOutcome outcome,
      @Nullable String notes) {}

  boolean isTakenBy(@Nullable AdvisorId advisor) {
    return taken != null && taken.by().equals(advisor);
  }
}
