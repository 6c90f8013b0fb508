package baton.scheduler.rota.terms;

import static baton.scheduler.rota.terms.People.ANA;
import static baton.scheduler.rota.terms.People.DENVER;
import static baton.scheduler.rota.terms.People.at;
import static baton.scheduler.rota.terms.People.counted;
import static baton.scheduler.rota.terms.People.duty;
import static baton.scheduler.rota.terms.People.hours;
import static baton.scheduler.rota.terms.People.off;
import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.rota.terms.Availability.WeeklySpan;
import baton.scheduler.rota.terms.TermBreach.Kind;
import baton.scheduler.rota.terms.TimeOff.State;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One person's shifts against what they agreed on, in words. 9 March 2026 is a Monday. */
class LimitChecksTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-09");

  @Test
  void a_shift_in_approved_time_off_may_never_be_R2() {
    WorkTerms terms = away(off(State.APPROVED, "2026-03-09T00:00", "2026-03-11T00:00"));
    assertThat(
            said(
                terms,
                duty("2026-03-08T16:00", "2026-03-09T00:00"),
                duty("2026-03-10T22:00", "2026-03-11T06:00"),
                duty("2026-03-11T08:00", "2026-03-11T16:00")))
        .containsExactly(
            "R2 Ana has time off, Mon 9 Mar – Tue 10 Mar, and Live Call 1, Tue 10 Mar 22:00 – Wed"
                + " 11 Mar 06:00 lies in it. Plan somebody else for it, or talk to Ana and take the"
                + " approval back.");
    assertThat(Kind.TIME_OFF.isNever()).isTrue();
  }

  @Test
  void only_approved_time_off_counts_R2() {
    for (State state : List.of(State.ASKED, State.DECLINED, State.WITHDRAWN)) {
      assertThat(
              said(
                  away(off(state, "2026-03-09T00:00", "2026-03-11T00:00")),
                  duty("2026-03-09T08:00", "2026-03-09T16:00")))
          .isEmpty();
    }
  }

  @Test
  void nobody_works_before_joining_or_after_leaving_R2() {
    WorkTerms terms = at("2026-03-10", "2026-03-12");
    assertThat(
            said(
                terms,
                duty("2026-03-09T22:00", "2026-03-10T06:00"),
                duty("2026-03-10T08:00", "2026-03-10T16:00"),
                duty("2026-03-12T16:00", "2026-03-13T00:00"),
                duty("2026-03-12T22:00", "2026-03-13T06:00")))
        .containsExactly(
            "R2 Ana joins the desk on Tue 10 Mar, and Live Call 1, Mon 9 Mar 22:00 – Tue 10 Mar"
                + " 06:00 is not within that. Plan somebody else for it, or correct Ana's first"
                + " day.",
            "R2 Ana is at the desk until Thu 12 Mar, and Live Call 1, Thu 12 Mar 22:00 – Fri 13 Mar"
                + " 06:00 is not within that. Plan somebody else for it, or correct Ana's last"
                + " day.");
  }

  @Test
  void the_part_outside_the_availability_is_named_R1() {
    WorkTerms terms =
        new WorkTerms(
            WorkLimits.NONE,
            new Availability(
                List.of(
                    new WeeklySpan(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)),
                    new WeeklySpan(DayOfWeek.MONDAY, LocalTime.of(12, 0), LocalTime.of(14, 0)),
                    new WeeklySpan(DayOfWeek.TUESDAY, LocalTime.of(22, 0), LocalTime.of(6, 0)))),
            List.of(),
            List.of());
    assertThat(
            said(
                terms,
                duty("2026-03-09T08:00", "2026-03-09T16:00"),
                duty("2026-03-10T22:00", "2026-03-11T06:00"),
                duty("2026-03-11T02:00", "2026-03-11T06:00"),
                duty("2026-03-12T08:00", "2026-03-12T09:00")))
        .containsExactly(
            "R1 Ana is not available Mon 9 Mar 14:00–16:00, and has Live Call 1, Mon 9 Mar"
                + " 08:00–16:00. Plan somebody else for that time, or ask Ana.",
            "R1 Ana is not available Thu 12 Mar 08:00–09:00, and has Live Call 1, Thu 12 Mar"
                + " 08:00–09:00. Plan somebody else for that time, or ask Ana.");
  }

  @Test
  void more_hours_in_a_week_than_agreed_are_laid_to_the_shift_that_goes_beyond_R1() {
    List<JudgedShift> week = new ArrayList<>();
    for (int day = 9; day <= 13; day++) {
      week.add(duty("2026-03-%02dT08:00".formatted(day), "2026-03-%02dT17:00".formatted(day)));
    }
    assertThat(said(hours(null, 45), week.toArray(JudgedShift[]::new))).isEmpty();
    assertThat(said(hours(null, 40), week.toArray(JudgedShift[]::new)))
        .containsExactly(
            "R1 With Live Call 1, Fri 13 Mar 08:00–17:00, Ana works 45 h in the week of Mon 9 Mar;"
                + " at most 40 h are agreed. Give 5 h of it to somebody else.");
  }

  @Test
  void a_shift_over_sunday_midnight_counts_in_both_weeks_R1() {
    JudgedShift night = duty("2026-03-15T20:00", "2026-03-16T06:00");
    assertThat(said(hours(null, 6), night)).isEmpty();
    assertThat(said(hours(null, 5), night)).hasSize(1).first().asString().contains("works 6 h");
  }

  @Test
  void hours_are_true_hours_where_the_clocks_change_R1_T3() {
    JudgedShift shorter = duty("2026-03-07T22:00", "2026-03-08T06:00"); // forward: 7 h
    JudgedShift longer = duty("2026-10-31T22:00", "2026-11-01T06:00"); // back: 9 h
    assertThat(said(hours(null, 7), shorter)).isEmpty();
    assertThat(said(hours(null, 8), longer)).first().asString().contains("works 9 h", "Give 1 h");
  }

  @Test
  void missing_hours_are_said_of_weeks_planned_to_their_end_in_proportion_to_time_off_R1() {
    JudgedShift monday = duty("2026-03-09T08:00", "2026-03-09T16:00");
    LimitChecks unfinished = new LimitChecks(DENVER, LimitChecks.plannedWeeks(Set.of(MONDAY)));
    assertThat(unfinished.of(PersonWork.allOpen(ANA, hours(35, null), Set.of(monday)))).isEmpty();

    Set<LocalDate> planned = LimitChecks.plannedWeeks(Set.of(MONDAY, MONDAY.plusDays(4)));
    LimitChecks finished = new LimitChecks(DENVER, planned);
    assertThat(words(finished.of(PersonWork.allOpen(ANA, hours(35, null), Set.of(monday)))))
        .containsExactly(
            "R1 Ana works 8 h in the week of Mon 9 Mar; at least 35 h are agreed. Plan Ana for 27 h"
                + " more.");
    WorkTerms holiday =
        new WorkTerms(
            hours(35, null).limits(),
            Availability.ALWAYS,
            List.of(off(State.APPROVED, "2026-03-10T00:00", "2026-03-14T00:00")),
            List.of());
    assertThat(words(finished.of(PersonWork.allOpen(ANA, holiday, Set.of(monday)))))
        .containsExactly(
            "R1 Ana works 8 h in the week of Mon 9 Mar; at least 15 h are agreed for the 3 days at"
                + " the desk. Plan Ana for 7 h more.");
    assertThat(finished.of(PersonWork.allOpen(ANA, hours(35, null), Set.of())))
        .singleElement()
        .satisfies(breach -> assertThat(breach.duty()).isNull());
    assertThat(finished.of(PersonWork.allOpen(ANA, hours(8, null), Set.of(monday))))
        .as("as many as agreed are enough")
        .isEmpty();
  }

  @Test
  void who_joins_or_leaves_in_a_week_owes_the_hours_of_their_days_R1() {
    LimitChecks checks =
        new LimitChecks(DENVER, LimitChecks.plannedWeeks(Set.of(MONDAY, MONDAY.plusDays(4))));
    assertThat(words(checks.of(PersonWork.allOpen(ANA, owing(35, "2026-03-12", null), Set.of()))))
        .singleElement()
        .asString()
        .contains("at least 20 h are agreed for the 4 days at the desk");
    assertThat(words(checks.of(PersonWork.allOpen(ANA, owing(35, null, "2026-03-10"), Set.of()))))
        .singleElement()
        .asString()
        .contains("at least 10 h are agreed for the 2 days at the desk");
  }

  private static WorkTerms owing(int hours, @Nullable String first, @Nullable String last) {
    WorkLimits least = hours(hours, null).limits();
    return People.with(
        new WorkLimits(
            least.hours(), null, null, null, null, at(first, last).limits().employment()));
  }

  @Test
  void rest_is_true_time_and_shifts_that_meet_are_one_R1_T3() {
    WorkTerms eleven = counted(null, Duration.ofHours(11), null, null);
    assertThat(
            said(
                eleven,
                duty("2026-03-09T08:00", "2026-03-09T12:00"),
                duty("2026-03-09T12:00", "2026-03-09T21:00"),
                duty("2026-03-10T08:00", "2026-03-10T16:00")))
        .isEmpty();
    assertThat(
            said(
                eleven,
                duty("2026-03-07T12:00", "2026-03-07T20:00"),
                duty("2026-03-08T07:00", "2026-03-08T15:00"))) // the clocks went forward
        .containsExactly(
            "R1 Ana has 10 h of rest between Live Call 1, Sat 7 Mar 12:00–20:00 and Live Call 1,"
                + " Sun 8 Mar 07:00–15:00; at least 11 h are agreed. Start the later one 1 h later,"
                + " or plan somebody else for one of them.");
  }

  @Test
  void days_in_a_row_count_on_from_what_is_past_R1() {
    List<JudgedShift> past = days(2, 6);
    List<JudgedShift> open = days(7, 9);
    PersonWork work = new PersonWork(ANA, counted(6, null, null, null), past, Set.copyOf(open));
    assertThat(words(checks().of(work)))
        .containsExactly(
            "R1 Ana works 8 days in a row, Mon 2 Mar to Mon 9 Mar, with Live Call 1, Sun 8 Mar"
                + " 08:00–16:00; at most 6 are agreed. Give Ana a day off by then.");
    assertThat(
            checks().of(new PersonWork(ANA, counted(8, null, null, null), past, Set.copyOf(open))))
        .isEmpty();
  }

  @Test
  void what_is_past_is_not_judged_R1_R5() {
    assertThat(
            checks()
                .of(
                    new PersonWork(
                        ANA, counted(1, Duration.ofHours(47), 3, 0), days(2, 8), Set.of())))
        .isEmpty();
  }

  @Test
  void a_single_day_off_is_too_few_where_two_are_agreed_R1() {
    assertThat(
            said(
                counted(null, null, 2, null),
                duty("2026-03-09T08:00", "2026-03-09T16:00"),
                duty("2026-03-11T08:00", "2026-03-11T16:00"),
                duty("2026-03-14T08:00", "2026-03-14T16:00")))
        .containsExactly(
            "R1 Ana has 1 day off in a row before Wed 11 Mar, since Mon 9 Mar; at least 2 are"
                + " agreed. Give Ana another day off beside it, or none.");
  }

  @Test
  void weekends_are_counted_in_any_four_that_follow_each_other_R1() {
    WorkTerms two = counted(null, null, null, 2);
    JudgedShift first = duty("2026-03-07T08:00", "2026-03-07T16:00");
    JudgedShift second = duty("2026-03-15T08:00", "2026-03-15T16:00");
    JudgedShift fourth = duty("2026-03-28T08:00", "2026-03-28T16:00");
    JudgedShift fifth = duty("2026-04-04T08:00", "2026-04-04T16:00");
    assertThat(said(two, first, second, fifth)).isEmpty();
    assertThat(said(two, first, second, fourth))
        .containsExactly(
            "R1 With Live Call 1, Sat 28 Mar 08:00–16:00, Ana works on 3 weekends in four, the"
                + " first Sat 7 Mar; at most 2 are agreed. Plan somebody else for one of these"
                + " weekends.");
  }

  @Test
  void a_hypothetical_shift_is_judged_by_what_it_brings_R2_R3() {
    WorkTerms terms = counted(null, Duration.ofHours(11), null, null);
    JudgedShift early = duty("2026-03-10T06:00", "2026-03-10T10:00");
    JudgedShift late = duty("2026-03-09T14:00", "2026-03-09T22:00"); // 8 h before: broken already
    assertThat(
            checks()
                .against(
                    ANA, terms, duty("2026-03-12T06:00", "2026-03-12T14:00"), List.of(early, late)))
        .isEmpty();
    assertThat(
            checks()
                .against(
                    ANA, terms, duty("2026-03-10T08:00", "2026-03-10T16:00"), List.of(early, late)))
        .extracting(TermBreach::kind)
        .containsExactly(Kind.TWO_SEATS);
    assertThat(
            checks()
                .against(
                    ANA, terms, duty("2026-03-10T19:00", "2026-03-10T23:00"), List.of(early, late)))
        .extracting(TermBreach::kind)
        .containsExactly(Kind.REST);
    var cleo = new baton.scheduler.desk.Advisor(ANA.id(), "Cleo", false, List.of("LIVE_CHAT"));
    assertThat(words(checks().against(cleo, WorkTerms.NONE, early, List.of())))
        .containsExactly(
            "R2 Cleo does not have the skill Live Call. Plan somebody who has it, or add the skill"
                + " to Cleo.");
  }

  @Test
  void an_hour_more_where_there_are_too_many_already_is_worse_R3() {
    List<JudgedShift> week = days(9, 13);
    WorkTerms terms = hours(null, 38);
    assertThat(checks().against(ANA, terms, duty("2026-03-14T08:00", "2026-03-14T09:00"), week))
        .extracting(TermBreach::kind)
        .containsExactly(Kind.TOO_MANY_HOURS);
    assertThat(checks().against(ANA, terms, duty("2026-03-16T08:00", "2026-03-16T09:00"), week))
        .isEmpty();
  }

  private static LimitChecks checks() {
    return new LimitChecks(DENVER, Set.of());
  }

  private static WorkTerms away(TimeOff off) {
    return new WorkTerms(WorkLimits.NONE, Availability.ALWAYS, List.of(off), List.of());
  }

  private static List<String> said(WorkTerms terms, JudgedShift... duties) {
    return words(checks().of(PersonWork.allOpen(ANA, terms, Set.of(duties))));
  }

  private static List<String> words(List<TermBreach> breaches) {
    return breaches.stream()
        .map(breach -> breach.kind().rule() + " " + breach.message() + " " + breach.fix())
        .toList();
  }

  /** A shift on each of these days of March. */
  private static List<JudgedShift> days(int first, int last) {
    return Stream.iterate(first, day -> day <= last, day -> day + 1)
        .map(day -> duty("2026-03-%02dT08:00".formatted(day), "2026-03-%02dT16:00".formatted(day)))
        .toList();
  }
}
