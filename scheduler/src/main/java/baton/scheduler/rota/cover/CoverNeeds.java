package baton.scheduler.rota.cover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Needs that do not overlap: those of a usual week, or of dates that differ. */
public record CoverNeeds(List<CoverNeed> all) {
  private static final Comparator<CoverNeed> IN_ORDER =
      Comparator.comparing(CoverNeed::role)
          .thenComparing(CoverNeed::day)
          .thenComparing(CoverNeed::span);

  public static final CoverNeeds NONE = new CoverNeeds(List.of());

  /**
   * @throws IllegalArgumentException when two are about the same time
   */
  public CoverNeeds {
    all = all.stream().sorted(IN_ORDER).toList();
    for (int i = 1; i < all.size(); i++) {
      if (overlap(all.get(i - 1), all.get(i))) {
        throw new IllegalArgumentException(
            "two needs of %s on %s overlap".formatted(all.get(i).role(), all.get(i).day()));
      }
    }
  }

  /** Those of a role on a day of that kind, by the time of day. */
  public List<CoverNeed> of(String role, DayKind day) {
    return all.stream().filter(need -> isOf(need, role, day)).toList();
  }

  /** The same with so many asked for in {@code span} of those days, whatever was asked there. */
  public CoverNeeds with(String role, Set<DayKind> days, DaySpan span, int people) {
    List<CoverNeed> changed = new ArrayList<>();
    for (CoverNeed need : all) {
      if (need.role().equals(role) && days.contains(need.day())) {
        changed.addAll(around(need, span));
      } else {
        changed.add(need);
      }
    }
    days.forEach(day -> changed.add(new CoverNeed(role, day, span, people)));
    return new CoverNeeds(changed).joined();
  }

  /** The same without those of a role on such a day. */
  public CoverNeeds without(String role, DayKind day) {
    return new CoverNeeds(all.stream().filter(need -> !isOf(need, role, day)).toList());
  }

  /** The same without those that ask for nobody: on a usual day, that goes without saying. */
  CoverNeeds withoutNobody() {
    return new CoverNeeds(
        all.stream().filter(need -> need.people() > 0 || need.day() == DayKind.HOLIDAY).toList());
  }

  private CoverNeeds joined() {
    List<CoverNeed> joined = new ArrayList<>();
    for (CoverNeed need : all) {
      CoverNeed last = joined.isEmpty() ? null : joined.getLast();
      if (last != null
          && isOf(last, need.role(), need.day())
          && last.people() == need.people()
          && last.span().to() == need.span().from()) {
        DaySpan both = new DaySpan(last.span().from(), need.span().to());
        joined.set(joined.size() - 1, new CoverNeed(need.role(), need.day(), both, need.people()));
      } else {
        joined.add(need);
      }
    }
    return new CoverNeeds(joined);
  }

  /** What is left of it before and after the span. */
  private static List<CoverNeed> around(CoverNeed need, DaySpan span) {
    List<CoverNeed> left = new ArrayList<>();
    int beforeEnds = Math.min(need.span().to(), span.from());
    int afterStarts = Math.max(need.span().from(), span.to());
    if (need.span().from() < beforeEnds) {
      left.add(at(need, new DaySpan(need.span().from(), beforeEnds)));
    }
    if (afterStarts < need.span().to()) {
      left.add(at(need, new DaySpan(afterStarts, need.span().to())));
    }
    return left;
  }

  private static CoverNeed at(CoverNeed need, DaySpan span) {
    return new CoverNeed(need.role(), need.day(), span, need.people());
  }

  private static boolean overlap(CoverNeed a, CoverNeed b) {
    return isOf(a, b.role(), b.day()) && b.span().from() < a.span().to();
  }

  private static boolean isOf(CoverNeed need, String role, DayKind day) {
    return need.role().equals(role) && need.day() == day;
  }

  /**
   * How many people are asked for.
   *
   * @param role the code of the role
   * @param people 0 to 99
   */
  public record CoverNeed(String role, DayKind day, DaySpan span, int people) {
    public CoverNeed {
      if (people < 0 || people > 99) {
        throw new IllegalArgumentException("people asked for are 0 to 99: " + people);
      }
    }
  }
}
