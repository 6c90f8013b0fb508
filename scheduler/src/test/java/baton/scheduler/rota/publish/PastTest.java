package baton.scheduler.rota.publish;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.rota.draft.Publication;
import baton.scheduler.rota.plan.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The past of the rota cannot be changed (R5). */
class PastTest {
  private static final String MORNING = "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T12:00";
  private static final String NOON = "LIVE_CALL/1 Ben 2026-03-09T12:00 2026-03-09T16:00";
  private static final String EVENING = "LIVE_CALL/1 Ana 2026-03-09T16:00 2026-03-09T20:00";

  private final RotaDesk desk = RotaDesk.onSundayEvening();

  @BeforeEach
  void publish_a_day_and_wait_until_14_00() {
    desk.publish(MORNING, NOON, EVENING);
    desk.setLocal("2026-03-09T14:00");
  }

  @Test
  void what_has_begun_stays_though_the_draft_leaves_it_out_R5() {
    assertThat(desk.publish(new String[0])).isEqualTo(2);
    assertThat(desk.published()).containsExactly(MORNING, NOON);
  }

  @Test
  void what_has_begun_may_be_repeated_as_it_is_R5() {
    assertThat(desk.publish(MORNING, NOON)).isEqualTo(2);
    assertThat(desk.published()).containsExactly(MORNING, NOON);
  }

  @Test
  void a_shift_that_is_over_cannot_change_R5() {
    assertThat(desk.findings("LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T11:00"))
        .containsExactly(
            "shifts[0].end R5: Ana on Live Call 1, Mon 9 Mar 08:00–12:00 is over, and the past of"
                + " the rota cannot be changed. Leave it out, or write it as published.");
  }

  @Test
  void a_running_shift_may_end_sooner_or_later_but_not_before_now_R5() {
    assertThat(desk.findings("LIVE_CALL/1 Ben 2026-03-09T12:00 2026-03-09T13:59"))
        .containsExactly(
            "shifts[0].end R5: Ben on Live Call 1, Mon 9 Mar 12:00–16:00 is running; its start is"
                + " fixed, and its end cannot be before now, Mon 9 Mar 14:00 MT. End it now or"
                + " later.");
    assertThat(desk.publish("LIVE_CALL/1 Ben 2026-03-09T12:00 2026-03-09T14:00")).isEqualTo(2);
    assertThat(desk.published())
        .containsExactly(MORNING, "LIVE_CALL/1 Ben 2026-03-09T12:00 2026-03-09T14:00");
  }

  @Test
  void a_running_shift_may_be_lengthened_R5() {
    desk.publish("LIVE_CALL/1 Ben 2026-03-09T12:00 2026-03-09T18:00");
    assertThat(desk.published())
        .containsExactly(MORNING, "LIVE_CALL/1 Ben 2026-03-09T12:00 2026-03-09T18:00");
  }

  @Test
  void the_start_of_a_running_shift_is_fixed_R5() {
    assertThat(desk.findings("LIVE_CALL/1 Ben 2026-03-09T12:30 2026-03-09T16:00"))
        .singleElement()
        .asString()
        .contains("shifts[0].start R5", "begins before now", "stays as published");
  }

  @Test
  void nothing_new_begins_in_the_past_R5() {
    assertThat(desk.findings("LIVE_CALL/2 Ana 2026-03-09T13:59 2026-03-09T16:00"))
        .singleElement()
        .asString()
        .contains("shifts[0].start R5");
    assertThat(desk.findings("LIVE_CALL/2 Ana 2026-03-09T14:00 2026-03-09T16:00")).isEmpty();
  }

  @Test
  void a_new_shift_cannot_run_into_one_that_has_begun_R2_R5() {
    assertThat(desk.findings("LIVE_CALL/1 Ana 2026-03-09T15:00 2026-03-09T20:00"))
        .singleElement()
        .asString()
        .contains("R2: Live Call 1 is planned for two at once", "(published)");
  }

  @Test
  void a_draft_that_waited_too_long_is_not_published_R5() {
    desk.draft(MORNING, NOON, "LIVE_CALL/2 Ana 2026-03-09T16:00 2026-03-09T20:00");
    desk.setLocal("2026-03-09T16:01");
    assertThat(desk.publish())
        .isInstanceOfSatisfying(
            Publication.Refused.class,
            refused ->
                assertThat(refused.findings()).extracting(Finding::rule).containsExactly("R5"));
    assertThat(desk.published()).containsExactly(MORNING, NOON, EVENING);
  }

  @Test
  void somebody_who_lost_a_skill_finishes_what_has_begun_and_no_more_R2_R5() {
    desk.transactions.use(tx ->
        tx.handle()
            .execute(
                "delete from advisor_skill where role = 'LIVE_CALL' and advisor_id ="
                    + " (select id from advisor where name = 'Ben')"));
    assertThat(desk.findings(NOON)).isEmpty();
    assertThat(desk.findings("LIVE_CALL/1 Ben 2026-03-09T12:00 2026-03-09T17:00"))
        .singleElement()
        .asString()
        .contains("R2: Ben does not have the skill");
  }

  @Test
  void the_drafts_past_is_dropped_on_publishing_and_the_rotas_kept_R5() {
    desk.draft(MORNING, NOON, EVENING, "LIVE_CALL/1 Ben 2026-03-09T20:00 2026-03-09T22:00");
    desk.publish();
    assertThat(desk.published()).hasSize(4);
    int drafted =
        desk.transactions.run(
            tx -> tx.handle().select("select count(*) from draft_shift").mapTo(int.class).one());
    assertThat(drafted).isEqualTo(3);
  }
}
