package baton.scheduler.rota.fill;

import static java.util.Objects.requireNonNullElse;

import baton.scheduler.desk.Advisor;
import baton.scheduler.rota.roster.RosterProblem.FairShare;
import baton.scheduler.rota.terms.JudgedShift;
import baton.scheduler.rota.terms.LimitChecks;
import baton.scheduler.rota.terms.PersonWork;
import baton.scheduler.rota.terms.TermBreach;
import baton.scheduler.rota.terms.WorkTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Everybody's share of hours, evenings and weekends in the weeks that are filled (ours): in
 * proportion to how much they are there and may work. What somebody has already counts, and so does
 * the time they were held over lately, as hours worked (H8).
 */
final class Fairness {
  private static final Duration USUAL_WEEK = Duration.ofHours(40);
  private static final int TEN_MINUTES = 10;
  private static final int A_SHIFT = 8 * 60 / TEN_MINUTES;

  private final FillPlan plan;
  private final Set<LocalDate> weeks;
  private final List<Capacity> people;

  /**
   * Somebody who may do one of the shifts to be filled.
   *
   * @param minutes how much they may work in the weeks that are filled, about
   */
  private record Capacity(int worker, Advisor person, List<JudgedShift> kept, long minutes) {}

  Fairness(FillPlan plan) {
    this.plan = plan;
    this.weeks =
        plan.slots().stream()
            .map(slot -> DayCount.monday(slot.first().day()))
            .collect(Collectors.toCollection(TreeSet::new));
    this.people =
        IntStream.range(0, plan.facts().people().size()).mapToObj(this::capacity).toList();
  }

  private Capacity capacity(int worker) {
    Advisor person = plan.facts().people().get(worker);
    List<JudgedShift> kept =
        plan.kept(person).stream()
            .filter(duty -> weeks.contains(DayCount.monday(duty.day())))
            .toList();
    return new Capacity(worker, person, kept, minutes(plan.facts().terms(person)));
  }

  /** How much they are there: a week's most hours, less the days off. */
  private long minutes(WorkTerms terms) {
    long each = requireNonNullElse(terms.limits().hours().most(), USUAL_WEEK).toMinutes();
    return weeks.stream().mapToLong(monday -> each * terms.daysThere(monday) / 7).sum();
  }

  List<FairShare> shares() {
    List<FairShare> shares = new ArrayList<>(missing());
    shares.addAll(hours());
    shares.addAll(above(Fairness::evening, FillWeights.EVENING));
    shares.addAll(above(Fairness::weekend, FillWeights.WEEKEND));
    return shares;
  }

  /** The least hours agreed for each week that is planned to its end. */
  private List<FairShare> missing() {
    Set<LocalDate> planned =
        LimitChecks.plannedWeeks(
            plan.facts().rota().drafted().stream().map(TimedShift::day).toList());
    List<FairShare> shares = new ArrayList<>();
    for (Capacity one : people) {
      for (LocalDate monday : new TreeSet<>(planned)) {
        int due = due(one.person(), monday);
        if (due > 0 && weeks.contains(monday)) {
          shares.add(missing(one, monday, due));
        }
      }
    }
    return shares;
  }

  private FairShare missing(Capacity one, LocalDate monday, int due) {
    ToIntFunction<JudgedShift> minutes = duty -> minutes(duty, monday);
    return new FairShare(
        one.worker(),
        counts(minutes),
        one.kept().stream().mapToInt(minutes).sum(),
        due,
        FillWeights.MINUTE_MISSING,
        0);
  }

  /** The minutes of a shift that lie in the week from {@code monday} on. */
  private int minutes(JudgedShift duty, LocalDate monday) {
    ZoneId zone = plan.count().zone();
    Instant week = monday.atStartOfDay(zone).toInstant();
    Instant next = monday.plusWeeks(1).atStartOfDay(zone).toInstant();
    Instant from = Collections.max(List.of(duty.period().start(), week));
    Instant to = Collections.min(List.of(duty.period().end(), next));
    return (int) Math.max(0, Duration.between(from, to).toMinutes());
  }

  /** What would be missing if nothing were worked: the check's own count of what is due. */
  private int due(Advisor person, LocalDate monday) {
    PersonWork none = PersonWork.allOpen(person, plan.facts().terms(person), Set.of());
    return new LimitChecks(plan.facts().zone(), Set.of(monday))
        .of(none).stream()
            .filter(breach -> breach.kind() == TermBreach.Kind.TOO_FEW_HOURS)
            .mapToInt(breach -> (int) breach.amount())
            .sum();
  }

  private List<FairShare> hours() {
    Map<Integer, Integer> counts = counts(Fairness::tens);
    Map<Capacity, Integer> already = new HashMap<>();
    for (Capacity one : people) {
      already.put(one, one.kept().stream().mapToInt(Fairness::tens).sum() + heldOver(one));
    }
    long total = total(counts) + already.values().stream().mapToLong(Integer::longValue).sum();
    List<FairShare> shares = new ArrayList<>();
    already.forEach((one, has) -> {
      int aim = part(one, total);
      for (int off : new int[] {0, A_SHIFT, 2 * A_SHIFT}) {
        shares.add(new FairShare(one.worker(), counts, has, aim + off, 0, FillWeights.TEN_MINUTES));
        shares.add(new FairShare(one.worker(), counts, has, aim - off, FillWeights.TEN_MINUTES, 0));
      }
    });
    return shares;
  }

  private List<FairShare> above(ToIntFunction<JudgedShift> which, long weight) {
    Map<Integer, Integer> counts = counts(which);
    long total =
        total(counts)
            + people.stream()
                .flatMap(one -> one.kept().stream())
                .mapToLong(which::applyAsInt)
                .sum();
    List<FairShare> shares = new ArrayList<>();
    for (Capacity one : people) {
      int has = one.kept().stream().mapToInt(which).sum();
      int most = partRoundedUp(one, total);
      shares.add(new FairShare(one.worker(), counts, has, most, 0, weight));
      shares.add(new FairShare(one.worker(), counts, has, most + 1, 0, weight));
    }
    return shares;
  }

  private int part(Capacity one, long total) {
    long all = people.stream().mapToLong(Capacity::minutes).sum();
    return all == 0 ? 0 : (int) (total * one.minutes() / all);
  }

  /** Of what cannot be divided evenly somebody has one more. */
  private int partRoundedUp(Capacity one, long total) {
    long all = people.stream().mapToLong(Capacity::minutes).sum();
    return all == 0 ? 0 : (int) Math.ceilDiv(total * one.minutes(), all);
  }

  private Map<Integer, Integer> counts(ToIntFunction<JudgedShift> count) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int slot = 0; slot < plan.slots().size(); slot++) {
      int each = count.applyAsInt(plan.slots().get(slot).anybodys());
      if (each != 0) {
        counts.put(slot, each);
      }
    }
    return counts;
  }

  private long total(Map<Integer, Integer> counts) {
    return counts.entrySet().stream()
        .mapToLong(one -> (long) one.getValue() * plan.slots().get(one.getKey()).shifts().size())
        .sum();
  }

  private int heldOver(Capacity one) {
    Duration stayed = plan.facts().heldOver().getOrDefault(one.person().id(), Duration.ZERO);
    return (int) stayed.toMinutes() / TEN_MINUTES;
  }

  private static int tens(JudgedShift duty) {
    return (int) duty.period().length().toMinutes() / TEN_MINUTES;
  }

  /** A shift that goes on after 20:00 (ours). */
  private static int evening(JudgedShift duty) {
    boolean late = duty.planned().end().isAfter(duty.day().atTime(20, 0));
    return late ? 1 : 0;
  }

  private static int weekend(JudgedShift duty) {
    return duty.day().getDayOfWeek().getValue() > 5 ? 1 : 0;
  }
}
