package baton.scheduler.rota.plan;

import baton.handoff.SeatId;
import baton.scheduler.rota.plan.Finding.Severity;
import baton.scheduler.rota.plan.ShiftReader.Written;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Never an open shift over another on its seat (R2): whoever is found for it would be the second
 * there. By wall time, in which shifts overlap where they do in instants (T3).
 */
final class OpenOverlaps {
  private static final Comparator<OnSeat> BY_START =
      Comparator.comparing(OnSeat::start).thenComparing(OnSeat::end);

  private OpenOverlaps() {}

  /** A shift on a seat; {@code plan} is null for an open one. */
  private record OnSeat(Origin origin, DraftShift shift, @Nullable Plan plan) {
    LocalDateTime start() {
      return shift.start();
    }

    LocalDateTime end() {
      return shift.end();
    }

    /** "Ana Mon 9 Mar 08:00–16:00 (draft shift 7)". */
    String inWords() {
      return "%s %s (%s)"
          .formatted(
              plan == null ? "an open shift," : plan.advisor().name(),
              ShiftWords.span(start(), end()),
              plan != null && plan.isPublished() ? "published" : origin.where());
    }

    List<String> people() {
      return plan == null ? List.of() : List.of(plan.advisor().name());
    }
  }

  /**
   * Of each open shift that overlaps others at least one.
   *
   * @param open those that have a length and are not over
   */
  static List<Finding> check(List<Written> open, List<RotaShift> rota) {
    if (open.isEmpty()) {
      return List.of();
    }
    Map<SeatId, List<OnSeat>> seats =
        Stream.concat(
                open.stream().map(one -> new OnSeat(one.origin(), one.shift(), null)),
                rota.stream().map(RotaShift::plan).map(OpenOverlaps::planned))
            .sorted(BY_START)
            .collect(Collectors.groupingBy(one -> one.shift().seat()));
    return seats.values().stream().flatMap(seat -> clashes(seat).stream()).toList();
  }

  private static OnSeat planned(Plan plan) {
    return new OnSeat(plan.origin(), DraftShift.of(plan.planned()), plan);
  }

  /** Each that starts before all earlier ones have ended, with the one that ends last. */
  private static List<Finding> clashes(List<OnSeat> byStart) {
    List<Finding> findings = new ArrayList<>();
    OnSeat last = byStart.getFirst();
    for (OnSeat next : byStart.subList(1, byStart.size())) {
      boolean oneIsOpen = next.plan() == null || last.plan() == null;
      if (oneIsOpen && next.start().isBefore(last.end())) {
        findings.add(next.plan() == null ? finding(next, last) : finding(last, next));
      }
      last = next.end().isAfter(last.end()) ? next : last;
    }
    return findings;
  }

  private static Finding finding(OnSeat open, OnSeat other) {
    return new Finding(
        "R2",
        Severity.ERROR,
        new Finding.Place(open.origin(), null, ShiftText.open(open.shift())),
        other.people(),
        "%s, %s is open, and the seat is taken then: %s."
            .formatted(
                open.shift().seat().spoken(),
                ShiftWords.span(open.start(), open.end()),
                other.inWords()),
        "Let one end when the other starts, or take one of them out.");
  }
}
