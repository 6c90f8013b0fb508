package baton.scheduler.rota.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is refused, and in which words; the same however a shift comes in (R3). */
class RotaFindingsTest {
  private final RotaDesk desk = RotaDesk.onSundayEvening();

  @Test
  void shifts_that_meet_are_fine_T2() {
    assertThat(
            desk.findings(
                "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00",
                "LIVE_CALL/1 Ben 2026-03-09T16:00 2026-03-10T00:00",
                "LIVE_CALL/2 Ana 2026-03-09T16:00 2026-03-09T18:00"))
        .isEmpty();
  }

  @Test
  void two_advisors_on_one_seat_at_once_are_refused_R2() {
    assertThat(
            desk.findings(
                "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00",
                "LIVE_CALL/1 Ben 2026-03-09T15:59 2026-03-09T20:00"))
        .containsExactly(
            "shifts[1] R2: Live Call 1 is planned for two at once: Ben Mon 9 Mar 15:59–20:00, and"
                + " Ana Mon 9 Mar 08:00–16:00 (shifts[0]). Let one end when the other starts, or"
                + " take one of them out.");
  }

  @Test
  void one_advisor_on_two_seats_at_once_is_refused_R2() {
    assertThat(
            desk.findings(
                "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00",
                "LIVE_CHAT/1 Ana 2026-03-09T12:00 2026-03-09T13:00"))
        .containsExactly(
            "shifts[1] R2: Ana is planned on two seats at once: Live Chat 1 Mon 9 Mar 12:00–13:00,"
                + " and Live Call 1 Mon 9 Mar 08:00–16:00 (shifts[0]). Move one of them, or plan"
                + " somebody else for it.");
  }

  @Test
  void each_of_three_that_overlap_a_long_one_is_found_R2() {
    assertThat(
            desk.findings(
                "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T20:00",
                "LIVE_CALL/1 Ben 2026-03-09T09:00 2026-03-09T10:00",
                "LIVE_CALL/1 Ben 2026-03-09T11:00 2026-03-09T12:00"))
        .hasSize(2)
        .allMatch(finding -> finding.contains("(shifts[0])"));
  }

  @Test
  void the_same_shift_twice_is_said_to_be_that_R2() {
    String shift = "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00";
    assertThat(desk.findings(shift, shift))
        .singleElement()
        .asString()
        .contains("is written twice, the other time in shifts[0]");
  }

  @Test
  void an_open_shift_over_another_on_its_seat_is_refused_R2() {
    assertThat(
            desk.findings(
                "LIVE_CALL/1 (open) 2026-03-09T08:00 2026-03-09T16:00",
                "LIVE_CALL/1 Ben 2026-03-09T15:59 2026-03-09T20:00",
                "LIVE_CALL/1 (open) 2026-03-09T19:00 2026-03-09T22:00",
                "LIVE_CALL/1 (open) 2026-03-09T21:00 2026-03-09T23:00",
                "LIVE_CALL/2 (open) 2026-03-09T08:00 2026-03-09T16:00"))
        .containsExactly(
            "shifts[0] R2: Live Call 1, Mon 9 Mar 08:00–16:00 is open, and the seat is taken then:"
                + " Ben Mon 9 Mar 15:59–20:00 (shifts[1]). Let one end when the other starts, or"
                + " take one of them out.",
            "shifts[2] R2: Live Call 1, Mon 9 Mar 19:00–22:00 is open, and the seat is taken then:"
                + " Ben Mon 9 Mar 15:59–20:00 (shifts[1]). Let one end when the other starts, or"
                + " take one of them out.",
            "shifts[3] R2: Live Call 1, Mon 9 Mar 21:00–23:00 is open, and the seat is taken then:"
                + " an open shift, Mon 9 Mar 19:00–22:00 (shifts[2]). Let one end when the other"
                + " starts, or take one of them out.");
  }

  @Test
  void open_shifts_that_meet_others_are_fine_when_the_clocks_go_back_too_T2_T3() {
    assertThat(
            desk.findings(
                "LIVE_CALL/1 Ana 2026-10-31T22:00 2026-11-01T01:30",
                "LIVE_CALL/1 (open) 2026-11-01T01:30 2026-11-01T01:50",
                "LIVE_CALL/1 Ben 2026-11-01T01:50 2026-11-01T06:00",
                "LIVE_CALL/1 (open) 2026-11-01T06:00 2026-11-01T14:00"))
        .isEmpty();
  }

  @Test
  void an_open_shift_over_what_runs_and_the_draft_does_not_speak_of_is_refused_R2_R5() {
    var unused = desk.publish("LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00");
    desk.setLocal("2026-03-09T10:00");
    assertThat(desk.findings("LIVE_CALL/1 (open) 2026-03-09T15:00 2026-03-09T18:00"))
        .singleElement()
        .asString()
        .contains("is open, and the seat is taken then: Ana Mon 9 Mar 08:00–16:00 (published).");
  }

  @Test
  void nobody_without_the_skill_is_planned_R2() {
    assertThat(desk.findings("LIVE_CALL/1 Cleo 2026-03-09T08:00 2026-03-09T16:00"))
        .containsExactly(
            "shifts[0].advisor R2: Cleo does not have the skill Live Call. Plan somebody who has"
                + " it, or add the skill to Cleo.");
  }

  @Test
  void a_seat_the_desk_has_not_is_refused_R1() {
    assertThat(
            desk.findings(
                "LIVE_CALL/3 Ana 2026-03-09T08:00 2026-03-09T16:00",
                "KITCHEN/1 Ben 2026-03-09T08:00 2026-03-09T16:00",
                "phone Ben 2026-03-09T08:00 2026-03-09T16:00"))
        .containsExactly(
            "shifts[0].seat R1: This desk has no seat LIVE_CALL/3. It has LIVE_CALL/1 to 2,"
                + " LIVE_CHAT/1.",
            "shifts[1].seat R1: This desk has no seat KITCHEN/1. It has LIVE_CALL/1 to 2,"
                + " LIVE_CHAT/1.",
            "shifts[2].seat R1: \"phone\" is not a seat. Write role/number; this desk has"
                + " LIVE_CALL/1 to 2, LIVE_CHAT/1.");
  }

  @Test
  void an_advisor_the_desk_has_not_is_refused_with_the_name_that_may_be_meant_R1() {
    assertThat(
            List.of(
                advisorFinding("ana"),
                advisorFinding("Anna"),
                advisorFinding("Ane"),
                advisorFinding("Zoe")))
        .containsExactly(
            "There is no advisor \"ana\" on this desk. Did you mean Ana?",
            "There is no advisor \"Anna\" on this desk. Did you mean Ana?",
            "There is no advisor \"Ane\" on this desk. Did you mean Ana?",
            "There is no advisor \"Zoe\" on this desk. Write the name as the desk's list of"
                + " advisors has it.");
  }

  private String advisorFinding(String name) {
    return desk.findings("LIVE_CALL/1 " + name + " 2026-03-09T08:00 2026-03-09T16:00")
        .getFirst()
        .substring("shifts[0].advisor R1: ".length());
  }

  @Test
  void times_are_desk_wall_time_to_the_minute_T3() {
    assertThat(
            desk.findings(
                "LIVE_CALL/1 Ana 2026-03-09T08:00Z 2026-03-09T16:00",
                "LIVE_CALL/1 Ana 2026-03-09T08:00:30 2026-03-09T16:00",
                "LIVE_CALL/1 Ana 9.3.2026 92026-03-09T16:00",
                "LIVE_CALL/1 Ana 2026-03-09T08:00:00 2026-03-09T24:00"))
        .containsExactly(
            "shifts[0].start" + notATime("2026-03-09T08:00Z"),
            "shifts[1].start" + notATime("2026-03-09T08:00:30"),
            "shifts[2].start" + notATime("9.3.2026"),
            "shifts[2].end" + notATime("92026-03-09T16:00"),
            "shifts[3].end" + notATime("2026-03-09T24:00"));
  }

  private static String notATime(String text) {
    return " T3: \"%s\" is not a time. Write desk wall time to the minute and without a zone, for example 2026-03-09T08:00."
        .formatted(text);
  }

  @Test
  void a_shift_without_length_is_refused_T3() {
    assertThat(
            desk.findings(
                "LIVE_CALL/1 Ana 2026-03-09T16:00 2026-03-09T08:00",
                "LIVE_CALL/2 Ben 2026-03-09T16:00 2026-03-09T16:00"))
        .hasSize(2)
        .allMatch(finding -> finding.contains(".end T3: "))
        .allMatch(finding -> finding.contains("has no length: it ends before it starts"));
  }

  @Test
  void a_shift_inside_the_hour_that_never_comes_is_refused_T3() {
    assertThat(desk.findings("LIVE_CALL/1 Ana 2027-03-14T02:10 2027-03-14T02:50"))
        .singleElement()
        .asString()
        .contains(".end T3: ", "the clocks go forward over all of it");
  }

  @Test
  void a_shift_longer_than_sixteen_hours_is_refused_R1() {
    assertThat(desk.findings("LIVE_CALL/1 Ana 2026-03-09T06:00 2026-03-09T22:00")).isEmpty();
    assertThat(desk.findings("LIVE_CALL/1 Ana 2026-03-09T06:00 2026-03-09T22:01"))
        .containsExactly(
            "shifts[0].end R1: Ana on Live Call 1, Mon 9 Mar 06:00–22:01 lasts 16 h 1 min; a shift"
                + " lasts at most 16 h. Check the dates, or make two shifts of it.");
  }

  @Test
  void everything_wrong_is_said_at_once_in_the_order_written_R3() {
    assertThat(
            desk.findings(
                "LIVE_CALL/9 Zoe 2026-03-09T08:00 soon",
                "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00",
                "LIVE_CALL/1 Ben 2026-03-09T08:00 2026-03-09T16:00",
                "LIVE_CALL/2 Cleo 2026-03-01T08:00 2026-03-09T16:00"))
        .extracting(finding -> finding.substring(0, finding.indexOf(':')))
        .containsExactly(
            "shifts[0].advisor R1",
            "shifts[0].end T3",
            "shifts[2] R2",
            "shifts[3].start R5",
            "shifts[3].advisor R2",
            "shifts[3].end R1");
  }

  @Test
  void a_refused_draft_leaves_the_old_one_R3() {
    desk.draft("LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00");
    desk.draft(
        "LIVE_CALL/1 Ben 2026-03-09T08:00 2026-03-09T16:00",
        "LIVE_CALL/2 Zoe 2026-03-09T08:00 2026-03-09T16:00");
    desk.publish();
    assertThat(desk.published())
        .containsExactly("LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00");
  }
}
