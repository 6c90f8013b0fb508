package baton.scheduler.rota.planner;

import baton.handoff.AdvisorId;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Desk;
import baton.scheduler.rota.draft.DraftSnapshot;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.planner.PublishedDifferences.Sheet.Timed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays the draft over what is published. A shift that is new and one that is gone are told as one
 * that changed when only its times, its person or its seat differ; what has begun stays as
 * published, whether or not the draft speaks of it (R5).
 */
final class PublishedDifferences {
  /** By what a shift is recognised that is not the same any more, what is most alike first. */
  private static final List<Likeness> ALIKE =
      List.of(
          key -> person(key).map(person -> List.of(key.seat(), person, key.start())),
          key -> Optional.of(List.of(key.seat(), key.start(), key.end())),
          key -> person(key).map(person -> List.of(person, key.start(), key.end())),
          key -> person(key).map(person -> List.of(person, key.start().toLocalDate())));

  /** What two shifts have in common that are alike; empty for one that is like no other. */
  private interface Likeness {
    Optional<List<Object>> of(DraftShift key);
  }

  private static final Comparator<PlacedShift> BY_START =
      Comparator.comparing((PlacedShift shift) -> shift.key().start())
          .thenComparing(shift -> shift.key().seat())
          .thenComparing(shift -> ShiftName.of(shift.key()));

  private final Map<DraftShift, Timed> published = new HashMap<>();
  private final List<PlacedShift> placed = new ArrayList<>();
  private final Set<Timed> fresh = new LinkedHashSet<>();

  private PublishedDifferences() {}

  /** All shifts of the sheet, by start and seat. */
  static List<PlacedShift> of(Sheet sheet) {
    PublishedDifferences differences = new PublishedDifferences();
    sheet.published().forEach(shift -> differences.published.put(shift.key(), shift));
    sheet.drafted().forEach(differences::same);
    Set<Timed> gone = new LinkedHashSet<>(sheet.published());
    gone.removeIf(shift -> !differences.published.containsKey(shift.key()));
    differences.begun(gone, sheet);
    ALIKE.forEach(alike -> differences.pair(gone, alike));
    differences.fresh.forEach(shift -> differences.put(shift, PlacedShift.Mark.NEW, null));
    gone.forEach(shift -> differences.put(shift, PlacedShift.Mark.GONE, null));
    return differences.placed.stream()
        .sorted(BY_START)
        .map(shift -> shift.mark() == PlacedShift.Mark.SAME ? fixed(shift, sheet) : shift)
        .toList();
  }

  /** What both have; the same wall times that are other instants now have changed all the same. */
  private void same(Timed drafted) {
    Timed there = published.remove(drafted.key());
    if (there == null) {
      fresh.add(drafted);
    } else {
      boolean same = Objects.equals(there.period(), drafted.period());
      put(
          drafted,
          same ? PlacedShift.Mark.SAME : PlacedShift.Mark.CHANGED,
          same ? null : there.key());
    }
  }

  /** What has begun is no longer the draft's to drop; only the end of what runs may move. */
  private void begun(Set<Timed> gone, Sheet sheet) {
    for (Timed shift : List.copyOf(gone)) {
      if (shift.startedBefore(sheet.now())) {
        gone.remove(shift);
        fresh.stream()
            .filter(drafted -> drafted.runsAs(shift.key()))
            .findFirst()
            .ifPresentOrElse(
                moved -> change(moved, shift), () -> put(shift, PlacedShift.Mark.SAME, null));
      }
    }
  }

  private void pair(Set<Timed> gone, Likeness alike) {
    Map<List<Object>, Timed> byLikeness = new HashMap<>();
    for (Timed shift : gone) {
      alike.of(shift.key()).ifPresent(likeness -> byLikeness.putIfAbsent(likeness, shift));
    }
    for (Timed shift : List.copyOf(fresh)) {
      Timed was = alike.of(shift.key()).map(byLikeness::remove).orElse(null);
      if (was != null) {
        gone.remove(was);
        change(shift, was);
      }
    }
  }

  private void change(Timed shift, Timed was) {
    fresh.remove(shift);
    put(shift, PlacedShift.Mark.CHANGED, was.key());
  }

  private void put(Timed shift, PlacedShift.Mark mark, @Nullable DraftShift was) {
    placed.add(new PlacedShift(shift.key(), shift.period(), mark, was, false));
  }

  private static PlacedShift fixed(PlacedShift shift, Sheet sheet) {
    boolean begun = shift.period() != null && shift.period().start().isBefore(sheet.now());
    return new PlacedShift(shift.key(), shift.period(), shift.mark(), shift.was(), begun);
  }

  private static Optional<AdvisorId> person(DraftShift key) {
    return Optional.ofNullable(key.advisor());
  }

  /**
   * The draft and what is published beside it, both for the days that are looked at.
   *
   * @param drafted in the order of their start
   * @param published likewise
   */
  record Sheet(List<Timed> drafted, List<Timed> published, Instant now) {
    Sheet {
      drafted = List.copyOf(drafted);
      published = List.copyOf(published);
    }

    /**
     * @param published what overlaps the days
     */
    static Sheet of(
        DraftSnapshot draft, List<Shift> published, ShownDays span, Desk desk, Instant now) {
      ShiftPeriod seen = span.instants(desk);
      return new Sheet(
          draft.shifts().stream()
              .map(shift -> new Timed(shift.shift(), shift.period()))
              .filter(shift -> isSeen(shift, span, seen))
              .toList(),
          published.stream().map(shift -> new Timed(content(shift), shift.period())).toList(),
          now);
    }

    /** A published shift as the draft would have it. */
    static DraftShift content(Shift shift) {
      return new DraftShift(shift.seat(), shift.advisor(), shift.localStart(), shift.localEnd());
    }

    private static boolean isSeen(Timed shift, ShownDays span, ShiftPeriod seen) {
      ShiftPeriod period = shift.period();
      return period == null
          ? !span.isDay() && span.dates().contains(shift.key().start().toLocalDate())
          : period.overlaps(seen);
    }

    /**
     * @param period null where the wall times are no time at all (T3)
     */
    record Timed(DraftShift key, @Nullable ShiftPeriod period) {
      boolean startedBefore(Instant now) {
        return period != null && period.start().isBefore(now);
      }

      /** Whether it is the same shift, except that its end was moved. */
      boolean runsAs(DraftShift other) {
        return key.seat().equals(other.seat())
            && key.advisor() != null
            && key.advisor().equals(other.advisor())
            && key.start().equals(other.start());
      }
    }
  }
}
