package baton.scheduler.contact.request;

import baton.handoff.AdvisorId;
import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.contact.callback.Customer;
import baton.scheduler.desk.Desk;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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
    State state,
    Ask ask,
    @Nullable Decided decided,
    @Nullable Link callback,
    @Nullable Taken taken,
    @Nullable Closed closed) {

  /**
   * A kept recording.
   *
   * @param bytes how long it is
   */
  record Recording(@ColumnName("recording_type") AudioKind kind, long bytes) {}

  /**
   * What a customer asked for.
   *
   * @param reason what the customer wants to talk about; a voicemail's subject
   * @param wishedAt when the customer asked to be called (P3); null: no wish
   * @param recording what the customer said, until the request closes
   * @param by the person or program that passed it on
   */
  record Ask(
      Request.Channel channel,
      Customer customer,
      @Nullable String reason,
      @Nullable Instant wishedAt,
      @Nullable Recording recording,
      @ColumnName("asked_at") Instant at,
      @ColumnName("asked_by") String by) {}

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
  record Link(@ColumnName("callback_id") CallbackId id, @Nullable Instant markedFor) {
    private static final DateTimeFormatter STAMP =
        DateTimeFormatter.ofPattern("h:mm M/d", Locale.ROOT);

    /** As advisors write it on a request, in desk time (K7, P5): {@code CB 4:00 6/11}. */
    @Nullable String stamp(Desk desk) {
      return markedFor == null ? null : "CB " + STAMP.format(markedFor.atZone(desk.zone()));
    }
  }

  record Taken(@ColumnName("taken_by") AdvisorId by, @ColumnName("taken_at") Instant at) {}

  record Closed(
      @ColumnName("closed_at") Instant at,
      @ColumnName("closed_by") String by,
      Outcome outcome,
      @Nullable String notes) {}

  boolean isTakenBy(@Nullable AdvisorId advisor) {
    return taken != null && taken.by().equals(advisor);
  }

  /** How far a request has come. */
  enum State {
    /** To be decided, at once. */
    NEW,
    /** Where the customer is has to be asked before anybody may call (S6). */
    NEEDS_ZONE,
    /** On VOICEMAIL's list (P3). */
    LISTED,
    /** A callback answers it: when that is done, so is the request (P4). */
    CALLBACK,
    CLOSED
  }

  /** How much a request presses, the most pressing first (K3). */
  enum Priority {
    /** There is a time to keep (P3). */
    URGENT,
    /** A voicemail that nobody has tried to answer. */
    HIGH,
    MEDIUM;

    String words() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a request ended. */
  enum Outcome {
    /** Its callback was called. */
    CALLED("The callback was called"),
    REACHED("Reached the customer"),
    NO_CONTACT("No contact"),
    BY_EMAIL("Goes on by email"),
    NOT_NEEDED("Not needed any more");

    /** What people choose from. */
    static final List<Outcome> CHOSEN = List.of(REACHED, NO_CONTACT, BY_EMAIL, NOT_NEEDED);

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** By what way a customer asked for a call. */
  enum Channel {
    API("program"),
    CHAT("chat"),
    VOICEMAIL("voicemail");

    private final String words;

    Channel(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
