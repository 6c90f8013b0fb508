package baton.scheduler.rota.terms;

import baton.scheduler.rota.terms.TermBreach.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** True time between two shifts (R1). Shifts that meet are one: there is no rest to be short. */
final class RestCheck {
  private RestCheck() {}

  static List<TermBreach> check(PersonWork work, List<JudgedShift> all) {
    Duration least = work.terms().limits().leastRest();
    List<TermBreach> breaches = new ArrayList<>();
    if (least == null || all.isEmpty()) {
      return breaches;
    }
    JudgedShift before = all.getFirst();
    for (JudgedShift next : all.subList(1, all.size())) {
      Duration rest = Duration.between(before.period().end(), next.period().start());
      if (rest.isPositive() && rest.compareTo(least) < 0) {
        breach(work, before, next, least).ifPresent(breaches::add);
      }
      before = next.period().end().isAfter(before.period().end()) ? next : before;
    }
    return breaches;
  }

  private static Optional<TermBreach> breach(
      PersonWork work, JudgedShift before, JudgedShift next, Duration least) {
    Duration rest = Duration.between(before.period().end(), next.period().start());
    return work.firstOpen(List.of(next), duty -> true)
        .or(() -> work.firstOpen(List.of(before), duty -> true))
        .map(duty ->
            new TermBreach(
                Kind.REST,
                duty,
                next.day(),
                least.minus(rest).toMinutes(),
                "%s has %s of rest between %s and %s; at least %s are agreed."
                    .formatted(
                        work.name(),
                        Amounts.length(rest),
                        before.inWords(),
                        next.inWords(),
                        Amounts.length(least)),
                "Start the later one %s later, or plan somebody else for one of them."
                    .formatted(Amounts.length(least.minus(rest)))));
  }
}
