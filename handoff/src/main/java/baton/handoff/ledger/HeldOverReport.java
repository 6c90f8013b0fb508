package baton.handoff.ledger;

import baton.handoff.AdvisorId;
import baton.handoff.ledger.Evidence.Piece;
import baton.handoff.ledger.PersonWeek.Credit;
import baton.handoff.shift.ShiftPeriod;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Adds up held-over time and lateness by person and week, to the second (H8). A second in which
 * somebody was missing counts once, however many entries tell of it; a stretch over a week's end is
 * cut there.
 */
final class HeldOverReport {
  private final ShiftPeriod asked;
  private final ZoneId zone;

  private HeldOverReport(ShiftPeriod asked, ZoneId zone) {
    this.asked = asked;
    this.zone = zone;
  }

  private record Key(AdvisorId person, LocalDate monday) {}

  /**
   * @param asked only seconds in it count
   * @return by week and person
   */
  static List<PersonWeek> of(List<Entry> entries, ShiftPeriod asked, ZoneId zone) {
    List<Piece> pieces = entries.stream().flatMap(entry -> Evidence.of(entry).stream()).toList();
    HeldOverReport report = new HeldOverReport(asked, zone);
    Map<Key, Credit> over = report.credits(pieces.stream().filter(Piece::heldOver).toList());
    Map<Key, Credit> late = report.credits(pieces.stream().filter(p -> !p.heldOver()).toList());
    TreeSet<Key> keys =
        new TreeSet<>(
            Comparator.comparing(Key::monday).thenComparingLong(key -> key.person().value()));
    keys.addAll(over.keySet());
    keys.addAll(late.keySet());
    return keys.stream()
        .map(key ->
            new PersonWeek(
                key.person(),
                key.monday(),
                over.getOrDefault(key, Credit.NONE),
                late.getOrDefault(key, Credit.NONE)))
        .toList();
  }

  private Map<Key, Credit> credits(List<Piece> pieces) {
    Map<AdvisorId, List<Piece>> byPerson = new HashMap<>();
    pieces.forEach(
        piece -> byPerson.computeIfAbsent(piece.person(), p -> new ArrayList<>()).add(piece));
    Map<Key, Credit> credits = new HashMap<>();
    byPerson.forEach((person, own) -> {
      for (ShiftPeriod stretch : joined(own)) {
        for (Map.Entry<LocalDate, ShiftPeriod> part : byWeek(stretch).entrySet()) {
          Credit credit = credit(part.getValue(), own);
          credits.merge(new Key(person, part.getKey()), credit, HeldOverReport::sum);
        }
      }
    });
    return credits;
  }

  /** What overlaps or touches is one stretch. */
  private static List<ShiftPeriod> joined(List<Piece> pieces) {
    List<ShiftPeriod> joined = new ArrayList<>();
    pieces.stream()
        .map(Piece::period)
        .sorted(Comparator.comparing(ShiftPeriod::start))
        .forEach(period -> {
          if (joined.isEmpty() || joined.getLast().end().isBefore(period.start())) {
            joined.add(period);
          } else if (joined.getLast().end().isBefore(period.end())) {
            joined.add(new ShiftPeriod(joined.removeLast().start(), period.end()));
          }
        });
    return joined;
  }

  private Map<LocalDate, ShiftPeriod> byWeek(ShiftPeriod stretch) {
    Map<LocalDate, ShiftPeriod> parts = new HashMap<>();
    Instant end = stretch.end().isAfter(asked.end()) ? asked.end() : stretch.end();
    Instant start = stretch.start().isBefore(asked.start()) ? asked.start() : stretch.start();
    while (start.isBefore(end)) {
      LocalDate monday =
          start.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      Instant next = monday.plusWeeks(1).atStartOfDay(zone).toInstant();
      Instant cut = next.isBefore(end) ? next : end;
      parts.put(monday, new ShiftPeriod(start, cut));
      start = cut;
    }
    return parts;
  }

  private static Credit credit(ShiftPeriod part, List<Piece> pieces) {
    List<Long> entries =
        pieces.stream()
            .filter(piece -> piece.period().overlaps(part))
            .map(Piece::entry)
            .sorted()
            .distinct()
            .toList();
    return new Credit(part.length().toSeconds(), 1, entries);
  }

  private static Credit sum(Credit a, Credit b) {
    TreeSet<Long> entries = new TreeSet<>(a.entries());
    entries.addAll(b.entries());
    return new Credit(a.seconds() + b.seconds(), a.times() + b.times(), List.copyOf(entries));
  }
}
