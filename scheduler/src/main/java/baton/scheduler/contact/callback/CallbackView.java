package baton.scheduler.contact.callback;

import baton.scheduler.contact.slot.SlotTime;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A callback as the API answers it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CallbackView(
    long id,
    CallbackState state,
    @JsonUnwrapped @Nullable Times times,
    @JsonUnwrapped Who who,
    @Nullable String reason,
    Instant bookedAt,
    String bookedBy,
    @Nullable Instant promisedBy) {

  /** The slot, in instants and as the customer's clocks show it. */
  record Times(Instant slotStart, Instant slotEnd, List<CustomerTime> customerTimes) {
    static Times of(SlotTime slot, CustomerHours hours) {
      return new Times(slot.start(), slot.end(), CustomerTime.all(slot, hours));
    }
  }

  /** The start and end of a slot where the customer is or may be. */
  record CustomerTime(String zone, OffsetDateTime start, OffsetDateTime end) {
    static List<CustomerTime> all(SlotTime slot, CustomerHours hours) {
      return hours.zones().stream().map(zone -> in(zone, slot)).toList();
    }

    private static CustomerTime in(ZoneId zone, SlotTime slot) {
      return new CustomerTime(
          zone.getId(),
          slot.start().atZone(zone).toOffsetDateTime(),
          slot.end().atZone(zone).toOffsetDateTime());
    }
  }

  /** The customer. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Who(
      String name,
      String phone,
      String region,
      boolean international,
      @Nullable String zone,
      @Nullable String country) {
    static Who of(Customer customer, boolean masked) {
      PhoneNumber phone = customer.phone();
      ZoneId zone = customer.zone();
      return new Who(
          customer.name(),
          masked ? phone.masked() : phone.e164(),
          phone.region(),
          !phone.domestic(),
          zone == null ? null : zone.getId(),
          customer.country());
    }
  }

  /**
   * @param masked whether only the last digits of the number are shown
   */
  static CallbackView of(Callback callback, boolean masked) {
    return new CallbackView(
        callback.id().value(),
        callback.state(),
        callback.chosen() == null ? null : Times.of(callback.chosen(), callback.customer().hours()),
        Who.of(callback.customer(), masked),
        callback.reason(),
        callback.bookedAt(),
        callback.bookedBy(),
        callback.promisedBy());
  }
}
