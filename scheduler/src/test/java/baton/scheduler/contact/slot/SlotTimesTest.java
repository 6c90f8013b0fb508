package baton.scheduler.contact.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotTimesTest {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mmxxx");

  @Test
  void an_hour_has_three_slots_of_twenty_minutes_S1() {
    assertThat(localStarts("America/Denver", "2026-06-01T09:00", "2026-06-01T10:00"))
        .containsExactly("09:00-06:00", "09:20-06:00", "09:40-06:00");
    assertThat(new SlotTime(Instant.parse("2026-06-01T15:00:00Z")).end())
        .isEqualTo("2026-06-01T15:20:00Z");
  }

  @Test
  void marks_are_the_desks_own_where_its_offset_has_minutes_S1() {
    assertThat(localStarts("Asia/Kathmandu", "2026-06-01T09:05", "2026-06-01T10:00"))
        .containsExactly("09:20+05:45", "09:40+05:45");
  }

  @Test
  void denver_2026_03_08_missing_hour_has_no_slots_S1() {
    assertThat(day("America/Denver", "2026-03-08")).hasSize(69);
    assertThat(localStarts("America/Denver", "2026-03-08T01:40", "2026-03-08T03:20"))
        .containsExactly("01:40-07:00", "03:00-06:00");
  }

  @Test
  void denver_2026_11_01_repeated_hour_has_six_slots_S1() {
    assertThat(day("America/Denver", "2026-11-01")).hasSize(75);
    assertThat(localStarts("America/Denver", "2026-11-01T01:00", "2026-11-01T02:00"))
        .containsExactly(
            "01:00-06:00",
            "01:20-06:00",
            "01:40-06:00",
            "01:00-07:00",
            "01:20-07:00",
            "01:40-07:00");
  }

  @Test
  void lord_howe_2026_04_05_repeated_half_hour_has_its_mark_twice_S1() {
    assertThat(localStarts("Australia/Lord_Howe", "2026-04-05T01:00", "2026-04-05T02:20"))
        .containsExactly("01:00+11:00", "01:20+11:00", "01:40+11:00", "01:40+10:30", "02:00+10:30");
    assertThat(day("Australia/Lord_Howe", "2026-04-05")).hasSize(73);
  }

  @Test
  void lord_howe_2026_10_04_missing_half_hour_has_no_slots_S1() {
    assertThat(localStarts("Australia/Lord_Howe", "2026-10-04T01:20", "2026-10-04T03:00"))
        .containsExactly("01:20+10:30", "01:40+10:30", "02:40+11:00");
    assertThat(day("Australia/Lord_Howe", "2026-10-04")).hasSize(70);
  }

  @Test
  void a_mark_cut_short_by_a_change_of_offset_is_no_start_S1() {
    // Venezuela went from 02:30 to 03:00 in 2016: the slot of 02:20 would run into that of 03:00.
    assertThat(localStarts("America/Caracas", "2016-05-01T02:00", "2016-05-01T03:30"))
        .containsExactly("02:00-04:30", "03:00-04:00", "03:20-04:00");
    assertThat(
            new SlotTimes(ZoneId.of("America/Caracas"))
                .isStart(Instant.parse("2016-05-01T06:50:00Z")))
        .isFalse();
  }

  @Test
  void only_the_marks_themselves_are_starts_S1() {
    SlotTimes denver = new SlotTimes(ZoneId.of("America/Denver"));
    assertThat(denver.isStart(Instant.parse("2026-06-01T15:20:00Z"))).isTrue();
    assertThat(denver.isStart(Instant.parse("2026-06-01T15:07:00Z"))).isFalse();
    assertThat(denver.isStart(Instant.parse("2026-06-01T15:20:00.000001Z"))).isFalse();
    assertThat(denver.isStart(Instant.parse("2026-06-01T15:20:01Z"))).isFalse();
  }

  private static List<String> localStarts(String zone, String from, String to) {
    ZoneId id = ZoneId.of(zone);
    return starting(id, at(from, id), at(to, id));
  }

  private static List<String> day(String zone, String date) {
    ZoneId id = ZoneId.of(zone);
    LocalDate day = LocalDate.parse(date);
    return starting(
        id, day.atStartOfDay(id).toInstant(), day.plusDays(1).atStartOfDay(id).toInstant());
  }

  private static List<String> starting(ZoneId zone, Instant from, Instant to) {
    return new SlotTimes(zone)
        .startingIn(from, to).stream()
            .map(slot -> CLOCK.format(slot.start().atZone(zone)))
            .toList();
  }

  private static Instant at(String local, ZoneId zone) {
    return ZonedDateTime.of(java.time.LocalDateTime.parse(local), zone).toInstant();
  }
}
