package baton.scheduler.rota.draft;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.DraftId;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Drafted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftWeeksTest {
  private static final AdvisorId ANA = new AdvisorId(1);
  private static final AdvisorId BEN = new AdvisorId(2);
  private static final SeatId CALL = SeatId.parse("LIVE_CALL/1");
  private static final LocalDate WEEK = LocalDate.parse("2026-03-02");

  private final DeskTime now =
      new DeskTime(ZoneId.of("America/Denver"), "MT", Instant.parse("2026-03-01T12:00:00Z"));
  private final Map<AdvisorId, String> away = new HashMap<>();
  private final DraftShift early = shift(ANA, "2026-03-02T08:00", "2026-03-02T16:00");
  private final DraftShift night = shift(BEN, "2026-03-08T22:00", "2026-03-09T06:00");
  private final DraftShift open = shift(null, "2026-03-04T08:00", "2026-03-04T16:00");

  @Test
  void a_week_is_copied_at_the_same_wall_times_over_a_change_of_the_clocks_R1_T3() {
    DraftWeeks.Fitting copy = copy(draft(early, night, open), "2026-03-09", "2026-03-16");
    assertThat(copy.leftOut()).isEmpty();
    assertThat(copy.edit().words())
        .isEqualTo("Copy the week of Mon 2 Mar to Mon 9 Mar, Mon 16 Mar");
    assertThat(copy.edit().out()).isEmpty();
    assertThat(copy.edit().in())
        .containsExactlyInAnyOrder(
            early.plusDays(7),
            night.plusDays(7),
            open.plusDays(7),
            early.plusDays(14),
            night.plusDays(14),
            open.plusDays(14));
  }

  @Test
  void what_would_overlap_is_left_out_and_named_and_what_is_there_stays_R2() {
    DraftShift other = shift(BEN, "2026-03-09T12:00", "2026-03-09T20:00");
    DraftWeeks.Fitting copy = copy(draft(early, open, other), "2026-03-09");
    assertThat(copy.edit().in()).containsExactly(open.plusDays(7));
    assertThat(copy.leftOut())
        .extracting(DraftWeeks.LeftOut::why)
        .containsExactly(
            "Ana on Live Call 1, Mon 9 Mar 08:00–16:00 is left out: there is Ben on Live Call 1,"
                + " Mon 9 Mar 12:00–20:00.");
  }

  @Test
  void somebody_busy_on_another_seat_then_is_left_out_too_R2() {
    DraftShift chat =
        new DraftShift(
            SeatId.parse("LIVE_CHAT/1"), ANA, early.start().plusDays(7), early.end().plusDays(7));
    assertThat(copy(draft(early, chat), "2026-03-09").leftOut()).hasSize(1);
  }

  @Test
  void what_is_there_already_is_passed_over_R1() {
    DraftWeeks.Fitting copy = copy(draft(early, early.plusDays(7)), "2026-03-09");
    assertThat(copy.edit().isNone()).isTrue();
    assertThat(copy.leftOut()).isEmpty();
  }

  @Test
  void whoever_is_not_there_then_leaves_the_shift_open_and_it_is_named_R2() {
    away.put(ANA, "Ana has time off, Mon 9 Mar (R2)");
    DraftWeeks.Fitting copy = copy(draft(early, night), "2026-03-09");
    assertThat(copy.edit().in()).containsExactly(early.plusDays(7).opened(), night.plusDays(7));
    assertThat(copy.notes())
        .containsExactly(
            "Ana on Live Call 1, Mon 9 Mar 08:00–16:00 is left open: Ana has time off, Mon 9 Mar"
                + " (R2).");
    assertThat(copy(draft(early, early.plusDays(7)), "2026-03-09").opened()).isEmpty();
  }

  @Test
  void what_has_no_length_on_the_day_the_clocks_go_forward_is_left_out_and_named_T3() {
    DraftShift gap = shift(ANA, "2026-03-08T02:00", "2026-03-08T03:00");
    Draft before = draft(gap.plusDays(-7), early.plusDays(-7));
    DraftWeeks.Fitting copy =
        DraftWeeks.copy(
            before,
            DraftWeeks.starting(before, WEEK.minusWeeks(1), List.of()),
            WEEK.minusWeeks(1),
            new DraftWeeks.Target(List.of(WEEK), now, (advisor, shift) -> Optional.empty()));
    assertThat(copy.edit().in()).containsExactly(early);
    assertThat(copy.notes())
        .containsExactly(
            "Ana on Live Call 1, Sun 8 Mar 02:00–03:00 is left out: the clocks go forward over all"
                + " of it (T3).");
  }

  @Test
  void nothing_is_copied_into_the_past_R5() {
    DraftWeeks.Fitting copy = copy(draft(early), "2026-02-23");
    assertThat(copy.edit().isNone()).isTrue();
    assertThat(copy.leftOut().getFirst().why()).endsWith("it would have begun by now (R5).");
  }

  @Test
  void a_week_is_cleared_of_what_has_not_begun_R1_R5() {
    DeskTime midweek = new DeskTime(now.zone(), "MT", Instant.parse("2026-03-04T12:00:00Z"));
    DraftShift later = shift(ANA, "2026-03-09T08:00", "2026-03-09T16:00");
    DraftEdit edit = DraftWeeks.clear(draft(early, open, night, later), WEEK, midweek);
    assertThat(edit.out()).containsExactly(open, night);
    assertThat(edit.words()).isEqualTo("Clear the week of Mon 2 Mar");
  }

  @Test
  void what_has_begun_and_left_the_draft_is_copied_with_its_week_R1() {
    DraftShift begun = shift(BEN, "2026-03-03T08:00", "2026-03-03T16:00");
    DraftShift drafted = shift(ANA, "2026-03-03T08:00", "2026-03-03T18:00");
    assertThat(DraftWeeks.starting(draft(early, night), WEEK, List.of(begun, early)))
        .containsExactly(early, night, begun);
    assertThat(DraftWeeks.starting(draft(drafted), WEEK, List.of(begun))).containsExactly(drafted);
  }

  private Optional<String> away(AdvisorId advisor) {
    return Optional.ofNullable(away.get(advisor));
  }

  private DraftWeeks.Fitting copy(Draft draft, String... to) {
    return DraftWeeks.copy(
        draft,
        DraftWeeks.starting(draft, WEEK, List.of()),
        WEEK,
        new DraftWeeks.Target(
            Stream.of(to).map(LocalDate::parse).toList(), now, (advisor, shift) -> away(advisor)));
  }

  private static Draft draft(DraftShift... shifts) {
    List<Drafted> drafted = new ArrayList<>();
    for (DraftShift shift : shifts) {
      drafted.add(new Drafted(new DraftId(drafted.size()), shift, null));
    }
    return new Draft(1, Map.of(ANA, "Ana", BEN, "Ben"), drafted);
  }

  private static DraftShift shift(@Nullable AdvisorId advisor, String start, String end) {
    return new DraftShift(CALL, advisor, LocalDateTime.parse(start), LocalDateTime.parse(end));
  }
}
