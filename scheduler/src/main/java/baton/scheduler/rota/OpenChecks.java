package baton.scheduler.rota;

import baton.handoff.shift.WallTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What an open shift must be by itself: as any shift, but for its advisor (R1, R5, T3). */
final class OpenChecks {
  private OpenChecks() {}

  static List<Finding> all(List<ShiftReader.Written> shifts, Facts facts) {
    return shifts.stream()
        .filter(written -> written.shift().isOpen())
        .flatMap(written -> check(written.origin(), written.shift(), facts).stream())
        .toList();
  }

  static List<Finding> check(Origin origin, DraftShift shift, Facts facts) {
    List<Finding> findings = new ArrayList<>();
    ShiftText text = ShiftText.open(shift);
    String words = shift.seat().spoken() + ", " + Words.span(shift.start(), shift.end());
    if (!facts.crew().has(shift.seat())) {
      findings.add(
          RotaChecks.noSeat(new Finding.Place(origin, "seat", text), shift.seat(), facts.crew()));
    }
    Instant start = WallTime.start(shift.start(), facts.desk().zone());
    Duration length = Duration.between(start, WallTime.end(shift.end(), facts.desk().zone()));
    if (!shift.start().isBefore(shift.end()) || !length.isPositive()) {
      findings.add(
          wrong(
              "T3",
              new Finding.Place(origin, "end", text),
              "%s has no length.".formatted(words),
              "Give it an end after its start."));
    } else if (length.compareTo(RotaChecks.LONGEST) > 0) {
      findings.add(RotaChecks.tooLong(new Finding.Place(origin, "end", text), words, length));
    }
    if (start.isBefore(facts.now())) {
      findings.add(
          wrong(
              "R5",
              new Finding.Place(origin, "start", text),
              "%s, open, begins before now, %s.".formatted(words, facts.nowInWords()),
              "Start it now or later: nobody can be found for the past."));
    }
    return findings;
  }

  private static Finding wrong(String rule, Finding.Place place, String message, String fix) {
    return new Finding(rule, Severity.ERROR, place, List.of(), message, fix);
  }
}
