package baton.scheduler.rota.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.AdvisorId;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.rota.draft.DraftOutcome;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.draft.Publication;
import baton.scheduler.rota.plan.RotaChange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionsTest {
  private static final String ANA = "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00";
  private static final String BEN = "LIVE_CALL/1 Ben 2026-03-09T16:00 2026-03-10T00:00";
  private static final String CLEO = "LIVE_CHAT/1 Cleo 2026-03-09T08:00 2026-03-09T16:00";
  private static final String NEXT = "LIVE_CALL/1 Ana 2026-03-10T08:00 2026-03-10T16:00";

  private final RotaDesk desk = RotaDesk.onSundayEvening();
  private final Revisions revisions = new Revisions();

  @Test
  void each_says_when_who_why_and_how_much_came_and_went_R4() {
    desk.transactions.use(tx -> desk.advisor(tx, "Lea"));
    desk.publish(ANA, BEN);
    desk.setLocal("2026-03-08T18:00");
    desk.draft(ANA, CLEO, NEXT);
    var unused =
        desk.transactions.run(tx -> desk.rota.publish(tx, desk.desk(tx), lea(tx), "Ben is away"));
    assertThat(list())
        .containsExactly("r2 (Lea, 18:00 MT) Ben is away +2 -1", "r1 (a program, 17:00 MT)  +2 -0");
  }

  @Test
  void two_are_compared_by_what_people_work_not_by_how_it_came_about_R4() {
    desk.publish(ANA, BEN);
    desk.publish(ANA, CLEO);
    desk.publish(ANA, BEN, NEXT);
    assertThat(compare(1, 3)).containsExactly("Ana: Tue 10 Mar 08:00–16:00 Live Call 1 is new");
    assertThat(compare(3, 1)).containsExactly("Ana: Tue 10 Mar 08:00–16:00 Live Call 1 is gone");
    assertThat(compare(1, 2))
        .containsExactly(
            "Ben: Mon 9 Mar 16:00 – Tue 10 Mar 00:00 Live Call 1 is gone",
            "Cleo: Mon 9 Mar 08:00–16:00 Live Chat 1 is new");
    assertThat(compare(2, 2)).isEmpty();
    assertThatThrownBy(() -> compare(1, 4))
        .isInstanceOf(ProblemException.class)
        .hasMessage("There is no revision 4; the latest is 3.");
  }

  @Test
  void going_back_is_one_edit_of_the_draft_published_as_a_new_revision_R4_R5() {
    desk.publish(ANA, BEN, NEXT);
    desk.publish(CLEO);
    assertThat(goBack(1).outcome()).isInstanceOf(DraftOutcome.Done.class);
    assertThat(desk.published()).containsExactly(CLEO);
    assertThat(desk.publish()).isInstanceOf(Publication.Published.class);
    assertThat(desk.published()).containsExactly(ANA, BEN, NEXT);
    assertThat(desk.latest()).isEqualTo(3);
    assertThat(desk.revision(2)).containsExactly(CLEO);
  }

  @Test
  void going_back_can_be_undone() {
    desk.publish(ANA);
    desk.publish(CLEO);
    var unused = goBack(1);
    DraftOutcome undone =
        desk.transactions.run(
            tx -> new DraftService().undo(tx, desk.desk(tx), new Editor(null, "Lea"), null));
    assertThat(undone).isInstanceOf(DraftOutcome.Done.class);
    assertThat(desk.publish()).isEqualTo(new Publication.Unchanged(2));
  }

  @Test
  void going_back_leaves_the_past_and_what_is_running_as_it_was_R5() {
    desk.publish(ANA, BEN, NEXT);
    desk.publish(ANA.replace("T16:00", "T15:00"), NEXT);
    desk.setLocal("2026-03-09T10:00");
    assertThat(goBack(1).outcome()).isInstanceOf(DraftOutcome.Done.class);
    assertThat(desk.publish()).isInstanceOf(Publication.Published.class);
    assertThat(desk.published()).containsExactly(ANA.replace("T16:00", "T15:00"), BEN, NEXT);
  }

  @Test
  void who_may_not_work_a_shift_any_more_does_not_get_it_back_R2_R3() {
    desk.publish(ANA, BEN, NEXT);
    desk.publish(BEN);
    desk.jdbi.useHandle(handle ->
        handle.execute(
            "delete from advisor_skill where role = 'LIVE_CALL' and advisor_id ="
                + " (select id from advisor where name = 'Ana')"));
    Revisions.Return back = goBack(1);
    assertThat(back.outcome()).isInstanceOf(DraftOutcome.Done.class);
    assertThat(back.notAsBefore())
        .hasSize(2)
        .allSatisfy(finding ->
            assertThat(finding.message()).isEqualTo("Ana does not have the skill Live Call."));
    assertThat(draft())
        .containsExactly(
            "LIVE_CALL/1 (open) 2026-03-09T08:00 2026-03-09T16:00",
            BEN,
            "LIVE_CALL/1 (open) 2026-03-10T08:00 2026-03-10T16:00");
  }

  @Test
  void going_back_to_what_is_drafted_changes_nothing() {
    desk.publish(ANA);
    assertThat(goBack(1).outcome()).isInstanceOf(DraftOutcome.Unchanged.class);
  }

  @Test
  void a_year_of_revisions_is_listed_in_pages() {
    for (int i = 0; i < 7; i++) {
      desk.publish(i % 2 == 0 ? ANA : CLEO);
    }
    List<Integer> numbers = new ArrayList<>();
    desk.transactions.use(tx -> {
      revisions.list(tx, desk.desk(tx), 100, 3).forEach(row -> numbers.add(row.head().number()));
      revisions.list(tx, desk.desk(tx), 5, 3).forEach(row -> numbers.add(row.head().number()));
    });
    assertThat(numbers).containsExactly(7, 6, 5, 4, 3, 2);
  }

  private Revisions.Return goBack(int number) {
    return desk.transactions.run(
        tx -> revisions.goBack(tx, desk.desk(tx), new Editor(null, "Lea"), number));
  }

  private List<String> compare(int from, int to) {
    RotaChange change =
        desk.transactions.run(tx ->
            revisions.compare(
                tx,
                desk.desk(tx),
                revisions.required(tx, desk.desk(tx), from).head(),
                revisions.required(tx, desk.desk(tx), to).head()));
    return PersonChange.of(change).stream()
        .flatMap(person -> person.words().stream().map(words -> person.name() + ": " + words))
        .toList();
  }

  private List<String> list() {
    return desk.transactions.run(tx ->
        revisions.list(tx, desk.desk(tx), 100, 10).stream()
            .map(row ->
                "%s %s +%d -%d"
                    .formatted(
                        row.head().inWords(desk.desk(tx), tx.now()),
                        row.head().why(),
                        row.came(),
                        row.went()))
            .toList());
  }

  private List<String> draft() {
    return desk.transactions.run(tx -> desk.rota.draftTexts(tx, desk.desk(tx))).stream()
        .map(text -> String.join(" ", text.seat(), text.advisor(), text.start(), text.end()))
        .toList();
  }

  private static AdvisorId lea(Tx tx) {
    return new AdvisorId(
        tx.handle().select("select id from advisor where name = 'Lea'").mapTo(long.class).one());
  }
}
