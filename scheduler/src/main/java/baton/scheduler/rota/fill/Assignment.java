package baton.scheduler.rota.fill;

import baton.handoff.AdvisorId;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.terms.JudgedShift;
import java.util.ArrayList;
import java.util.List;

/** A shift, and who is to do it. */
record Assignment(TimedShift shift, AdvisorId advisor) {
  /** Shares a slot's shifts out; whoever had one of them keeps it. */
  static List<Assignment> among(FillSlot slot, List<AdvisorId> people) {
    List<TimedShift> left = new ArrayList<>(slot.shifts());
    List<AdvisorId> others = new ArrayList<>();
    List<Assignment> given = new ArrayList<>();
    for (AdvisorId person : people) {
      left.stream()
          .filter(one -> person.equals(one.shift().advisor()))
          .findFirst()
          .ifPresentOrElse(
              one -> {
                left.remove(one);
                given.add(new Assignment(one, person));
              },
              () -> others.add(person));
    }
    for (int i = 0; i < others.size(); i++) {
      given.add(new Assignment(left.get(i), others.get(i)));
    }
    return given;
  }

  JudgedShift duty() {
    return shift.of(advisor);
  }

  DraftShift drafted() {
    return new DraftShift(
        shift.shift().seat(), advisor, shift.shift().start(), shift.shift().end());
  }

  boolean isNew() {
    return !advisor.equals(shift.shift().advisor());
  }
}
