package baton.scheduler.rota.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.PlannedPeriods;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.rota.pattern.Pattern.Cycle;
import baton.scheduler.rota.pattern.Pattern.Term;
import baton.scheduler.rota.plan.DraftShift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternExpansionTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final AdvisorId ANA = new AdvisorId(1);
  private static final AdvisorId BEN = new AdvisorId(2);
  private static final AdvisorId CLEO = new AdvisorId(3);

  @Test
  void a_weekly_pattern_rotates_through_people_at_the_hand_over_R1() {
    Pattern pattern =
        pattern(
            "2026-03-02", 1, rotation("MONDAY", "08:00", 1, ANA, BEN, CLEO), "1 MON 08:00 16:00");
    assertThat(written(pattern, "2026-03-01", "2026-04-01"))
        .containsExactly(
            "2026-03-02T08:00 2026-03-02T16:00 Ana",
            "2026-03-09T08:00 2026-03-09T16:00 Ben",
            "2026-03-16T08:00 2026-03-16T16:00 Cleo",
            "2026-03-23T08:00 2026-03-23T16:00 Ana",
            "2026-03-30T08:00 2026-03-30T16:00 Ben");
  }

  @Test
  void a_shift_that_runs_across_a_hand_over_is_split_there_R1() {
    Pattern pattern =
        pattern("2026-03-02", 1, rotation("MONDAY", "02:00", 1, ANA, BEN), "1 SUN 22:00 06:00");
    assertThat(written(pattern, "2026-03-02", "2026-03-16"))
        .containsExactly(
            "2026-03-08T22:00 2026-03-09T02:00 Ana",
            "2026-03-09T02:00 2026-03-09T06:00 Ben",
            "2026-03-15T22:00 2026-03-16T02:00 Ben",
            "2026-03-16T02:00 2026-03-16T06:00 Ana");
  }

  @Test
  void one_person_alone_is_not_split_R1() {
    Pattern pattern =
        pattern("2026-03-02", 1, rotation("MONDAY", "02:00", 1, ANA), "1 SUN 22:00 06:00");
    assertThat(written(pattern, "2026-03-02", "2026-03-09"))
        .containsExactly("2026-03-08T22:00 2026-03-09T06:00 Ana");
    assertThat(pattern.rotation().next(at("2026-03-02T00:00"), pattern.term().start())).isEmpty();
  }

  @Test
  void without_people_all_shifts_are_open_R1() {
    Pattern pattern = pattern("2026-03-02", 1, rotation("MONDAY", "08:00", 1), "1 TUE 08:00 16:00");
    assertThat(written(pattern, "2026-03-02", "2026-03-09"))
        .containsExactly("2026-03-03T08:00 2026-03-03T16:00 open");
  }

  @Test
  void the_first_has_a_whole_turn_when_the_pattern_starts_on_the_day_of_hand_over_R1() {
    Pattern pattern =
        pattern(
            "2026-03-02",
            1,
            rotation("MONDAY", "12:00", 1, ANA, BEN),
            "1 MON 06:00 10:00",
            "1 MON 14:00 18:00");
    assertThat(written(pattern, "2026-03-02", "2026-03-10"))
        .containsExactly(
            "2026-03-02T06:00 2026-03-02T10:00 Ana",
            "2026-03-02T14:00 2026-03-02T18:00 Ana",
            "2026-03-09T06:00 2026-03-09T10:00 Ana",
            "2026-03-09T14:00 2026-03-09T18:00 Ben");
  }

  @Test
  void turns_may_be_of_several_weeks_and_start_in_the_middle_of_one_R1() {
    Pattern pattern =
        pattern("2026-03-04", 1, rotation("MONDAY", "00:00", 2, ANA, BEN), "1 WED 08:00 16:00");
    assertThat(written(pattern, "2026-03-01", "2026-04-10"))
        .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
        .containsExactly("Ana", "Ana", "Ben", "Ben", "Ana", "Ana");
  }

  @Test
  void an_n_weekly_cycle_is_anchored_at_the_week_of_its_start_R1() {
    Pattern pattern =
        pattern(
            "2027-12-29",
            3,
            rotation("MONDAY", "00:00", 1, ANA),
            "1 WED 08:00 12:00",
            "2 THU 08:00 12:00",
            "3 FRI 08:00 12:00");
    assertThat(written(pattern, "2027-12-01", "2028-03-05"))
        .extracting(line -> line.substring(0, 10))
        .containsExactly(
            "2027-12-29",
            "2028-01-06",
            "2028-01-14",
            "2028-01-19",
            "2028-01-27",
            "2028-02-04",
            "2028-02-09",
            "2028-02-17",
            "2028-02-25",
            "2028-03-01");
  }

  @Test
  void a_leap_day_is_a_day_like_others_R1() {
    Pattern pattern =
        pattern("2028-02-01", 1, rotation("MONDAY", "00:00", 1, ANA), "1 TUE 22:00 02:00");
    assertThat(written(pattern, "2028-02-29", "2028-03-01"))
        .containsExactly("2028-02-29T22:00 2028-03-01T02:00 Ana");
  }

  @Test
  void it_starts_and_ends_on_its_days_R1() {
    Pattern daily =
        pattern("2026-03-04", 1, rotation("MONDAY", "00:00", 1, ANA), everyDay("08:00"));
    Pattern ended =
        new Pattern(
            "p",
            daily.seat(),
            daily.cycle(),
            daily.rotation(),
            new Term(LocalDate.parse("2026-03-04"), LocalDate.parse("2026-03-06")));
    assertThat(written(ended, "2026-01-01", "2027-01-01"))
        .extracting(line -> line.substring(0, 10))
        .containsExactly("2026-03-04", "2026-03-05", "2026-03-06");
    assertThat(written(daily, "2026-03-06", "2026-03-08")).hasSize(2);
    assertThat(written(daily, "2026-03-08", "2026-03-08")).isEmpty();
  }

  @Test
  void what_lies_in_an_hour_that_never_comes_is_left_out_T3() {
    Pattern pattern =
        pattern("2026-03-02", 1, rotation("MONDAY", "00:00", 1, ANA), "1 SUN 02:00 03:00");
    assertThat(written(pattern, "2026-03-02", "2026-03-23"))
        .containsExactly(
            "2026-03-15T02:00 2026-03-15T03:00 Ana", "2026-03-22T02:00 2026-03-22T03:00 Ana");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "America/Denver",
        "Australia/Lord_Howe",
        "Europe/London",
        "Asia/Kathmandu",
        "Africa/Casablanca",
        "America/St_Johns"
      })
  void shifts_round_the_clock_have_no_gap_and_no_overlap_over_a_year_T2_T3(String zone) {
    Pattern pattern =
        pattern(
            "2026-01-05",
            1,
            rotation("SUNDAY", "02:30", 1, ANA, BEN, CLEO),
            Stream.of("23:00 07:00", "07:00 15:00", "15:00 23:00")
                .flatMap(times ->
                    Arrays.stream(DayOfWeek.values()).map(d -> "1 " + short3(d) + " " + times))
                .toArray(String[]::new));
    List<DraftShift> shifts =
        PatternExpansion.of(
            pattern, LocalDate.parse("2026-01-05"), LocalDate.parse("2027-02-01"), ZoneId.of(zone));
    List<ShiftPeriod> periods =
        PlannedPeriods.resolve(shifts.stream().map(DraftShift::planned).toList(), ZoneId.of(zone))
            .stream()
            .map(resolved -> ((PlannedPeriods.Resolved.Usable) resolved).period())
            .toList();
    assertThat(periods).hasSizeGreaterThan(1170);
    for (int i = 1; i < periods.size(); i++) {
      assertThat(periods.get(i).start()).isEqualTo(periods.get(i - 1).end());
    }
  }

  @Test
  void the_next_hand_overs_are_known_R1() {
    Rotation rotation = rotation("MONDAY", "08:00", 2, ANA, ANA, BEN);
    LocalDate start = LocalDate.parse("2026-03-02");
    assertThat(rotation.next(at("2026-03-02T00:00"), start))
        .contains(new Rotation.HandOver(at("2026-03-30T08:00"), BEN));
    assertThat(rotation.next(at("2026-03-30T08:00"), start))
        .contains(new Rotation.HandOver(at("2026-04-13T08:00"), ANA));
    assertThat(rotation.next(at("2026-03-30T07:59"), start))
        .contains(new Rotation.HandOver(at("2026-03-30T08:00"), BEN));
  }

  @Test
  void spans_overlap_over_the_end_of_the_cycle_too_R2() {
    PatternSpan night = span("2 SUN 22:00 06:00");
    assertThat(night.overlaps(span("1 MON 05:00 09:00"), 2)).isTrue();
    assertThat(span("1 MON 05:00 09:00").overlaps(night, 2)).isTrue();
    assertThat(night.overlaps(span("1 MON 06:00 09:00"), 2)).isFalse();
    assertThat(night.overlaps(span("1 SUN 22:00 06:00"), 2)).isFalse();
    assertThat(night.overlaps(night, 2)).isTrue();
  }

  private static String everyDay(String start) {
    return "* " + start + " 12:00";
  }

  private static Pattern pattern(String start, int weeks, Rotation rotation, String... spans) {
    List<PatternSpan> all = new ArrayList<>();
    for (String span : spans) {
      if (span.startsWith("* ")) {
        for (DayOfWeek day : DayOfWeek.values()) {
          all.add(span("1 " + short3(day) + span.substring(1)));
        }
      } else {
        all.add(span(span));
      }
    }
    return new Pattern(
        "p",
        SeatId.parse("LIVE_CALL/1"),
        new Cycle(weeks, all),
        rotation,
        new Term(LocalDate.parse(start), null));
  }

  private static PatternSpan span(String words) {
    String[] parts = words.split(" ");
    DayOfWeek day =
        Arrays.stream(DayOfWeek.values())
            .filter(d -> short3(d).equals(parts[1]))
            .findFirst()
            .orElseThrow();
    return new PatternSpan(
        Integer.parseInt(parts[0]), day, LocalTime.parse(parts[2]), LocalTime.parse(parts[3]));
  }

  private static String short3(DayOfWeek day) {
    return day.name().substring(0, 3);
  }

  private static Rotation rotation(String day, String time, int every, AdvisorId... people) {
    return new Rotation(List.of(people), DayOfWeek.valueOf(day), LocalTime.parse(time), every);
  }

  private static LocalDateTime at(String local) {
    return LocalDateTime.parse(local);
  }

  private static List<String> written(Pattern pattern, String from, String to) {
    return PatternExpansion.of(pattern, LocalDate.parse(from), LocalDate.parse(to), DENVER).stream()
        .map(shift ->
            shift.start()
                + " "
                + shift.end()
                + " "
                + (shift.advisor() == null
                    ? "open"
                    : List.of("", "Ana", "Ben", "Cleo").get((int) shift.advisor().value())))
        .toList();
  }
}
