package baton.scheduler.contact.callback;

import baton.scheduler.contact.callback.CallbackView.CustomerTime;
import baton.scheduler.contact.callback.SlotPlaces.Open;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The slots that one customer may book.
 *
 * @param phone the number as read
 * @param question what has to be asked before slots can be offered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfferedSlots(
    String phone,
    String region,
    boolean international,
    @Nullable String question,
    List<Offer> items) {

  /**
   * @param free how many places are left
   */
  record Offer(Instant start, Instant end, List<CustomerTime> customerTimes, int free) {}

  static OfferedSlots to(PhoneNumber phone, CustomerHours hours, List<Open> open) {
    return new OfferedSlots(
        phone.e164(),
        phone.region(),
        !phone.domestic(),
        hours.areKnown() ? null : "Which zone is the customer in? Send it as \"zone\".",
        open.stream()
            .filter(slot -> hours.fit(slot.slot()))
            .map(slot -> offer(slot, hours))
            .toList());
  }

  private static Offer offer(Open open, CustomerHours hours) {
    return new Offer(
        open.slot().start(), open.slot().end(), CustomerTime.all(open.slot(), hours), open.free());
  }
}
