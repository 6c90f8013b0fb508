package baton.scheduler.fill;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Advisor;
import baton.scheduler.roster.Assigned;
import baton.scheduler.roster.Wish;
import java.util.ArrayList;
import java.util.List;

/** What people would like, and that drafted shifts rather stay where they are. */
record Wishing(FillPlan plan) {
  List<Wish> wishes() {
    List<Wish> wishes = new ArrayList<>();
    List<Advisor> people = plan.facts().people();
    for (int worker = 0; worker < people.size(); worker++) {
      for (int slot = 0; slot < plan.slots().size(); slot++) {
        Assigned what = new Assigned(worker, slot);
        wishes.addAll(own(people.get(worker), what));
        if (has(plan.slots().get(slot), people.get(worker).id())) {
          wishes.add(new Wish(what, true, Weights.MOVED));
        }
      }
    }
    return wishes;
  }

  private List<Wish> own(Advisor person, Assigned what) {
    TimedShift shift = plan.slots().get(what.duty()).first();
    return plan.facts().terms(person).wishes().stream()
        .filter(wish -> about(wish, shift))
        .map(wish -> new Wish(what, wish.wanted(), wish.weight() * Weights.WISH))
        .toList();
  }

  static boolean about(baton.scheduler.crew.Wish wish, TimedShift shift) {
    return wish.isAbout(shift.shift().seat().role(), shift.shift().start(), shift.shift().end());
  }

  private static boolean has(Slot slot, AdvisorId person) {
    return slot.shifts().stream().anyMatch(one -> person.equals(one.shift().advisor()));
  }
}
