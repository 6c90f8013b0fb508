package baton.scheduler.rota.plan;

import baton.handoff.SeatId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a shift must be by itself: on a seat the desk has (R1), for somebody with the skill (R2),
 * not longer than 16 hours (R1, ours).
 */
final class RotaChecks {
  static final Duration LONGEST = Duration.ofHours(16);

  private RotaChecks() {}

  static List<Finding> check(RotaShift shift, DeskStaff crew) {
    List<Finding> findings = new ArrayList<>();
    Plan plan = shift.plan();
    if (!crew.has(plan.seat())) {
      findings.add(noSeat(place(plan, "seat"), plan.seat(), crew).about(name(plan)));
    } else if (!plan.advisor().skills().contains(plan.seat().role())) {
      findings.add(unskilled(plan));
    }
    if (shift.period().length().compareTo(LONGEST) > 0) {
      Duration length = shift.period().length();
      findings.add(tooLong(place(plan, "end"), plan.inWords(), length).about(name(plan)));
    }
    return findings;
  }

  private static Finding unskilled(Plan plan) {
    String name = plan.advisor().name();
    return plan.wrong(
        "R2",
        "advisor",
        "%s does not have the skill %s.".formatted(name, plan.seat().spokenRole()),
        "Plan somebody who has it, or add the skill to %s.".formatted(name));
  }

  private static Finding.Place place(Plan plan, String column) {
    return new Finding.Place(plan.origin(), column, plan.text());
  }

  private static List<String> name(Plan plan) {
    return List.of(plan.advisor().name());
  }

  static Finding noSeat(Finding.Place place, SeatId seat, DeskStaff crew) {
    return Finding.error(
        "R1", place, "This desk has no seat " + seat + ".", "It has " + crew.seatsInWords() + ".");
  }

  static Finding tooLong(Finding.Place place, String words, Duration length) {
    return Finding.error(
        "R1",
        place,
        "%s lasts %s; a shift lasts at most %s."
            .formatted(words, ShiftWords.length(length), ShiftWords.length(LONGEST)),
        "Check the dates, or make two shifts of it.");
  }
}
