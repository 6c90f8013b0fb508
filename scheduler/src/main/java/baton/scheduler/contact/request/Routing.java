package baton.scheduler.contact.request;

import baton.scheduler.contact.callback.Customer;
import baton.scheduler.desk.Desk.DialPlan;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decides who has to do with a request (P3, P4, S6, S7). */
final class Routing {
  private Routing() {}

  /**
   * Where the texts leave a hole (ours): the number decides before the country, since only Live
   * Call dials abroad; and who wishes a time gets the first slot from then on.
   */
  static RouteDecision decide(CallRequest ask, DialPlan plan) {
    Customer customer = ask.customer();
    boolean abroad = !customer.phone().domestic();
    if (!abroad && livesAbroad(customer, plan)) {
      return new RouteDecision.Listed(
          "P3",
          "The customer is abroad (%s) and the number is domestic (%s): Voicemail calls."
              .formatted(name(customer.country()), name(customer.phone().region())),
          Priority.URGENT);
    }
    if (!abroad && ask.wishedAt() != null) {
      return new RouteDecision.Listed(
          "P3",
          "The number is domestic and the customer asked for a time: Voicemail calls then.",
          Priority.URGENT);
    }
    Priority priority =
        abroad
            ? Priority.URGENT
            : ask.channel() == RequestChannel.VOICEMAIL ? Priority.HIGH : Priority.MEDIUM;
    if (customer.hours().zones().isEmpty()) {
      return new RouteDecision.AskZone("S6", question(customer), priority);
    }
    if (abroad) {
      return new RouteDecision.FirstSlot(
          "P4",
          "The number is international (%s): Live Call calls, in the first slot that suits."
              .formatted(name(customer.phone().region())),
          priority);
    }
    return ask.channel() == RequestChannel.VOICEMAIL
        ? new RouteDecision.Listed(
            "K3",
            "A new voicemail from a domestic number, without a time: Voicemail calls.",
            priority)
        : new RouteDecision.InOrder(
            "S7",
            "The number is domestic and no time was asked for: called in the order received.",
            priority);
  }

  private static boolean livesAbroad(Customer customer, DialPlan plan) {
    return customer.country() != null && !plan.domesticRegions().contains(customer.country());
  }

  private static String question(Customer customer) {
    return customer.country() == null
        ? "The number does not tell where the customer is, so nobody knows when a call would wake"
            + " them."
        : "The customer is in one country (%s), the number in another (%s): ask which zone holds."
            .formatted(name(customer.country()), name(customer.phone().region()));
  }

  /** The country's English name; 001 is a number of no country. */
  private static String name(@Nullable String region) {
    if (region == null || region.equals("001")) {
      return "no country";
    }
    return Locale.of("", region).getDisplayCountry(Locale.ENGLISH);
  }
}
