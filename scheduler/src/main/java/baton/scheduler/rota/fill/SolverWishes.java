package baton.scheduler.rota.fill;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Advisor;
import baton.scheduler.rota.roster.Assigned;
import baton.scheduler.rota.roster.RosterProblem.DutyWish;
import baton.scheduler.rota.terms.ShiftWish;
import java.util.ArrayList;
import java.util.List;

/** What people would like, and that drafted shifts rather stay where they are. */
record SolverWishes(FillPlan plan) {
  List<DutyWish> wishes() {
    List<DutyWish> wishes = new ArrayList<>();
    List<Advisor> people = plan.facts().people();
    for (int worker = 0; worker < people.size(); worker++) {
      for (int slot = 0; slot < plan.slots().size(); slot++) {
        Assigned what = new Assigned(worker, slot);
        wishes.addAll(own(people.get(worker), what));
        if (has(plan.slots().get(slot), people.get(worker).id())) {
          wishes.add(new DutyWish(what, true, FillWeights.MOVED));
        }
      }
    }
    return wishes;
  }

  private List<DutyWish> own(Advisor person, Assigned what) {
    TimedShift shift = plan.slots().get(what.duty()).first();
    return plan.facts().terms(person).wishes().stream()
        .filter(wish -> about(wish, shift))
        .map(wish -> new DutyWish(what, wish.wanted(), wish.weight() * FillWeights.WISH))
        .toList();
  }

  static boolean about(ShiftWish wish, TimedShift shift) {
    return wish.isAbout(shift.shift().seat().role(), shift.shift().start(), shift.shift().end());
  }

  private static boolean has(FillSlot slot, AdvisorId person) {
    return slot.shifts().stream().anyMatch(one -> person.equals(one.shift().advisor()));
  }
}
