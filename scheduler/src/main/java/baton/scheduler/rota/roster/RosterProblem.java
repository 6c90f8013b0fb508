package baton.scheduler.rota.roster;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a roster is wanted for. Firm: the people's limits, that nobody does two overlapping duties,
 * the forbidden successions, the most of each duty. What is fixed stays, also where it breaks a
 * limit itself; then nothing may be added that breaks it further.
 *
 * @param forbidden kinds that must not follow each other from one day to the next
 * @param fixed what is decided already
 */
public record RosterProblem(
    Horizon horizon,
    List<Worker> people,
    List<Duty> duties,
    Set<Succession> forbidden,
    Set<Assigned> fixed,
    RosterAims aims) {
  public RosterProblem {
    people = List.copyOf(people);
    duties = List.copyOf(duties);
    forbidden = Set.copyOf(forbidden);
    fixed = Set.copyOf(fixed);
    for (Duty duty : duties) {
      if (!horizon.has(duty.day())) {
        throw new IllegalArgumentException("There is no day " + duty.day());
      }
    }
  }

  /** The most people of a duty: those fixed stay, also where they are too many. */
  long most(int duty) {
    long there = fixed.stream().filter(one -> one.duty() == duty).count();
    return Math.max(duties.get(duty).demand().most(), there);
  }

  boolean may(Assigned one) {
    return fixed.contains(one) || people.get(one.worker()).may(one.duty(), duties.get(one.duty()));
  }

  /** A kind of duty that nobody does on the day after the other. */
  public record Succession(String kind, String dayAfter) {}

  /** What makes one roster better than another, beside the duties' demand. */
  public record RosterAims(List<DutyWish> wishes, List<FairShare> shares) {
    public RosterAims {
      wishes = List.copyOf(wishes);
      shares = List.copyOf(shares);
    }

    public static RosterAims none() {
      return new RosterAims(List.of(), List.of());
    }
  }

  /**
   * Somebody would like a duty, or would rather not have it.
   *
   * @param wanted whether it is wished for, or against
   * @param weight the penalty when it is not met
   */
  public record DutyWish(Assigned what, boolean wanted, long weight) {
    public DutyWish {
      if (weight < 0) {
        throw new IllegalArgumentException("A wish's weight is not negative: " + weight);
      }
    }

    /** What doing the duty adds to the penalty; the rest is there whatever is done. */
    long costOfDoing() {
      return wanted ? -weight : weight;
    }

    long costAnyway() {
      return wanted ? weight : 0;
    }
  }

  /**
   * How much of something one person should have, for fairness: hours, evenings, weekends. Several
   * of one person with rising aims make each further step dearer.
   *
   * @param worker index into {@link RosterProblem#people}
   * @param counts what each duty adds, by its index; a duty not named adds nothing
   * @param already what the person has before any duty
   * @param aim what they should have in all
   * @param below the penalty for each one below the aim
   * @param above the penalty for each one above the aim
   */
  public record FairShare(
      int worker, Map<Integer, Integer> counts, int already, int aim, long below, long above) {
    public FairShare {
      counts = Map.copyOf(counts);
      if (below < 0 || above < 0) {
        throw new IllegalArgumentException("A penalty is not negative: " + below + ", " + above);
      }
    }
  }

  /**
   * The days of a roster, counted from 0.
   *
   * @param days how many
   * @param first the weekday of day 0
   */
  public record Horizon(int days, DayOfWeek first) {
    private static final int WEEK = 7;

    public Horizon {
      if (days < 1) {
        throw new IllegalArgumentException("A roster has at least one day, not " + days);
      }
    }

    DayOfWeek weekday(int day) {
      return first.plus(day);
    }

    boolean has(int day) {
      return day >= 0 && day < days;
    }

    /** Each weekend's days that lie inside: Saturday and Sunday, or one of them at an edge. */
    List<List<Integer>> weekends() {
      List<List<Integer>> weekends = new ArrayList<>();
      int saturday = DayOfWeek.SATURDAY.getValue() - first.getValue();
      for (int day = saturday > 0 ? saturday - WEEK : saturday; day < days; day += WEEK) {
        List<Integer> inside = List.of(day, day + 1).stream().filter(this::has).toList();
        if (!inside.isEmpty()) {
          weekends.add(inside);
        }
      }
      return List.copyOf(weekends);
    }
  }
}
