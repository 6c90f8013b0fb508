package baton.scheduler.rota.myrota;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.SeatId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a revision changed for somebody, in words. */
class OwnShiftChangeTest {
  @Test
  void a_shift_that_came_or_went_is_new_or_gone() {
    assertThat(lines(went("1 09T08:00 09T16:00"), came("1 11T08:00 11T16:00")))
        .containsExactly(
            "gone Mon 9 Mar 08:00–16:00, Live Call 1", "new Wed 11 Mar 08:00–16:00, Live Call 1");
  }

  @Test
  void a_moved_end_or_start_or_seat_says_what_was() {
    assertThat(lines(went("1 09T08:00 09T16:00"), came("1 09T08:00 09T15:00")))
        .containsExactly("moved Mon 9 Mar 08:00–15:00, Live Call 1, was 08:00–16:00");
    assertThat(lines(went("1 09T08:00 09T16:00"), came("1 09T12:00 09T20:00")))
        .containsExactly("moved Mon 9 Mar 12:00–20:00, Live Call 1, was 08:00–16:00");
    assertThat(lines(went("2 09T08:00 09T16:00"), came("1 09T08:00 09T16:00")))
        .containsExactly("moved Mon 9 Mar 08:00–16:00, Live Call 1, was Live Call 2");
    assertThat(lines(went("2 09T08:00 09T16:00"), came("1 09T10:00 09T16:00")))
        .containsExactly("moved Mon 9 Mar 10:00–16:00, Live Call 1, was 08:00–16:00, Live Call 2");
  }

  @Test
  void of_several_on_a_day_the_likest_are_one_that_moved() {
    assertThat(
            lines(
                went("1 09T08:00 09T12:00", "2 09T13:00 09T17:00"),
                came("2 09T13:00 09T18:00", "1 09T07:00 09T12:00", "1 09T20:00 09T21:00")))
        .containsExactly(
            "moved Mon 9 Mar 07:00–12:00, Live Call 1, was 08:00–12:00",
            "moved Mon 9 Mar 13:00–18:00, Live Call 2, was 13:00–17:00",
            "new Mon 9 Mar 20:00–21:00, Live Call 1");
  }

  @Test
  void a_long_list_is_folded_but_never_for_one_line() {
    assertThat(told(7).more()).isEmpty();
    assertThat(told(8).more()).hasSize(8);
    assertThat(told(8).lines())
        .containsExactly(new ChangeWords.Line("new", "8 shifts, Tue 10 Mar to Tue 17 Mar"));
    List<OwnStore.Revision.Planned> gone =
        IntStream.range(10, 18)
            .mapToObj(day -> shift("1 %dT08:00 %<dT16:00".formatted(day)))
            .toList();
    ChangeWords.Told went = ChangeWords.of(revision(gone, List.of()), "Mon 2 Mar 08:00");
    assertThat(went.lines()).hasSize(6);
    assertThat(went.unfold()).isEqualTo("2 more");
    assertThat(told(1).when()).isEqualTo("Mon 2 Mar 08:00, Lea");
  }

  private static ChangeWords.Told told(int shifts) {
    List<OwnStore.Revision.Planned> came =
        IntStream.range(0, shifts)
            .mapToObj(day -> shift("1 %02dT08:00 %<02dT16:00".formatted(day + 10)))
            .toList();
    return ChangeWords.of(revision(List.of(), came), "Mon 2 Mar 08:00");
  }

  private static List<OwnStore.Revision.Planned> went(String... shifts) {
    return Arrays.stream(shifts).map(OwnShiftChangeTest::shift).toList();
  }

  private static List<OwnStore.Revision.Planned> came(String... shifts) {
    return went(shifts);
  }

  private static OwnStore.Revision.Planned shift(String words) {
    String[] parts = words.split(" ");
    return new OwnStore.Revision.Planned(
        new SeatId("LIVE_CALL", Integer.parseInt(parts[0])),
        LocalDateTime.parse("2026-03-" + parts[1]),
        LocalDateTime.parse("2026-03-" + parts[2]));
  }

  private static List<String> lines(
      List<OwnStore.Revision.Planned> went, List<OwnStore.Revision.Planned> came) {
    return OwnShiftChange.of(revision(went, came)).stream()
        .map(ChangeWords::line)
        .map(line -> line.kind() + " " + line.words())
        .toList();
  }

  private static OwnStore.Revision revision(
      List<OwnStore.Revision.Planned> went, List<OwnStore.Revision.Planned> came) {
    return new OwnStore.Revision(7, Instant.parse("2026-03-02T15:00:00Z"), "Lea", "", came, went);
  }
}
