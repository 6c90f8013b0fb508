package baton.scheduler.rota.planner;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Advisor;
import baton.scheduler.rota.plan.DraftShift;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The people of the desk, by name. */
final class PlannerPeople {
  private final List<Advisor> all;
  private final Map<AdvisorId, Advisor> byId;

  PlannerPeople(List<Advisor> all) {
    this.all = List.copyOf(all);
    this.byId = all.stream().collect(Collectors.toMap(Advisor::id, Function.identity()));
  }

  List<Advisor> all() {
    return all;
  }

  /** The name of who is on a shift; nothing for an open one. */
  String name(DraftShift key) {
    return key.advisor() == null ? "" : name(key.advisor());
  }

  String name(AdvisorId advisor) {
    return member(advisor).map(Advisor::name).orElse("somebody");
  }

  Optional<Advisor> member(AdvisorId advisor) {
    return Optional.ofNullable(byId.get(advisor));
  }
}
