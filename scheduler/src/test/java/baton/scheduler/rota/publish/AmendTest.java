package baton.scheduler.rota.publish;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.SeatId;
import baton.handoff.shift.Planned;
import baton.scheduler.desk.Advisors;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.draft.Amendment;
import baton.scheduler.rota.draft.Publication;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.ShiftText;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AmendTest {
  private static final String ANA = "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00";
  private static final String BEN = "LIVE_CALL/1 Ben 2026-03-09T16:00 2026-03-10T00:00";
  private static final String CLEO = "LIVE_CHAT/1 Cleo 2026-03-09T08:00 2026-03-09T16:00";
  private static final String BEN_EARLY = "LIVE_CALL/1 Ben 2026-03-09T08:00 2026-03-09T16:00";
  private static final String ANA_LATE = "LIVE_CALL/1 Ana 2026-03-09T16:00 2026-03-10T00:00";

  private final RotaDesk desk = RotaDesk.onSundayEvening();

  @AfterEach
  void both_are_one_truth() {
    assertThat(desk.latest()).isEqualTo(desk.corrections.get());
  }

  @Test
  void a_swap_is_one_revision_with_its_reason_and_the_draft_follows_R4() {
    desk.publish(ANA, BEN, CLEO);
    Publication swapped = swap();
    assertThat(swapped).isEqualTo(new Publication.Published(2, 2, 2, List.of("Ana", "Ben")));
    assertThat(desk.published()).containsExactly(BEN_EARLY, CLEO, ANA_LATE);
    assertThat(whys()).containsExactly("", "They swap");
    assertThat(desk.publish()).isEqualTo(new Publication.Unchanged(2));
  }

  @Test
  void what_a_lead_drafted_otherwise_meanwhile_stays_theirs() {
    desk.publish(ANA, BEN);
    desk.draft(ANA, CLEO);
    assertThat(swap()).isInstanceOf(Publication.Published.class);
    assertThat(desk.publish()).isInstanceOf(Publication.Published.class);
    assertThat(desk.published()).containsExactly(ANA, CLEO);
  }

  @Test
  void it_is_checked_like_a_draft_R2_R3() {
    desk.publish(ANA, BEN, CLEO);
    assertThat(refused(List.of(ANA), List.of(ANA.replace("Ana", "Cleo"))))
        .isEqualTo(
            "R2: Cleo does not have the skill Live Call. Plan somebody who has it, or add the"
                + " skill to Cleo.");
    assertThat(refused(List.of(), List.of("LIVE_CALL/2 Ana 2026-03-09T10:00 2026-03-09T11:00")))
        .startsWith("R2: Ana is planned on two seats at once")
        .contains("(published)");
    assertThat(desk.published()).containsExactly(ANA, CLEO, BEN);
  }

  @Test
  void what_was_wrong_before_does_not_stand_in_its_way_R3() {
    desk.publish(ANA, BEN, CLEO);
    desk.jdbi.useHandle(
        handle -> handle.execute("delete from advisor_skill where role = 'LIVE_CHAT'"));
    assertThat(swap()).isInstanceOf(Publication.Published.class);
    assertThat(desk.published()).containsExactly(BEN_EARLY, CLEO, ANA_LATE);
    assertThat(refused(List.of(), List.of("LIVE_CHAT/1 Ana 2026-03-10T08:00 2026-03-10T16:00")))
        .startsWith("R2: Ana does not have the skill Live Chat.")
        .doesNotContain("Cleo");
  }

  @Test
  void a_shift_that_changed_since_is_refused_naming_who_changed_it_R4() {
    desk.publish(ANA, BEN);
    desk.transactions.use(tx -> desk.advisor(tx, "Lea"));
    var unused =
        desk.transactions.run(tx -> {
          desk.rota.replaceDraft(tx, desk.desk(tx), RotaDesk.lines(CLEO));
          return desk.rota.publish(
              tx, desk.desk(tx), planned(tx, ANA.replace("Ana", "Lea")).advisor(), "");
        });
    assertThat(refused(List.of(ANA), List.of(BEN_EARLY)))
        .isEqualTo(
            "R4: Ana on Live Call 1, Mon 9 Mar 08:00–16:00 is no longer published: r2 (Lea, 17:00"
                + " MT) changed it. Look at the rota as it is now, and choose again.");
    assertThat(refused(List.of(ANA_LATE), List.of()))
        .startsWith("R4: Ana on Live Call 1, Mon 9 Mar 16:00 – Tue 10 Mar 00:00 is not published.");
  }

  @Test
  void of_a_running_shift_only_the_rest_can_be_given_away_R5() {
    desk.publish(ANA, BEN);
    desk.setLocal("2026-03-09T10:00");
    assertThat(refused(List.of(ANA), List.of(BEN_EARLY)))
        .contains("R5: Ana on Live Call 1, Mon 9 Mar 08:00–16:00 is published and has begun");
    String morning = "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T12:00";
    String rest = "LIVE_CALL/1 Ben 2026-03-09T12:00 2026-03-09T16:00";
    assertThat(amend(List.of(ANA), List.of(morning, rest)))
        .isInstanceOf(Publication.Published.class);
    assertThat(desk.published()).containsExactly(morning, rest, BEN);
    assertThat(desk.publish()).isEqualTo(new Publication.Unchanged(2));
    desk.setLocal("2026-03-09T13:00");
    assertThat(refused(List.of(morning), List.of()))
        .contains("R5: Ana on Live Call 1, Mon 9 Mar 08:00–12:00 is published and has begun");
  }

  @Test
  void a_running_shift_that_the_draft_leaves_to_the_rota_is_left_to_it_R5() {
    desk.publish(ANA, BEN);
    desk.setLocal("2026-03-09T10:00");
    desk.draft(BEN);
    String morning = "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T12:00";
    String rest = "LIVE_CALL/1 Ben 2026-03-09T12:00 2026-03-09T16:00";
    assertThat(amend(List.of(ANA), List.of(morning, rest)))
        .isInstanceOf(Publication.Published.class);
    assertThat(desk.publish()).isEqualTo(new Publication.Unchanged(2));
  }

  @Test
  void what_changes_nothing_is_no_revision() {
    desk.publish(ANA);
    assertThat(amend(List.of(ANA), List.of(ANA))).isEqualTo(new Publication.Unchanged(1));
  }

  @Test
  void what_would_be_said_can_be_asked_before_R3() {
    desk.publish(ANA, BEN);
    List<Finding> findings =
        desk.transactions.run(tx ->
            desk.rota.findings(
                tx,
                desk.desk(tx),
                new Amendment(List.of(), List.of(planned(tx, ANA.replace("CALL/1", "CALL/2"))))));
    assertThat(findings)
        .singleElement()
        .extracting(Finding::inOneLine)
        .asString()
        .startsWith("R2: Ana is planned on two seats at once");
  }

  @Test
  void of_two_who_take_the_same_shift_at_once_one_gets_it_R4() throws Exception {
    desk.transactions.use(tx -> desk.advisor(tx, "Dan", "LIVE_CALL"));
    desk.publish(ANA);
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Future<Publication>> answers =
          List.of("Ben", "Dan").stream()
              .map(who ->
                  both.submit(() -> {
                    start.await();
                    return amend(List.of(ANA), List.of(ANA.replace("Ana", who)));
                  }))
              .toList();
      List<Publication> got = List.of(answers.get(0).get(), answers.get(1).get());
      assertThat(got).filteredOn(Publication.Published.class::isInstance).hasSize(1);
      assertThat(got)
          .filteredOn(Publication.Refused.class::isInstance)
          .singleElement()
          .asString()
          .contains("is no longer published: r2");
    }
    assertThat(desk.published()).hasSize(1);
  }

  private Publication swap() {
    return amend(List.of(ANA, BEN), List.of(BEN_EARLY, ANA_LATE));
  }

  private Publication amend(List<String> out, List<String> in) {
    return desk.transactions.run(
        tx -> desk.rota.amend(tx, desk.desk(tx), null, "They swap", amendment(tx, out, in)));
  }

  private String refused(List<String> out, List<String> in) {
    if (amend(out, in) instanceof Publication.Refused refused) {
      return String.join("\n", refused.findings().stream().map(Finding::inOneLine).toList());
    }
    throw new AssertionError("not refused");
  }

  private Amendment amendment(Tx tx, List<String> out, List<String> in) {
    return new Amendment(
        out.stream().map(shift -> planned(tx, shift)).toList(),
        in.stream().map(shift -> planned(tx, shift)).toList());
  }

  private Planned planned(Tx tx, String shift) {
    ShiftText text = RotaDesk.shift(shift);
    return new Planned(
        SeatId.parse(text.seat()),
        new Advisors()
            .all(tx, desk.desk(tx).id()).stream()
                .filter(advisor -> advisor.name().equals(text.advisor()))
                .findFirst()
                .orElseThrow()
                .id(),
        LocalDateTime.parse(text.start()),
        LocalDateTime.parse(text.end()));
  }

  private List<String> whys() {
    return desk.jdbi.withHandle(handle ->
        handle.select("select why from rota_revision order by number").mapTo(String.class).list());
  }
}
