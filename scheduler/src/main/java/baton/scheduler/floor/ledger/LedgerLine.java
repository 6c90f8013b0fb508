package baton.scheduler.floor.ledger;

import baton.handoff.AdvisorId;
import baton.handoff.ledger.Entry;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One line of the page: one fact. */
record LedgerLine(
    long number,
    String instant,
    String at,
    String seat,
    String who,
    String what,
    String by,
    String why) {
  private static final DateTimeFormatter THIS_YEAR =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter ANY_YEAR =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm:ss", Locale.ROOT);

  static LedgerLine of(Entry entry, Map<AdvisorId, String> names, ZoneId zone, Instant now) {
    Words words = new Words(entry, names);
    ZonedDateTime at = entry.at().atZone(zone);
    boolean thisYear = at.getYear() == now.atZone(zone).getYear();
    return new LedgerLine(
        entry.number(),
        entry.at().toString(),
        (thisYear ? THIS_YEAR : ANY_YEAR).format(at),
        entry.fact().seat().spoken(),
        words.who(),
        words.what(),
        words.by(),
        words.why());
  }

  /** Says in words what a ledger entry says in columns: who, what, by whom and why. */
  private static final class Words {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Entry entry;
    private final Map<AdvisorId, String> names;
    private final JsonNode detail;

    /**
     * @param names of the desk's people as they are now; an entry has the names as they were
     */
    Words(Entry entry, Map<AdvisorId, String> names) {
      this.entry = entry;
      this.names = names;
      this.detail = detail(entry);
    }

    String who() {
      String then = detail.path("advisor").asText();
      return then.isEmpty() ? names.getOrDefault(entry.fact().advisor(), "somebody") : then;
    }

    /** What they did or what became of them; reads on from {@link #who}. */
    String what() {
      String other = detail.path("other").asText();
      return switch (entry.fact().kind()) {
        case HELD -> "logged in to the free seat";
        case STOOD_BY -> other.isEmpty() ? "stands by" : "stands by for " + other;
        case STOOD_DOWN -> "no longer stands by";
        case HANDED_OVER -> "handed over to " + other;
        case CLOSED -> "logged out and the seat closed";
        case CHECKED_OUT -> "left without meeting " + (other.isEmpty() ? "a replacement" : other);
        case LATE -> "is late" + (other.isEmpty() ? "" : "; " + other + " holds the seat");
        case COVER_ASKED -> "is late; everybody free was asked to stand in";
        case COVER_TAKEN -> "stands in for " + other;
        case COVER_NAMED -> "was named to stand in" + (other.isEmpty() ? "" : " for " + other);
        case RELEASED -> "was released by force";
        case NOTE_LEFT -> "left a note";
        case NOTE_READ -> "read the note of " + other;
        case UNREACHABLE -> "is not heard from";
        case BACK -> "is heard from again";
      };
    }

    /** Who did it: "the desk" when nobody did. */
    String by() {
      AdvisorId actor = entry.fact().actor();
      return actor == null ? "the desk" : names.getOrDefault(actor, "somebody");
    }

    /** The reason and the cause: who was late, by how much (H8); may be empty. */
    String why() {
      List<String> why = new ArrayList<>();
      String reason = detail.path("reason").asText();
      if (!reason.isEmpty()) {
        why.add(reason);
      }
      long late = detail.path("lateSeconds").asLong();
      if (late > 0) {
        why.add(DurationWords.of(late) + " late");
      }
      long heldOver = detail.path("heldOverSeconds").asLong();
      if (heldOver > 0) {
        why.add("held over " + DurationWords.of(heldOver));
      }
      for (JsonNode absent : detail.path("absent")) {
        why.add(
            absent.path("name").asText()
                + " was missing for "
                + DurationWords.of(absent.path("seconds").asLong()));
      }
      return String.join("; ", why);
    }

    /** A detail that was tampered with may be no JSON; then the page shows the rest. */
    private static JsonNode detail(Entry entry) {
      try {
        return JSON.readTree(entry.fact().detail());
      } catch (JsonProcessingException e) {
        return MissingNode.getInstance();
      }
    }
  }
}
