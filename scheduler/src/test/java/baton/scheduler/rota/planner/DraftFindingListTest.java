package baton.scheduler.rota.planner;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.scheduler.rota.plan.DraftShift;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which findings stand beside the plan. */
class DraftFindingListTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-09");
  private static final ShownDays WEEK = ShownDays.weekOf(MONDAY);

  private final List<DraftFindings.Item> items = new ArrayList<>();

  @Test
  void only_what_is_shown_is_listed_errors_first_and_the_rest_is_counted_by_week_R3() {
    warning("2026-03-10", "a warning here");
    error("2026-03-15", "an error here");
    error("2026-03-16", "an error in the next week");
    warning("2026-03-18", "a warning in the next week");
    warning("2026-03-02", "a warning in the week before");

    DraftFindingList list = list(WEEK);

    assertThat(list.lines())
        .extracting(DraftFindingList.Line::message)
        .containsExactly("an error here", "a warning here");
    assertThat(list.here()).isEqualTo(new DraftFindings.Count(1, 1));
    assertThat(list.others()).isEqualTo(3);
    assertThat(list.weeks())
        .containsExactly(
            new DraftFindingList.Week(
                LocalDate.parse("2026-03-02"), "2–8 Mar", new DraftFindings.Count(0, 1)),
            new DraftFindingList.Week(
                LocalDate.parse("2026-03-16"), "16–22 Mar", new DraftFindings.Count(1, 1)));
    assertThat(list.later()).isZero();
  }

  @Test
  void the_rest_of_a_days_week_is_one_of_the_weeks_R3() {
    warning("2026-03-10", "here");
    warning("2026-03-11", "another day");

    DraftFindingList list = list(new ShownDays(LocalDate.parse("2026-03-10"), 1));

    assertThat(list.lines()).extracting(DraftFindingList.Line::message).containsExactly("here");
    assertThat(list.weeks())
        .containsExactly(
            new DraftFindingList.Week(MONDAY, "9–15 Mar", new DraftFindings.Count(0, 1)));
  }

  @Test
  void what_is_of_no_day_is_listed_everywhere_R3() {
    items.add(new DraftFindings.Item(null, null, false, "R1", "of no day", "Mend it."));

    assertThat(list(WEEK).lines())
        .containsExactly(new DraftFindingList.Line("", false, "R1", "of no day", "Mend it."));
    assertThat(list(WEEK.after()).here().all()).isEqualTo(1);
  }

  @Test
  void a_shift_that_runs_on_into_the_first_day_is_listed_where_it_is_seen_R3() {
    DraftShift night = shift("2026-03-08T22:00", "2026-03-09T06:00");
    DraftShift evening = shift("2026-03-08T16:00", "2026-03-09T00:00");
    items.add(item(night, "the night"));
    items.add(item(evening, "the evening"));

    assertThat(list(WEEK).lines())
        .extracting(DraftFindingList.Line::message)
        .containsExactly("the night");
    assertThat(list(WEEK).lines().getFirst().address())
        .isEqualTo("?of=2026-03-09#s-LIVE_CALL-1.7.202603082200.202603090600");
    assertThat(list(WEEK).others()).isEqualTo(1);
  }

  @Test
  void what_is_about_no_shift_leads_to_its_day_R3() {
    warning("2026-03-12", "short");

    assertThat(list(WEEK).lines().getFirst().address()).isEqualTo("?day=2026-03-12");
  }

  @Test
  void many_are_counted_and_not_listed_R3() {
    for (int i = 0; i < 70; i++) {
      warning("2026-03-10", "here " + i);
      warning(MONDAY.plusWeeks(i + 1).toString(), "in another week");
    }

    DraftFindingList list = list(WEEK);

    assertThat(list.lines()).hasSize(60);
    assertThat(list.more()).isEqualTo(10);
    assertThat(list.weeks()).hasSize(8);
    assertThat(list.others()).isEqualTo(70);
    assertThat(list.later()).isEqualTo(62);
  }

  private DraftFindingList list(ShownDays span) {
    return DraftFindingList.of(new DraftFindings(items), span);
  }

  private void error(String day, String message) {
    items.add(ofDay(day, true, message));
  }

  private void warning(String day, String message) {
    items.add(ofDay(day, false, message));
  }

  private static DraftFindings.Item ofDay(String day, boolean error, String message) {
    return new DraftFindings.Item(null, LocalDate.parse(day), error, "R1", message, "Mend it.");
  }

  private static DraftFindings.Item item(DraftShift shift, String message) {
    return new DraftFindings.Item(
        shift, shift.start().toLocalDate(), true, "R2", message, "Mend it.");
  }

  private static DraftShift shift(String start, String end) {
    return new DraftShift(
        SeatId.parse("LIVE_CALL/1"),
        new AdvisorId(7),
        LocalDateTime.parse(start),
        LocalDateTime.parse(end));
  }
}
