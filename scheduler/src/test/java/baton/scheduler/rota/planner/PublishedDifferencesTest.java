package baton.scheduler.rota.planner;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.planner.PublishedDifferences.Sheet.Timed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is new, changed or gone against what is published. Shifts are "Seat person from-to". */
class PublishedDifferencesTest {
  private static final Instant NOW = Instant.parse("2026-03-09T00:00:00Z");

  @Test
  void what_is_the_same_has_no_mark() {
    assertThat(marks(List.of("1 7 08-16"), List.of("1 7 08-16"))).containsExactly("1 7 08-16 SAME");
  }

  @Test
  void other_times_another_person_and_another_seat_are_changes_of_the_published_shift() {
    assertThat(marks(List.of("1 7 09-16"), List.of("1 7 08-16")))
        .containsExactly("1 7 09-16 CHANGED from 1 7 08-16");
    assertThat(marks(List.of("1 8 08-16"), List.of("1 7 08-16")))
        .containsExactly("1 8 08-16 CHANGED from 1 7 08-16");
    assertThat(marks(List.of("2 7 08-16"), List.of("1 7 08-16")))
        .containsExactly("2 7 08-16 CHANGED from 1 7 08-16");
    assertThat(marks(List.of("1 0 08-16"), List.of("1 7 08-16")))
        .containsExactly("1 0 08-16 CHANGED from 1 7 08-16");
  }

  @Test
  void two_who_swap_are_two_changes_and_nothing_is_gone() {
    assertThat(marks(List.of("1 8 08-16", "2 7 08-16"), List.of("1 7 08-16", "2 8 08-16")))
        .containsExactly("1 8 08-16 CHANGED from 1 7 08-16", "2 7 08-16 CHANGED from 2 8 08-16");
  }

  @Test
  void what_is_like_nothing_is_new_or_gone() {
    assertThat(marks(List.of("1 7 08-12"), List.of("2 8 13-16")))
        .containsExactly("1 7 08-12 NEW", "2 8 13-16 GONE");
  }

  @Test
  void what_has_begun_stays_whether_or_not_the_draft_has_it_R5() {
    Instant nine = Instant.parse("2026-03-09T09:00:00Z");
    assertThat(marks(List.of(), List.of("1 7 08-16", "2 8 10-16"), nine))
        .containsExactly("1 7 08-16 SAME fixed", "2 8 10-16 GONE");
    assertThat(marks(List.of("1 7 08-12"), List.of("1 7 08-16"), nine))
        .containsExactly("1 7 08-12 CHANGED from 1 7 08-16");
  }

  private static List<String> marks(List<String> drafted, List<String> published) {
    return marks(drafted, published, NOW);
  }

  private static List<String> marks(List<String> drafted, List<String> published, Instant now) {
    return PublishedDifferences.of(
            new PublishedDifferences.Sheet(shifts(drafted), shifts(published), now))
        .stream()
        .map(shift ->
            Stream.of(
                    words(shift.key()),
                    shift.mark().name(),
                    shift.was() == null ? "" : "from " + words(shift.was()),
                    shift.fixed() ? "fixed" : "")
                .filter(word -> !word.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElseThrow())
        .toList();
  }

  private static List<Timed> shifts(List<String> words) {
    return words.stream().map(PublishedDifferencesTest::shift).toList();
  }

  private static Timed shift(String words) {
    String[] parts = words.split("[ -]");
    LocalDateTime start = LocalDateTime.parse("2026-03-09T" + parts[2] + ":00");
    LocalDateTime end = LocalDateTime.parse("2026-03-09T" + parts[3] + ":00");
    long person = Long.parseLong(parts[1]);
    return new Timed(
        new DraftShift(
            new SeatId("LIVE_CALL", Integer.parseInt(parts[0])),
            person == 0 ? null : new AdvisorId(person),
            start,
            end),
        new ShiftPeriod(start.toInstant(ZoneOffset.UTC), end.toInstant(ZoneOffset.UTC)));
  }

  private static String words(DraftShift shift) {
    return "%d %d %02d-%02d"
        .formatted(
            shift.seat().number(),
            shift.advisor() == null ? 0 : shift.advisor().value(),
            shift.start().getHour(),
            shift.end().getHour());
  }
}
