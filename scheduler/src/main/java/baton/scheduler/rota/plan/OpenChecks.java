package baton.scheduler.rota.plan;

import baton.handoff.shift.WallTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.rota.plan.Finding.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What an open shift must be by itself: as any shift, but for its advisor (R1, R5, T3). */
public final class OpenChecks {
  private OpenChecks() {}

  public static List<Finding> all(List<ShiftReader.Written> shifts, PlanFacts facts) {
    return shifts.stream()
        .filter(written -> written.shift().isOpen())
        .flatMap(written -> check(written.origin(), written.shift(), facts).stream())
        .toList();
  }

  /** What is left open: publishing leaves it out (R1). */
  public static List<Finding> left(Stream<ShiftReader.Written> draft, Desk desk, Instant now) {
    return draft
        .filter(written -> written.shift().isOpen())
        .filter(written -> !written.shift().endsBy(now, desk.zone()))
        .map(written -> left(written.origin(), written.shift()))
        .toList();
  }

  private static Finding left(Origin origin, DraftShift shift) {
    return new Finding(
        "R1",
        Severity.WARNING,
        new Finding.Place(origin, "advisor", ShiftText.open(shift)),
        List.of(),
        "%s, %s is open: nobody is planned for it, and publishing leaves it out."
            .formatted(shift.seat().spoken(), ShiftWords.span(shift.start(), shift.end())),
        "Plan somebody for it, or take it out.");
  }

  /** The open ones that have a length and are not over. */
  static List<ShiftReader.Written> usable(List<ShiftReader.Written> shifts, PlanFacts facts) {
    ZoneId zone = facts.desk().zone();
    return shifts.stream()
        .filter(written -> written.shift().isOpen())
        .filter(written -> !written.shift().endsBy(facts.now(), zone))
        .filter(written -> written.shift().period(zone).isPresent())
        .toList();
  }

  public static List<Finding> check(Origin origin, DraftShift shift, PlanFacts facts) {
    List<Finding> findings = new ArrayList<>();
    ShiftText text = ShiftText.open(shift);
    String words = shift.seat().spoken() + ", " + ShiftWords.span(shift.start(), shift.end());
    if (!facts.crew().has(shift.seat())) {
      findings.add(
          RotaChecks.noSeat(new Finding.Place(origin, "seat", text), shift.seat(), facts.crew()));
    }
    Instant start = WallTime.start(shift.start(), facts.desk().zone());
    Duration length = Duration.between(start, WallTime.end(shift.end(), facts.desk().zone()));
    if (!shift.start().isBefore(shift.end()) || !length.isPositive()) {
      findings.add(
          Finding.error(
              "T3",
              new Finding.Place(origin, "end", text),
              "%s has no length.".formatted(words),
              "Give it an end after its start."));
    } else if (length.compareTo(RotaChecks.LONGEST) > 0) {
      findings.add(RotaChecks.tooLong(new Finding.Place(origin, "end", text), words, length));
    }
    if (start.isBefore(facts.now())) {
      findings.add(
          Finding.error(
              "R5",
              new Finding.Place(origin, "start", text),
              "%s, open, begins before now, %s.".formatted(words, facts.nowInWords()),
              "Start it now or later: nobody can be found for the past."));
    }
    return findings;
  }
}
