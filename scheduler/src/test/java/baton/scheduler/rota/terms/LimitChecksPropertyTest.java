package baton.scheduler.rota.terms;

import static baton.scheduler.rota.terms.People.ANA;
import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.rota.terms.TermBreach.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Any rota of one person, past and to be, against oracles that count minute by minute. */
class LimitChecksPropertyTest {
  private static final LocalDate START = LocalDate.parse("2026-03-01"); // clocks change on the 8th
  private static final List<ZoneId> ZONES =
      List.of(ZoneId.of("America/Denver"), ZoneId.of("Australia/Lord_Howe"), ZoneId.of("UTC"));

  @Property(tries = 300)
  void hours_of_a_week_are_its_minutes_in_which_the_person_works_R1(
      @ForAll("rotas") Rota rota, @ForAll @IntRange(min = 0, max = 40) int most) {
    TreeMap<LocalDate, Integer> minutes = new TreeMap<>();
    for (JudgedShift duty : rota.all()) {
      for (Instant at = duty.period().start();
          at.isBefore(duty.period().end());
          at = at.plusSeconds(600)) {
        LocalDate day = at.atZone(rota.zone()).toLocalDate();
        minutes.merge(day.minusDays(day.getDayOfWeek().getValue() - 1L), 10, Integer::sum);
      }
    }
    Set<LocalDate> judged = new TreeSet<>();
    for (JudgedShift duty : rota.open()) {
      judged.add(monday(duty.period().start(), rota.zone()));
      judged.add(monday(duty.period().end().minusSeconds(1), rota.zone()));
    }
    Set<String> expected = new TreeSet<>();
    minutes.forEach((monday, worked) -> {
      if (worked > most * 60 && judged.contains(monday)) {
        expected.add(monday + " by " + (worked - most * 60));
      }
    });
    assertThat(found(rota, People.hours(null, most), Kind.TOO_MANY_HOURS)).isEqualTo(expected);
  }

  @Property(tries = 300)
  void rest_is_short_where_the_free_time_before_a_shift_is_R1(
      @ForAll("rotas") Rota rota, @ForAll @IntRange(min = 1, max = 24) int hours) {
    Set<String> expected = new TreeSet<>();
    for (JudgedShift next : rota.all()) {
      long free = 0;
      Instant at = next.period().start().minusSeconds(600);
      while (free < hours * 60L && !rota.worksAt(at)) {
        free += 10;
        at = at.minusSeconds(600);
      }
      boolean follows =
          rota.all().stream().anyMatch(duty -> duty.period().start().isBefore(at(next)));
      boolean judged = rota.open().contains(next);
      if (free > 0 && free < hours * 60L && follows && judged) {
        expected.add(next.day() + " by " + (hours * 60L - free));
      }
    }
    assertThat(found(rota, People.counted(null, Duration.ofHours(hours), null, null), Kind.REST))
        .isEqualTo(expected);
  }

  @Property(tries = 300)
  void days_in_a_row_and_days_off_are_those_of_a_calendar_R1(
      @ForAll("rotas") Rota rota,
      @ForAll @IntRange(min = 1, max = 5) int most,
      @ForAll @IntRange(min = 1, max = 4) int leastOff) {
    Set<LocalDate> worked = new TreeSet<>(rota.all().stream().map(JudgedShift::day).toList());
    Set<LocalDate> open = new TreeSet<>(rota.open().stream().map(JudgedShift::day).toList());
    Set<String> tooLong = new TreeSet<>();
    Set<String> tooFewOff = new TreeSet<>();
    for (LocalDate day : worked) {
      if (!worked.contains(day.minusDays(1))) {
        LocalDate end = day;
        while (worked.contains(end)) {
          end = end.plusDays(1);
        }
        long run = day.until(end, ChronoUnit.DAYS);
        boolean judged =
            day.plusDays(most).datesUntil(later(end, day.plusDays(most))).anyMatch(open::contains);
        if (run > most && judged) {
          tooLong.add(day.plusDays(most) + " by " + (run - most));
        }
      }
      for (int off = 1; off < leastOff; off++) {
        LocalDate back = day.plusDays(off + 1L);
        boolean free = day.plusDays(1).datesUntil(back).noneMatch(worked::contains);
        if (free && worked.contains(back) && (open.contains(day) || open.contains(back))) {
          tooFewOff.add(day.plusDays(1) + " by " + (leastOff - off));
        }
      }
    }
    WorkTerms terms = People.counted(most, null, leastOff, null);
    assertThat(found(rota, terms, Kind.DAYS_IN_A_ROW)).isEqualTo(tooLong);
    assertThat(found(rota, terms, Kind.DAYS_OFF_IN_A_ROW)).isEqualTo(tooFewOff);
  }

  @Property(tries = 300)
  void a_weekend_is_too_much_where_the_four_ending_with_it_have_more_R1(
      @ForAll("rotas") Rota rota, @ForAll @IntRange(min = 0, max = 3) int most) {
    Set<String> expected = new TreeSet<>();
    for (LocalDate saturday = LocalDate.parse("2026-02-28");
        saturday.isBefore(START.plusDays(60));
        saturday = saturday.plusWeeks(1)) {
      int count = 0;
      for (int back = 0; back < 4; back++) {
        count += rota.worksOnWeekend(rota.all(), saturday.minusWeeks(back)) ? 1 : 0;
      }
      if (count > most && rota.worksOnWeekend(rota.open(), saturday)) {
        expected.add(saturday + " by " + (count - most));
      }
    }
    assertThat(found(rota, People.counted(null, null, null, most), Kind.WEEKENDS))
        .isEqualTo(expected);
  }

  private static Set<String> found(Rota rota, WorkTerms terms, Kind kind) {
    Set<String> found = new TreeSet<>();
    new LimitChecks(rota.zone(), Set.of())
        .of(new PersonWork(ANA, terms, rota.settled(), Set.copyOf(rota.open()))).stream()
            .filter(breach -> breach.kind() == kind)
            .peek(breach -> assertThat(rota.open()).contains(Objects.requireNonNull(breach.duty())))
            .forEach(breach -> found.add(breach.day() + " by " + breach.amount()));
    return found;
  }

  private static Instant at(JudgedShift duty) {
    return duty.period().start();
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate monday(Instant at, ZoneId zone) {
    LocalDate day = at.atZone(zone).toLocalDate();
    return day.minusDays(day.getDayOfWeek().getValue() - 1L);
  }

  /** Shifts that do not overlap; the first are past. */
  record Rota(ZoneId zone, List<JudgedShift> settled, List<JudgedShift> open) {
    List<JudgedShift> all() {
      List<JudgedShift> all = new ArrayList<>(settled);
      all.addAll(open);
      return all;
    }

    boolean worksAt(Instant at) {
      return all().stream().anyMatch(duty -> duty.period().contains(at));
    }

    boolean worksOnWeekend(List<JudgedShift> duties, LocalDate saturday) {
      return duties.stream()
          .map(JudgedShift::day)
          .anyMatch(day -> day.equals(saturday) || day.equals(saturday.plusDays(1)));
    }
  }

  @Provide
  Arbitrary<Rota> rotas() {
    Arbitrary<List<Integer>> gaps = Arbitraries.integers().between(0, 200).list().ofSize(24);
    Arbitrary<List<Integer>> lengths = Arbitraries.integers().between(1, 60).list().ofSize(24);
    return net.jqwik.api.Combinators.combine(
            gaps, lengths, Arbitraries.of(ZONES), Arbitraries.integers().between(0, 24))
        .as(LimitChecksPropertyTest::rota);
  }

  /** Gaps and lengths in steps of 10 minutes, one shift after the other. */
  private static Rota rota(List<Integer> gaps, List<Integer> lengths, ZoneId zone, int past) {
    List<JudgedShift> duties = new ArrayList<>();
    LocalDateTime at = START.atStartOfDay();
    for (int i = 0; i < gaps.size(); i++) {
      LocalDateTime start = at.plusMinutes(10L * gaps.get(i));
      LocalDateTime end = start.plusMinutes(10L * lengths.get(i));
      try {
        duties.add(People.duty(start.toString(), end.toString(), zone));
      } catch (IllegalArgumentException e) {
        // lies in an hour that never comes
      }
      at = end;
    }
    int settled = Math.min(past, duties.size());
    return new Rota(zone, duties.subList(0, settled), duties.subList(settled, duties.size()));
  }
}
