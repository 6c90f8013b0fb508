package baton.scheduler.seat;

import baton.handoff.ledger.Entry;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Says in a sentence what a ledger entry says in columns. */
final class LedgerWords {
  private final ObjectMapper json = new ObjectMapper();

  String of(Entry entry) {
    JsonNode detail = detail(entry);
    String who = detail.path("advisor").asText();
    String other = detail.path("other").asText();
    String what =
        switch (entry.fact().kind()) {
          case HELD -> who + " logged in to the free seat";
          case STOOD_BY -> other.isEmpty() ? who + " stands by" : who + " stands by for " + other;
          case STOOD_DOWN -> who + " no longer stands by";
          case HANDED_OVER -> who + " handed over to " + other;
          case CLOSED -> who + " logged out and the seat closed";
          case CHECKED_OUT -> who + " left without meeting a replacement";
        };
    long heldOver = detail.path("heldOverSeconds").asLong();
    return heldOver == 0 ? what : what + ", held over " + length(heldOver);
  }

  private JsonNode detail(Entry entry) {
    try {
      return json.readTree(entry.fact().detail());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("ledger entry " + entry.number() + " has no JSON detail", e);
    }
  }

  private static String length(long seconds) {
    return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
  }
}
