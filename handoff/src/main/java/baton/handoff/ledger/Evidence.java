package baton.handoff.ledger;

import baton.handoff.AdvisorId;
import baton.handoff.shift.ShiftPeriod;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads from an entry who was held over and who was late, and when (H8). An entry whose detail is
 * not as the desk writes it says nothing here; that it was changed is for {@link LedgerCheck}.
 */
final class Evidence {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MOST_SECONDS = 10L * 366 * 24 * 3600;

  /** One person's whole seconds, proved by one entry. */
  record Piece(AdvisorId person, boolean heldOver, ShiftPeriod period, long entry) {}

  private final Entry entry;
  private final Instant at;
  private final JsonNode detail;

  private Evidence(Entry entry) {
    this.entry = entry;
    this.at = entry.at().truncatedTo(ChronoUnit.SECONDS);
    this.detail = json(entry.fact().detail());
  }

  static List<Piece> of(Entry entry) {
    return new Evidence(entry).pieces();
  }

  /** The time for which somebody stands in, of an entry that says so (H6). */
  static Optional<ShiftPeriod> cover(Entry entry) {
    EntryKind kind = entry.fact().kind();
    if (kind != EntryKind.COVER_TAKEN && kind != EntryKind.COVER_NAMED) {
      return Optional.empty();
    }
    JsonNode detail = json(entry.fact().detail());
    Instant since = instant(detail.path("since"));
    Instant until = instant(detail.path("until"));
    return since != null && until != null && since.isBefore(until)
        ? Optional.of(new ShiftPeriod(since, until))
        : Optional.empty();
  }

  private List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    List<ShiftPeriod> absences = new ArrayList<>();
    for (JsonNode absent : detail.path("absent")) {
      ShiftPeriod absence = period(absent);
      if (absence != null && absent.path("id").canConvertToLong()) {
        absences.add(absence);
        AdvisorId who = new AdvisorId(absent.path("id").asLong());
        pieces.add(new Piece(who, false, absence, entry.number()));
      }
    }
    long late = seconds(detail.path("lateSeconds"));
    if (entry.fact().kind() == EntryKind.HELD && late > 0) {
      pieces.add(
          new Piece(
              entry.fact().advisor(),
              false,
              new ShiftPeriod(at.minusSeconds(late), at),
              entry.number()));
    }
    for (ShiftPeriod over : heldOver(absences)) {
      pieces.add(new Piece(entry.fact().advisor(), true, over, entry.number()));
    }
    return pieces;
  }

  /** Where the held-over seconds lie: as the entry says; an old one may not. */
  private List<ShiftPeriod> heldOver(List<ShiftPeriod> absences) {
    if (!detail.path("over").isArray()) {
      return deduced(seconds(detail.path("heldOverSeconds")), absences);
    }
    List<ShiftPeriod> over = new ArrayList<>();
    for (JsonNode part : detail.path("over")) {
      ShiftPeriod period = period(part);
      if (period != null) {
        over.add(period);
      }
    }
    return over;
  }

  /**
   * Where the held-over seconds of an old entry lie. It has their number, when the last of them
   * was, and who was missing when. More absence than held-over time tells of somebody who stood in
   * first: then the holder was held over at the end. Else each absence is held-over time, and what
   * they do not account for (the seat was planned for nobody) lies as late as it can.
   */
  private List<ShiftPeriod> deduced(long seconds, List<ShiftPeriod> absences) {
    long missed = absences.stream().mapToLong(absence -> absence.length().toSeconds()).sum();
    List<ShiftPeriod> over = new ArrayList<>();
    if (missed <= seconds) {
      over.addAll(absences);
    }
    long left = missed <= seconds ? seconds - missed : seconds;
    Instant cursor = at;
    List<ShiftPeriod> latestFirst =
        over.stream().sorted(Comparator.comparing(ShiftPeriod::end).reversed()).toList();
    for (ShiftPeriod absence : latestFirst) {
      if (absence.end().isBefore(cursor)) {
        left -= take(over, new ShiftPeriod(absence.end(), cursor), left);
      }
      cursor = absence.start();
    }
    if (left > 0) {
      over.add(new ShiftPeriod(cursor.minusSeconds(left), cursor));
    }
    return over;
  }

  /** Takes the last of the period's seconds, at most so many; answers how many. */
  private static long take(List<ShiftPeriod> into, ShiftPeriod from, long most) {
    long taken = Math.min(most, from.length().toSeconds());
    if (taken > 0) {
      into.add(new ShiftPeriod(from.end().minusSeconds(taken), from.end()));
    }
    return taken;
  }

  private static @Nullable ShiftPeriod period(JsonNode part) {
    long seconds = seconds(part.path("seconds"));
    Instant since = instant(part.path("since"));
    if (since == null || seconds == 0) {
      return null;
    }
    Instant second = since.truncatedTo(ChronoUnit.SECONDS);
    return new ShiftPeriod(second, second.plusSeconds(seconds));
  }

  private static @Nullable Instant instant(JsonNode node) {
    try {
      return Instant.parse(node.asText());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static long seconds(JsonNode node) {
    return node.canConvertToLong() ? Math.clamp(node.asLong(), 0, MOST_SECONDS) : 0;
  }

  private static JsonNode json(String detail) {
    try {
      return JSON.readTree(detail);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
