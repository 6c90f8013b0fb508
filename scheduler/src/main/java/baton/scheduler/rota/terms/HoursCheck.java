package baton.scheduler.rota.terms;

import baton.handoff.shift.Written;
import baton.scheduler.rota.terms.TermBreach.Kind;
import baton.scheduler.rota.terms.WorkLimits.HoursPerWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * True hours in a week, Monday to Sunday by the desk's clock (R1): a shift over midnight of Sunday
 * counts in both weeks, and a week in which the clocks change is what it is.
 */
final class HoursCheck {
  private static final int DAYS = 7;

  private final PersonWork work;
  private final ZoneId zone;
  private final Map<LocalDate, List<Part>> weeks = new TreeMap<>();

  private HoursCheck(PersonWork work, ZoneId zone) {
    this.work = work;
    this.zone = zone;
  }

  /** What of a shift lies in a week. */
  private record Part(JudgedShift duty, Duration length) {}

  static List<TermBreach> check(
      PersonWork work, List<JudgedShift> all, ZoneId zone, Set<LocalDate> planned) {
    HoursPerWeek agreed = work.terms().limits().hours();
    HoursCheck check = new HoursCheck(work, zone);
    all.forEach(check::count);
    List<TermBreach> breaches = new ArrayList<>();
    Duration most = agreed.most();
    if (most != null) {
      check.weeks.forEach(
          (monday, parts) -> check.over(monday, parts, most).ifPresent(breaches::add));
    }
    Duration least = agreed.least();
    if (least != null) {
      for (LocalDate monday : new TreeSet<>(planned)) {
        check.under(monday, least).ifPresent(breaches::add);
      }
    }
    return breaches;
  }

  private void count(JudgedShift duty) {
    Instant from = duty.period().start();
    while (from.isBefore(duty.period().end())) {
      LocalDate monday = LimitChecks.monday(from.atZone(zone).toLocalDate());
      Instant next = monday.plusWeeks(1).atStartOfDay(zone).toInstant();
      Instant to = next.isBefore(duty.period().end()) ? next : duty.period().end();
      weeks
          .computeIfAbsent(monday, week -> new ArrayList<>())
          .add(new Part(duty, Duration.between(from, to)));
      from = to;
    }
  }

  private Optional<TermBreach> over(LocalDate monday, List<Part> parts, Duration most) {
    Duration sum = Duration.ZERO;
    List<JudgedShift> beyond = new ArrayList<>();
    for (Part part : parts) {
      sum = sum.plus(part.length());
      if (sum.compareTo(most) > 0) {
        beyond.add(part.duty());
      }
    }
    if (beyond.isEmpty()) {
      return Optional.empty();
    }
    Duration total = sum;
    return work.firstOpen(beyond, duty -> true)
        .or(() -> work.lastOpen(duties(parts)))
        .map(duty -> tooMany(duty, monday, total, most));
  }

  private TermBreach tooMany(JudgedShift duty, LocalDate monday, Duration total, Duration most) {
    return new TermBreach(
        Kind.TOO_MANY_HOURS,
        duty,
        monday,
        total.minus(most).toMinutes(),
        "With %s, %s works %s in the week of %s; at most %s are agreed."
            .formatted(
                duty.inWords(),
                work.name(),
                Amounts.length(total),
                Written.day(monday),
                Amounts.length(most)),
        "Give %s of it to somebody else.".formatted(Amounts.length(total.minus(most))));
  }

  private Optional<TermBreach> under(LocalDate monday, Duration least) {
    List<Part> parts = weeks.getOrDefault(monday, List.of());
    Duration total = parts.stream().map(Part::length).reduce(Duration.ZERO, Duration::plus);
    int there = work.terms().daysThere(monday);
    Duration due = Duration.ofMinutes(least.toMinutes() * there / DAYS);
    if (total.compareTo(due) >= 0) {
      return Optional.empty();
    }
    String share =
        there == DAYS ? "" : " for the " + Amounts.counted(there, "day") + " at the desk";
    return Optional.of(
        new TermBreach(
            Kind.TOO_FEW_HOURS,
            work.lastOpen(duties(parts)).orElse(null),
            monday,
            due.minus(total).toMinutes(),
            "%s works %s in the week of %s; at least %s are agreed%s."
                .formatted(
                    work.name(),
                    Amounts.length(total),
                    Written.day(monday),
                    Amounts.length(due),
                    share),
            "Plan %s for %s more.".formatted(work.name(), Amounts.length(due.minus(total)))));
  }

  private static List<JudgedShift> duties(List<Part> parts) {
    return parts.stream().map(Part::duty).toList();
  }
}
