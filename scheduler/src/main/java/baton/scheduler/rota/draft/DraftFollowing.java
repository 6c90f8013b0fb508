package baton.scheduler.rota.draft;

import baton.handoff.shift.Planned;
import baton.scheduler.rota.plan.PlanFacts;
import baton.scheduler.rota.plan.RotaShift;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The draft follows an amendment of the published rota, so that publishing it later does not undo
 * the amendment: the same shifts go and come, if the draft still has all those that go as they
 * were. Else somebody is planning otherwise there, and the draft stays theirs.
 */
public final class DraftFollowing {
  private DraftFollowing() {}

  /** What goes out of the draft and comes into it. */
  public static Optional<Amendment> of(Amendment amendment, Set<Planned> draft, PlanFacts facts) {
    Set<RotaShift.Key> left = leftToPublished(amendment, draft, facts);
    List<Planned> out = spoken(amendment.out(), left);
    List<Planned> in = spoken(amendment.in(), left);
    boolean same = (out.isEmpty() && in.isEmpty()) || !draft.containsAll(out);
    return same ? Optional.empty() : Optional.of(new Amendment(out, in));
  }

  /** What has begun stays as published without the draft's saying so (R5). */
  private static Set<RotaShift.Key> leftToPublished(
      Amendment amendment, Set<Planned> draft, PlanFacts facts) {
    return amendment.out().stream()
        .filter(planned -> !draft.contains(planned))
        .map(RotaShift.Key::of)
        .filter(facts.begun()::containsKey)
        .collect(Collectors.toSet());
  }

  private static List<Planned> spoken(List<Planned> shifts, Set<RotaShift.Key> left) {
    return shifts.stream().filter(shift -> !left.contains(RotaShift.Key.of(shift))).toList();
  }
}
