package baton.scheduler.fill;

import baton.handoff.AdvisorId;
import baton.scheduler.crew.Duty;
import baton.scheduler.rota.DraftShift;
import java.util.ArrayList;
import java.util.List;

/** A shift, and who is to do it. */
record Given(TimedShift shift, AdvisorId advisor) {
  /** Shares a slot's shifts out; whoever had one of them keeps it. */
  static List<Given> among(Slot slot, List<AdvisorId> people) {
    List<TimedShift> left = new ArrayList<>(slot.shifts());
    List<AdvisorId> others = new ArrayList<>();
    List<Given> given = new ArrayList<>();
    for (AdvisorId person : people) {
      left.stream()
          .filter(one -> person.equals(one.shift().advisor()))
          .findFirst()
          .ifPresentOrElse(
              one -> {
                left.remove(one);
                given.add(new Given(one, person));
              },
              () -> others.add(person));
    }
    for (int i = 0; i < others.size(); i++) {
      given.add(new Given(left.get(i), others.get(i)));
    }
    return given;
  }

  Duty duty() {
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
