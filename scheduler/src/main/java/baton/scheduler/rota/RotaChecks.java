package baton.scheduler.rota;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a shift must be by itself: on a seat the desk has (R1), for somebody with the skill (R2),
 * not longer than 16 hours (R1, ours).
 */
final class RotaChecks {
  private static final Duration LONGEST = Duration.ofHours(16);

  private RotaChecks() {}

  static List<Finding> check(RotaShift shift, Crew crew) {
    List<Finding> findings = new ArrayList<>();
    Plan plan = shift.plan();
    if (!crew.has(plan.seat())) {
      findings.add(
          plan.wrong(
              "R1",
              "seat",
              "This desk has no seat " + plan.seat() + ".",
              "It has " + crew.seatsInWords() + "."));
    } else if (!plan.advisor().skills().contains(plan.seat().role())) {
      findings.add(unskilled(plan));
    }
    if (shift.period().length().compareTo(LONGEST) > 0) {
      findings.add(tooLong(plan, shift.period().length()));
    }
    return findings;
  }

  private static Finding unskilled(Plan plan) {
    String name = plan.advisor().name();
    return plan.wrong(
        "R2",
        "advisor",
        "%s does not have the skill %s.".formatted(name, plan.seat().role()),
        "Plan somebody who has it, or add the skill to %s.".formatted(name));
  }

  private static Finding tooLong(Plan plan, Duration length) {
    return plan.wrong(
        "R1",
        "end",
        "%s lasts %s; a shift lasts at most %s."
            .formatted(plan.inWords(), Words.length(length), Words.length(LONGEST)),
        "Check the dates, or make two shifts of it.");
  }
}
