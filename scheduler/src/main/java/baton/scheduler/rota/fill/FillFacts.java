package baton.scheduler.rota.fill;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Advisor;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.terms.JudgedShift;
import baton.scheduler.rota.terms.StaffTerms;
import baton.scheduler.rota.terms.WorkTerms;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that a filling is made from, as of one instant.
 *
 * @param people by name; those without any skill are left out
 * @param heldOver how long each was held over lately (H8)
 */
record FillFacts(
    ZoneId zone,
    List<Advisor> people,
    StaffTerms terms,
    Rota rota,
    Map<AdvisorId, Duration> heldOver) {
  FillFacts {
    people = List.copyOf(people);
    heldOver = Map.copyOf(heldOver);
  }

  /**
   * What is planned.
   *
   * @param drafted the draft from now on, open shifts too
   * @param begun what has begun or is over, and still counts for hours, days and weekends
   * @param published what of the draft is published just so
   */
  record Rota(List<TimedShift> drafted, List<JudgedShift> begun, Set<DraftShift> published) {
    Rota {
      drafted = List.copyOf(drafted);
      begun = List.copyOf(begun);
      published = Set.copyOf(published);
    }
  }

  WorkTerms terms(Advisor person) {
    return terms.of(person.id());
  }

  List<TimedShift> open() {
    return rota.drafted().stream().filter(one -> one.shift().isOpen()).toList();
  }
}
