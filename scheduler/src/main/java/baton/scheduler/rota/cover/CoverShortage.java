package baton.scheduler.rota.cover;

import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.rota.cover.CoverageAsked.CoverDemand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A stretch for which fewer people are planned than asked for.
 *
 * @param planned fewer than {@code asked}
 */
public record CoverShortage(ShiftPeriod period, int planned, int asked) {
  /** What changes at an instant. */
  private record Change(int asked, int planned) {
    Change plus(Change other) {
      return new Change(asked + other.asked, planned + other.planned);
    }
  }

  /**
   * All of one role, in order, merged where the figures are the same.
   *
   * @param asked stretches that do not overlap
   * @param planned the periods of the shifts in that role
   */
  public static List<CoverShortage> of(
      Collection<CoverDemand> asked, Collection<ShiftPeriod> planned) {
    TreeMap<Instant, Change> changes = new TreeMap<>();
    for (CoverDemand one : asked) {
      add(changes, one.period(), new Change(one.people(), 0), new Change(-one.people(), 0));
    }
    for (ShiftPeriod shift : planned) {
      add(changes, shift, new Change(0, 1), new Change(0, -1));
    }
    List<CoverShortage> shortages = new ArrayList<>();
    Change level = new Change(0, 0);
    for (Map.Entry<Instant, Change> change : changes.entrySet()) {
      level = level.plus(change.getValue());
      Instant until = changes.higherKey(change.getKey());
      if (until != null && level.asked() > level.planned()) {
        ShiftPeriod period = new ShiftPeriod(change.getKey(), until);
        add(shortages, new CoverShortage(period, level.planned(), level.asked()));
      }
    }
    return shortages;
  }

  private static void add(
      Map<Instant, Change> changes, ShiftPeriod period, Change begins, Change ends) {
    changes.merge(period.start(), begins, Change::plus);
    changes.merge(period.end(), ends, Change::plus);
  }

  private static void add(List<CoverShortage> shortages, CoverShortage next) {
    CoverShortage last = shortages.isEmpty() ? null : shortages.getLast();
    if (last != null
        && last.planned() == next.planned()
        && last.asked() == next.asked()
        && last.period().end().equals(next.period().start())) {
      ShiftPeriod both = new ShiftPeriod(last.period().start(), next.period().end());
      shortages.set(shortages.size() - 1, new CoverShortage(both, next.planned(), next.asked()));
    } else {
      shortages.add(next);
    }
  }
}
