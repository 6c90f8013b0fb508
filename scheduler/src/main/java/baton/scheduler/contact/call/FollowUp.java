package baton.scheduler.contact.call;

import baton.scheduler.contact.callback.CallbackId;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/**
 * An email that is owed to a customer after a call (C4, C6).
 *
 * @param advisor who had the call
 * @param to whom it goes to, as far as that is known
 */
public record FollowUp(
    long id,
    Kind kind,
    CallId call,
    Call.Who advisor,
    To to,
    Instant at,
    @Nullable Instant doneAt) {

  /** What is to be written. */
  public enum Kind {
    /** The customer hung up (C6). */
    APOLOGY,
    /** What could not be said on the call (C4). */
    EMAIL;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param callback the booking; null for a call without one
   * @param email null: nobody asked
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record To(
      @Nullable CallbackId callback,
      @ColumnName("customer") @Nullable String name,
      @Nullable String number,
      @ColumnName("customer_email") @Nullable String email) {}
}
