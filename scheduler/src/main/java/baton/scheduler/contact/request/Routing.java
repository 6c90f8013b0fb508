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
  static Decision decide(Request.Ask ask, DialPlan plan) {
    Customer customer = ask.customer();
    boolean abroad = !customer.phone().domestic();
    if (!abroad && livesAbroad(customer, plan)) {
      return new Decision.Listed(
          "P3",
          "The customer is abroad (%s) and the number is domestic (%s): Voicemail calls."
              .formatted(name(customer.country()), name(customer.phone().region())),
          Request.Priority.URGENT);
    }
    if (!abroad && ask.wishedAt() != null) {
      return new Decision.Listed(
          "P3",
          "The number is domestic and the customer asked for a time: Voicemail calls then.",
          Request.Priority.URGENT);
    }
    Request.Priority priority =
        abroad
            ? Request.Priority.URGENT
            : ask.channel() == Request.Channel.VOICEMAIL
                ? Request.Priority.HIGH
                : Request.Priority.MEDIUM;
    if (customer.hours().zones().isEmpty()) {
      return new Decision.AskZone("S6", question(customer), priority);
    }
    if (abroad) {
      return new Decision.FirstSlot(
          "P4",
          "The number is international (%s): Live Call calls, in the first slot that suits."
              .formatted(name(customer.phone().region())),
          priority);
    }
    return ask.channel() == Request.Channel.VOICEMAIL
        ? new Decision.Listed(
            "K3",
            "A new voicemail from a domestic number, without a time: Voicemail calls.",
            priority)
        : new Decision.InOrder(
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

  /** What is to become of a request; each with its rule and its reason in words. */
  sealed interface Decision {
    /** The role that works VOICEMAIL's list. */
    String VOICEMAIL = "VOICEMAIL";

    /** The role that calls customers back. */
    String LIVE_CALL = "LIVE_CALL";

    String rule();

    String why();

    Request.Priority priority();

    /** Live Call calls in the first slot of the customer's window (P4). */
    record FirstSlot(String rule, String why, Request.Priority priority) implements Decision {}

    /** Live Call calls in the order received (S7). */
    record InOrder(String rule, String why, Request.Priority priority) implements Decision {}

    /** It goes on VOICEMAIL's list (P3). */
    record Listed(String rule, String why, Request.Priority priority) implements Decision {}

    /** Somebody has to find out where the customer is (S6). */
    record AskZone(String rule, String why, Request.Priority priority) implements Decision {}
  }
}
