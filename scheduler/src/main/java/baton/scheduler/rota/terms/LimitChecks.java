package baton.scheduler.rota.terms;

import baton.scheduler.desk.Advisor;
import baton.scheduler.rota.terms.TermBreach.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges one person's shifts by their terms (R2, R3): the same for what is planned by hand, filled
 * by the machine or swapped. Pure: no clock, no database. It takes about n log n for n shifts.
 */
public final class LimitChecks {
  private final ZoneId zone;
  private final Set<LocalDate> plannedWeeks;

  /**
   * @param zone the desk's, whose Mondays begin weeks
   * @param plannedWeeks the Mondays of the weeks that are planned to their end: only in those,
   *     hours can be missing; {@link #plannedWeeks} makes them of a rota
   */
  public LimitChecks(ZoneId zone, Set<LocalDate> plannedWeeks) {
    this.zone = zone;
    this.plannedWeeks = Set.copyOf(plannedWeeks);
  }

  /**
   * The weeks (by their Mondays) in which shifts start on these days and that count as planned to
   * their end (ours): something starts on their Friday or later.
   */
  public static Set<LocalDate> plannedWeeks(Collection<LocalDate> days) {
    LocalDate last = days.stream().max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    return days.stream()
        .map(LimitChecks::monday)
        .distinct()
        .filter(monday -> !monday.plusDays(4).isAfter(last))
        .collect(Collectors.toSet());
  }

  /** What of the person's terms the open shifts do not keep to, each shift's by its start. */
  public List<TermBreach> of(PersonWork work) {
    List<JudgedShift> all = work.all();
    return Stream.of(
            PresenceCheck.check(work, zone),
            HoursCheck.check(work, all, zone, plannedWeeks),
            RestCheck.check(work, all),
            DaysCheck.check(work, all),
            WeekendsCheck.check(work, all))
        .flatMap(List::stream)
        .toList();
  }

  /**
   * What would be broken that is not without it, were the person to work that shift besides the
   * others they have: all that {@link #of} finds, the skill, and two seats at once (R2). Empty:
   * nothing speaks against it.
   */
  public List<TermBreach> against(
      Advisor person, WorkTerms terms, JudgedShift duty, Collection<JudgedShift> others) {
    List<TermBreach> breaches = new ArrayList<>();
    if (!person.skills().contains(duty.planned().seat().role())) {
      breaches.add(unskilled(person, duty));
    }
    others.stream()
        .filter(other -> other.period().overlaps(duty.period()))
        .min(JudgedShift.BY_START)
        .ifPresent(other -> breaches.add(twoSeats(person, duty, other)));
    List<JudgedShift> after = Stream.concat(others.stream(), Stream.of(duty)).toList();
    breaches.addAll(
        caused(
            PersonWork.allOpen(person, terms, others), PersonWork.allOpen(person, terms, after)));
    return breaches;
  }

  /** What is broken after and was not before, or not as badly. */
  public List<TermBreach> caused(PersonWork before, PersonWork after) {
    List<TermBreach> present = of(before);
    return of(after).stream()
        .filter(breach -> present.stream().noneMatch(breach::isNoWorseThan))
        .toList();
  }

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static TermBreach unskilled(Advisor person, JudgedShift duty) {
    return new TermBreach(
        Kind.SKILL,
        duty,
        duty.day(),
        1,
        "%s does not have the skill %s."
            .formatted(person.name(), duty.planned().seat().spokenRole()),
        "Plan somebody who has it, or add the skill to %s.".formatted(person.name()));
  }

  private static TermBreach twoSeats(Advisor person, JudgedShift duty, JudgedShift other) {
    return new TermBreach(
        Kind.TWO_SEATS,
        duty,
        duty.day(),
        1,
        "%s would be on two seats at once: %s, and %s."
            .formatted(person.name(), duty.inWords(), other.inWords()),
        "Move one of them, or plan somebody else for it.");
  }
}
