package baton.scheduler.rota.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people see of a calendar in a program of theirs; and that RFC 5545 allows it. */
class KhalTest {
  @Test
  void a_calendar_program_shows_each_shift_once_however_often_it_is_moved() throws Exception {
    CalendarDesk desk = CalendarDesk.in("America/Denver", "2026-10-25T15:00:00Z");
    desk.publish(
        "1 Ana 2026-10-26T08:00 2026-10-26T16:00",
        "1 Ana 2026-10-27T08:00 2026-10-27T16:00",
        "1 Ana 2026-10-31T18:00 2026-11-01T01:30",
        "2 Ben 2026-10-26T08:00 2026-10-26T16:00");
    String first = desk.calendar("Ana");
    desk.publish(
        "1 Ana 2026-10-26T08:00 2026-10-26T14:20",
        "1 Ana 2026-10-31T18:00 2026-11-01T01:30",
        "2 Ben 2026-10-26T08:00 2026-10-26T16:00");
    String second = desk.calendar("Ana");

    assertThat(Ical4j.read(Map.of("first", first, "second", second)))
        .hasSize(6)
        .noneMatch(line -> line.contains("|wrong|"));
    try (Khal khal =
        Khal.start("Europe/London").orElseGet(() -> abort("no khal, and not root on Debian"))) {
      khal.load(first);
      assertThat(khal.shows("2026-10-20", "2026-11-10"))
          .containsExactly(
              "2026-10-26 14:00 to 2026-10-26 22:00|CONFIRMED Live Call 1",
              "2026-10-27 14:00 to 2026-10-27 22:00|CONFIRMED Live Call 1",
              "2026-11-01 00:00 to 2026-11-01 08:30|CONFIRMED Live Call 1");
      khal.load(second);
      assertThat(khal.shows("2026-10-20", "2026-11-10"))
          .containsExactly(
              "2026-10-26 14:00 to 2026-10-26 20:20|CONFIRMED Live Call 1",
              "2026-10-27 14:00 to 2026-10-27 22:00|CANCELLED Cancelled: Live Call 1",
              "2026-11-01 00:00 to 2026-11-01 08:30|CONFIRMED Live Call 1");
    }
    assertThat(List.of(first, second)).noneMatch(text -> text.contains("Ben"));
  }
}
