package baton.scheduler.contact.request;

/** What is to become of a request; each with its rule and its reason in words. */
sealed interface RouteDecision {
  /** The role that works VOICEMAIL's list. */
  String VOICEMAIL = "VOICEMAIL";

  /** The role that calls customers back. */
  String LIVE_CALL = "LIVE_CALL";

  String rule();

  String why();

  Priority priority();

  /** Live Call calls in the first slot of the customer's window (P4). */
  record FirstSlot(String rule, String why, Priority priority) implements RouteDecision {}

  /** Live Call calls in the order received (S7). */
  record InOrder(String rule, String why, Priority priority) implements RouteDecision {}

  /** It goes on VOICEMAIL's list (P3). */
  record Listed(String rule, String why, Priority priority) implements RouteDecision {}

  /** Somebody has to find out where the customer is (S6). */
  record AskZone(String rule, String why, Priority priority) implements RouteDecision {}
}
