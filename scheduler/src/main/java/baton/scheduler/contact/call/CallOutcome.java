package baton.scheduler.contact.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call (C5).
 *
 * @param disposition what it was about, in the desk's own words
 * @param contact what was learnt of a customer who was unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallOutcome(
    CallResult result, String disposition, @Nullable String notes, @Nullable Contact contact) {

  /** An unknown customer, as they said. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Contact(
      @ColumnName("said_name") @Nullable String name,
      @ColumnName("customer_email") @Nullable String email,
      @ColumnName("customer_reference") @Nullable String reference) {}
}
