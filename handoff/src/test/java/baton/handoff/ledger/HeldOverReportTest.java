package baton.handoff.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.ledger.PersonWeek.Credit;
import baton.handoff.shift.ShiftPeriod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class HeldOverReportTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final AdvisorId ANA = new AdvisorId(1);
  private static final AdvisorId BEN = new AdvisorId(2);
  private static final LocalDate MONDAY = LocalDate.of(2026, 6, 8);
  private static final ShiftPeriod ALWAYS =
      new ShiftPeriod(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
  private static final Sha256 ANY = new Sha256("0".repeat(64));

  @Example
  void who_stayed_and_who_was_missing_are_credited_with_the_entry_that_proves_it_H8() {
    Entry handed = ended(4, "2026-06-11T16:20:00.7", 1200, "2026-06-11T16:00", 1200);

    assertThat(report(handed))
        .containsExactly(
            new PersonWeek(ANA, MONDAY, new Credit(1200, 1, List.of(4L)), Credit.NONE),
            new PersonWeek(BEN, MONDAY, Credit.NONE, new Credit(1200, 1, List.of(4L))));
  }

  @Example
  void absence_told_by_two_entries_counts_once_H8() {
    Entry released = ended(4, "2026-06-11T16:20", 1200, "2026-06-11T16:00", 1200);
    Entry taken = held(6, "2026-06-11T16:30", 1800);

    assertThat(report(released, taken).getLast().late())
        .isEqualTo(new Credit(1800, 1, List.of(4L, 6L)));
  }

  @Example
  void parts_of_an_absence_that_touch_are_one_lateness_H8() {
    Entry released = ended(4, "2026-06-11T16:20", 1200, "2026-06-11T16:00", 1200);
    Entry taken = held(6, "2026-06-11T16:30", 600);

    assertThat(report(released, taken).getLast().late())
        .isEqualTo(new Credit(1800, 1, List.of(4L, 6L)));
  }

  @Example
  void stretch_over_midnight_of_sunday_is_cut_there_H8() {
    Entry handed = ended(4, "2026-06-15T00:10:30", 1830, "2026-06-14T23:40", 1830);

    List<PersonWeek> weeks = report(handed);

    assertThat(weeks.stream().filter(week -> week.person().equals(ANA)))
        .extracting(PersonWeek::monday, week -> week.heldOver().seconds())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(MONDAY, 1200L),
            org.assertj.core.groups.Tuple.tuple(MONDAY.plusWeeks(1), 630L));
  }

  @Example
  void week_of_a_clock_change_begins_and_ends_at_desk_midnight_H8() {
    // Sunday 8 March 2026 has 23 hours; held over from its midnight to the next.
    Entry handed = ended(4, "2026-03-09T00:00", 23 * 3600, "2026-03-08T00:00", 23 * 3600);

    assertThat(report(handed))
        .extracting(PersonWeek::monday)
        .containsOnly(LocalDate.of(2026, 3, 2));
  }

  @Example
  void only_seconds_in_the_time_asked_for_count_H8() {
    Entry handed = ended(4, "2026-06-11T16:20", 1200, "2026-06-11T16:00", 1200);
    ShiftPeriod asked = new ShiftPeriod(at("2026-06-11T16:05"), at("2026-06-11T16:06"));

    assertThat(HeldOverReport.of(List.of(handed), asked, DENVER).getFirst().heldOver())
        .isEqualTo(new Credit(60, 1, List.of(4L)));
  }

  @Example
  void own_shift_between_two_stretches_is_left_out_H8() {
    // Missed at lunch, back on the own shift, relieved late on Monday after midnight.
    Entry handed = ended(4, "2026-06-15T00:10", 4200, "2026-06-14T12:00", 3600);

    assertThat(report(handed).stream().filter(week -> week.person().equals(ANA)))
        .extracting(PersonWeek::monday, week -> week.heldOver().seconds())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(MONDAY, 3600L),
            org.assertj.core.groups.Tuple.tuple(MONDAY.plusWeeks(1), 600L));
  }

  @Example
  void time_stood_in_is_the_others_lateness_and_not_held_over_H8() {
    Entry handed = ended(4, "2026-06-11T16:20", 0, "2026-06-11T16:00", 1200);

    assertThat(report(handed))
        .containsExactly(
            new PersonWeek(BEN, MONDAY, Credit.NONE, new Credit(1200, 1, List.of(4L))));
  }

  @Example
  void detail_that_was_tampered_with_breaks_no_report_H8() {
    for (String detail :
        List.of(
            "no JSON",
            "[]",
            "{\"heldOverSeconds\":\"x\"}",
            "{\"heldOverSeconds\":-5}",
            "{\"absent\":[{\"id\":2,\"since\":\"x\",\"seconds\":5}]}")) {
      assertThat(report(entry(1, EntryKind.CLOSED, ANA, at("2026-06-11T16:00"), detail))).isEmpty();
    }
  }

  @Property
  void weeks_add_up_to_the_total_H8(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 700_000) Integer> lengths) {
    List<Entry> entries = new ArrayList<>();
    Instant at = at("2026-03-01T00:00");
    long total = 0;
    for (int seconds : lengths) {
      at = at.plusSeconds(seconds + 7).plusNanos(123_000);
      total += seconds;
      entries.add(over(entries.size() + 1, at, seconds));
    }
    ShiftPeriod asked = new ShiftPeriod(at("2026-01-01T00:00"), at.plusSeconds(1));

    assertThat(seconds(HeldOverReport.of(entries, asked, DENVER))).isEqualTo(total);
  }

  @Property
  void a_time_cut_in_two_reports_the_same_seconds_as_whole_H8(
      @ForAll @IntRange(min = 1, max = 2_000_000) int length,
      @ForAll @IntRange(min = 0, max = 2_100_000) int cut) {
    Instant end = at("2026-03-20T10:00");
    List<Entry> entry = List.of(over(1, end, length));
    Instant start = end.minus(Duration.ofSeconds(2_100_001));
    Instant middle = start.plusSeconds(cut + 1L);

    long parts =
        seconds(HeldOverReport.of(entry, new ShiftPeriod(start, middle), DENVER))
            + seconds(
                HeldOverReport.of(entry, new ShiftPeriod(middle, end.plusSeconds(9)), DENVER));

    assertThat(parts).isEqualTo(length);
  }

  /** Own shifts lie between the times of one hold; some of these cross a week's end. */
  @Property(tries = 20)
  void interrupted_hold_counts_each_second_in_the_week_it_was_held_in_H8(
      @ForAll @Size(min = 2, max = 6) List<@IntRange(min = 1, max = 300_000) Integer> held,
      @ForAll @Size(min = 6, max = 6) List<@IntRange(min = 1, max = 300_000) Integer> between) {
    Map<LocalDate, Long> expected = new HashMap<>();
    List<String> parts = new ArrayList<>();
    Instant at = at("2026-03-01T20:00");
    for (int i = 0; i < held.size(); i++) {
      at = at.plusSeconds(between.get(i));
      parts.add("{\"since\":\"%s\",\"seconds\":%d}".formatted(at, held.get(i)));
      for (int second = 0; second < held.get(i); second++) {
        LocalDate day = at.plusSeconds(second).atZone(DENVER).toLocalDate();
        expected.merge(day.minusDays(day.getDayOfWeek().getValue() - 1L), 1L, Long::sum);
      }
      at = at.plusSeconds(held.get(i));
    }
    String detail =
        "{\"heldOverSeconds\":%d,\"over\":[%s],\"absent\":[]}"
            .formatted(held.stream().mapToLong(Integer::longValue).sum(), String.join(",", parts));

    List<PersonWeek> weeks = report(entry(1, EntryKind.CLOSED, ANA, at.plusSeconds(60), detail));

    assertThat(
            weeks.stream()
                .collect(Collectors.toMap(PersonWeek::monday, week -> week.heldOver().seconds())))
        .isEqualTo(expected);
  }

  private static long seconds(List<PersonWeek> weeks) {
    return weeks.stream().mapToLong(week -> week.heldOver().seconds()).sum();
  }

  private static List<PersonWeek> report(Entry... entries) {
    return HeldOverReport.of(List.of(entries), ALWAYS, DENVER);
  }

  private static Entry over(long number, Instant at, long seconds) {
    return entry(number, EntryKind.CLOSED, ANA, at, "{\"heldOverSeconds\":" + seconds + "}");
  }

  private static Entry ended(
      long number, String at, long heldOver, String since, long absentSeconds) {
    String detail =
        """
        {"heldOverSeconds":%d,"absent":[{"id":2,"name":"Ben","since":"%s","seconds":%d}]}
        """
            .formatted(heldOver, at(since), absentSeconds);
    return entry(number, EntryKind.HANDED_OVER, ANA, at(at), detail);
  }

  private static Entry held(long number, String at, long late) {
    return entry(number, EntryKind.HELD, BEN, at(at), "{\"lateSeconds\":" + late + "}");
  }

  private static Entry entry(
      long number, EntryKind kind, AdvisorId advisor, Instant at, String detail) {
    Fact fact = new Fact(kind, new SeatId("LIVE_CALL", 1), advisor, null, advisor, 1, detail);
    return new Entry(number, at, fact, ANY, ANY);
  }

  private static Instant at(String desk) {
    return ZonedDateTime.of(java.time.LocalDateTime.parse(desk), DENVER).toInstant();
  }
}
