package baton.scheduler.rota.publish;

import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.rota.plan.RotaShift;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stretch in which a role would have more or fewer seats staffed than published (R4).
 *
 * @param before how many seats are staffed as published
 * @param after how many would be; never the same
 */
record CoverChange(String role, ShiftPeriod period, int before, int after) {
  /** By start and role; stretches that touch and say the same are one. */
  static List<CoverChange> of(RevisionDiff turn) {
    Map<String, List<Edge>> edges =
        Stream.concat(
                turn.before().stream().flatMap(shift -> Edge.of(shift, true)),
                turn.after().stream().flatMap(shift -> Edge.of(shift, false)))
            .collect(Collectors.groupingBy(Edge::role));
    return edges.entrySet().stream()
        .flatMap(role -> stretches(role.getKey(), role.getValue()).stream())
        .sorted(
            Comparator.comparing((CoverChange change) -> change.period().start())
                .thenComparing(CoverChange::role))
        .toList();
  }

  /** Hours of work that come (positive) or go, of all seats together; true hours (T3). */
  Duration hours() {
    return period.length().multipliedBy(after - before);
  }

  /** Where a shift begins or ends: how many more seats are staffed from then on. */
  private record Edge(String role, Instant at, int before, int after) {
    static Stream<Edge> of(RotaShift shift, boolean asPublished) {
      String role = shift.plan().seat().role();
      int before = asPublished ? 1 : 0;
      return Stream.of(
          new Edge(role, shift.period().start(), before, 1 - before),
          new Edge(role, shift.period().end(), -before, before - 1));
    }
  }

  private static List<CoverChange> stretches(String role, List<Edge> edges) {
    SortedMap<Instant, List<Edge>> byInstant =
        edges.stream().collect(Collectors.groupingBy(Edge::at, TreeMap::new, Collectors.toList()));
    List<CoverChange> stretches = new ArrayList<>();
    Instant since = byInstant.firstKey();
    int before = 0;
    int after = 0;
    for (Map.Entry<Instant, List<Edge>> edge : byInstant.entrySet()) {
      if (before != after) {
        add(stretches, new CoverChange(role, new ShiftPeriod(since, edge.getKey()), before, after));
      }
      before += edge.getValue().stream().mapToInt(Edge::before).sum();
      after += edge.getValue().stream().mapToInt(Edge::after).sum();
      since = edge.getKey();
    }
    return stretches;
  }

  private static void add(List<CoverChange> stretches, CoverChange next) {
    CoverChange last = stretches.isEmpty() ? null : stretches.getLast();
    if (last != null
        && last.period().end().equals(next.period().start())
        && last.before() == next.before()
        && last.after() == next.after()) {
      stretches.removeLast();
      ShiftPeriod both = new ShiftPeriod(last.period().start(), next.period().end());
      stretches.add(new CoverChange(next.role(), both, next.before(), next.after()));
    } else {
      stretches.add(next);
    }
  }
}
