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
          case LATE -> who + " is late" + (other.isEmpty() ? "" : "; " + other + " holds the seat");
          case COVER_ASKED -> "everybody free was asked to stand in for " + who;
          case COVER_TAKEN -> who + " stands in for " + other;
          case COVER_NAMED ->
              who + " was named to stand in" + (other.isEmpty() ? "" : " for " + other);
          case RELEASED -> who + " was released by force: " + detail.path("reason").asText();
          case NOTE_LEFT -> who + " left a note";
          case NOTE_READ -> who + " read the note of " + other;
          case UNREACHABLE -> who + " is not heard from";
          case BACK -> who + " is heard from again";
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
