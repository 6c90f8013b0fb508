package baton.scheduler.rota.fill;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Refusal;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.draft.DraftOutcome;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.fill.FillRun.FillOrder;
import baton.scheduler.rota.fill.FillRun.State;
import baton.scheduler.rota.terms.ShiftWish;
import baton.scheduler.rota.terms.ShiftWish.WishTime;
import baton.scheduler.rota.terms.TermsStore;
import baton.scheduler.rota.terms.WishId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Filling a desk's draft in the background, on a real database. */
class FillTest {
  private static final FillOrder MINUTE = new FillOrder(Duration.ofMinutes(1), false);

  private final FillDesk desk = new FillDesk();

  @Test
  void open_shifts_are_filled_in_one_edit_that_can_be_undone_R1_R3() throws Exception {
    desk.person("Ana", "LIVE_CALL");
    desk.person("Ben", "LIVE_CALL");
    desk.openWeek(6);

    FillRun run = desk.fill();

    assertThat(run.state()).isEqualTo(State.FILLED);
    assertThat(desk.draft().version()).isEqualTo(2);
    assertThat(desk.drafted()).hasSize(6).noneMatch(shift -> shift.contains("open"));
    assertThat(desk.drafted().stream().filter(shift -> shift.contains("Ana")).count())
        .isEqualTo(3); // fairly
    DraftOutcome undone =
        desk.transactions.run(
            tx -> new DraftService().undo(tx, desk.desk(), FillDesk.LEA, edit(run)));
    assertThat(undone).isInstanceOf(DraftOutcome.Done.class);
    assertThat(desk.drafted()).hasSize(6).allMatch(shift -> shift.contains("open"));
  }

  @Test
  void what_nobody_may_do_stays_open_and_is_explained_person_by_person_R2_R3() throws Exception {
    desk.person("Ana", "LIVE_CALL");
    desk.person("Ben", "LIVE_CALL");
    desk.person("Cleo", "LIVE_CHAT");
    desk.agree("Ana", FillDesk.limits(Duration.ofHours(8), null, null));
    desk.agree("Ben", FillDesk.limits(null, null, 1));
    desk.openWeek(3);

    FillRun run = desk.fill();

    assertThat(run.state()).isEqualTo(State.FILLED);
    assertThat(desk.drafted().stream().filter(shift -> shift.contains("open"))).isEmpty();

    desk.openWeekOf("LIVE_CALL/2", 3);
    run = desk.fill();

    assertThat(run.state()).isEqualTo(State.NOTHING);
    List<FillResult.Explained> unfilled = desk.explained(run, false);
    assertThat(unfilled).hasSize(3);
    assertThat(unfilled.getFirst().subject()).isEqualTo("Live Call 2, Mon 2 Mar 08:00–16:00");
    assertThat(unfilled.getFirst().reasons())
        .extracting(FillResult.Reason::person)
        .containsExactly("Ana", "Ben", "1 other");
    assertThat(unfilled.toString()).contains("at most 8 h are agreed", "without the skill");
  }

  @Test
  void shifts_that_somebody_has_stay_unless_they_may_move_R3() throws Exception {
    desk.person("Ana", "LIVE_CALL");
    desk.person("Ben", "LIVE_CALL", "LIVE_CHAT");
    desk.draft(
        "LIVE_CALL/1 Ben 2026-03-02T08:00 2026-03-02T16:00",
        "LIVE_CHAT/1 open 2026-03-02T08:00 2026-03-02T16:00");

    assertThat(desk.fill().state()).isEqualTo(State.NOTHING);
    assertThat(desk.fill(new FillOrder(Duration.ofMinutes(1), true)).state())
        .isEqualTo(State.FILLED);
    assertThat(desk.drafted())
        .containsExactly(
            "LIVE_CALL/1 Ana 2026-03-02T08:00 2026-03-02T16:00",
            "LIVE_CHAT/1 Ben 2026-03-02T08:00 2026-03-02T16:00");
  }

  @Test
  void nobody_is_put_beside_who_has_the_seat_already_R2_R3() throws Exception {
    desk.person("Ana", "LIVE_CALL");
    desk.person("Ben", "LIVE_CALL");
    desk.draft(
        "LIVE_CALL/1 Ben 2026-03-02T08:00 2026-03-02T16:00",
        "LIVE_CALL/1 open 2026-03-02T12:00 2026-03-02T18:00");

    assertThat(refusal(MINUTE))
        .isEqualTo(
            "Every open shift lies over another on its seat, as Live Call 1, Mon 2 Mar 12:00–18:00:"
                + " the seat is taken then: Live Call 1, Mon 2 Mar 08:00–16:00 (R2).");

    desk.draft("LIVE_CALL/1 open 2026-03-02T17:00 2026-03-02T20:00");
    desk.draft("LIVE_CALL/1 open 2026-03-02T19:00 2026-03-02T22:00");
    FillRun run = desk.fill();
    assertThat(run.state()).isEqualTo(State.FILLED);
    assertThat(desk.drafted())
        .filteredOn(shift -> !shift.contains("open"))
        .containsExactly(
            "LIVE_CALL/1 Ben 2026-03-02T08:00 2026-03-02T16:00",
            "LIVE_CALL/1 Ana 2026-03-02T17:00 2026-03-02T20:00");
    assertThat(desk.explained(run, false))
        .extracting(FillResult.Explained::subject)
        .containsExactly(
            "Live Call 1, Mon 2 Mar 12:00–18:00", "Live Call 1, Mon 2 Mar 19:00–22:00");
  }

  @Test
  void wishes_are_kept_where_they_can_be_and_explained_where_not_R1() throws Exception {
    desk.person("Ana", "LIVE_CALL");
    desk.person("Ben", "LIVE_CALL");
    wish("Ana", false, "2026-03-02");
    wish("Ben", true, "2026-03-03");
    desk.openWeek(2);

    desk.fill();

    assertThat(desk.drafted())
        .containsExactly(
            "LIVE_CALL/1 Ben 2026-03-02T08:00 2026-03-02T16:00",
            "LIVE_CALL/1 Ben 2026-03-03T08:00 2026-03-03T16:00");

    desk.agree("Ben", FillDesk.limits(Duration.ofHours(16), null, null));
    desk.openWeekOf("LIVE_CALL/2", 1);
    FillRun run = desk.fill();

    assertThat(desk.explained(run, true).toString())
        .contains("Ana would rather not work Mon 2 Mar, and has Live Call 2, Mon 2 Mar 08:00–16:00")
        .contains("Ben would be on two seats at once");
  }

  @Test
  void a_second_filling_of_a_desk_waits_for_the_first_R3() {
    desk.person("Ana", "LIVE_CALL");
    desk.openWeek(2);
    desk.transactions.use(tx -> begin(tx));

    assertThat(refusal(MINUTE)).contains("A filling runs already: Lea started it at 17:00 MT.");
  }

  @Test
  void a_filling_whose_node_died_is_shown_as_lost_and_begun_again_R3() throws Exception {
    desk.person("Ana", "LIVE_CALL");
    desk.openWeek(2);
    desk.transactions.use(tx -> begin(tx));
    desk.setNow(desk.now().plusSeconds(31));

    assertThat(desk.latest().stateAt(desk.now())).isEqualTo(State.LOST);
    assertThat(desk.fill().state()).isEqualTo(State.FILLED);
  }

  @Test
  void a_rehearsal_that_starts_again_ends_what_it_left_behind_R3() {
    desk.person("Ana", "LIVE_CALL");
    desk.openWeek(2);
    desk.transactions.use(tx -> begin(tx));

    new Fills(desk.transactions, ClockMode.REHEARSAL).start();

    assertThat(desk.latest().state()).isEqualTo(State.LOST);
  }

  @Test
  void a_filling_for_a_draft_that_changed_meanwhile_is_refused_and_changes_nothing_R1()
      throws Exception {
    desk.person("Ana", "LIVE_CALL");
    desk.openWeek(2);
    FillJob.Task task = task(MINUTE);
    desk.edit(List.of(desk.shift("LIVE_CALL/1 open 2026-03-02T08:00 2026-03-02T16:00")), List.of());

    new FillJob(desk.transactions, desk.store, task).start(() -> {});

    FillRun run = desk.ended();
    assertThat(run.state()).isEqualTo(State.REFUSED);
    assertThat(Objects.requireNonNull(run.end()).words())
        .contains("is not in the draft: Lea changed that at", "Nothing was filled.");
    assertThat(desk.drafted())
        .containsExactly("LIVE_CALL/1 open 2026-03-03T08:00 2026-03-03T16:00");
  }

  @Test
  void a_stopped_filling_gives_the_best_it_has_R3() throws Exception {
    for (int i = 0; i < 14; i++) {
      desk.person("Person" + i, "LIVE_CALL");
      desk.agree("Person" + i, FillDesk.limits(Duration.ofHours(30), Duration.ofHours(11), 4));
    }
    desk.openWeek(28);
    desk.openWeekOf("LIVE_CALL/2", 28);
    FillJob.Task task = task(new FillOrder(Duration.ofMinutes(10), false));
    boolean asked = desk.transactions.run(tx -> desk.fills.stop(tx, desk.desk(), FillDesk.LEA));
    assertThat(asked).isTrue();

    new FillJob(desk.transactions, desk.store, task).start(() -> {});

    FillRun run = desk.ended();
    assertThat(run.reached().stoppedBy()).isEqualTo("Lea");
    assertThat(run.state()).isEqualTo(State.FILLED);
    assertThat(desk.drafted()).noneMatch(shift -> shift.contains("open"));
  }

  @Test
  void where_there_is_no_solver_it_is_said_R3() {
    desk.person("Ana", "LIVE_CALL");
    desk.openWeek(1);
    Fills without =
        new Fills(
            desk.transactions,
            ClockMode.SYSTEM,
            () -> Optional.of("Filling is not available here."));

    Optional<Refusal> refused =
        desk.transactions.run(
            tx -> Optional.ofNullable(without.start(tx, desk.desk(), FillDesk.LEA, MINUTE)));
    assertThat(refused.map(Refusal::detail)).contains("Filling is not available here.");
  }

  @Test
  void nothing_to_fill_is_said_R3() {
    desk.person("Ana", "LIVE_CALL");

    assertThat(refusal(MINUTE)).contains("The draft has no open shift to fill.");
  }

  private void wish(String name, boolean wanted, String day) {
    WishTime when = WishTime.on(LocalDate.parse(day), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    desk.transactions.use(tx ->
        new TermsStore()
            .wish(
                tx,
                desk.desk(),
                new ShiftWish(new WishId(0), desk.id(name), wanted, when, null, 10)));
  }

  private FillJob.Task task(FillOrder order) {
    FillPlan plan = desk.plan(order.mayMove());
    long run = desk.transactions.run(tx -> begin(tx));
    return new FillJob.Task(run, desk.desk(), FillDesk.LEA, order, plan);
  }

  private static @Nullable Long edit(FillRun run) {
    return Objects.requireNonNull(run.end()).edit();
  }

  private long begin(Tx tx) {
    return desk.store.begin(
        tx, desk.desk().id(), new FillRun.Start(tx.now(), FillDesk.LEA, MINUTE, 2));
  }

  private @Nullable String refusal(FillOrder order) {
    return desk.transactions
        .run(tx -> Optional.ofNullable(desk.fills.start(tx, desk.desk(), FillDesk.LEA, order)))
        .map(Refusal::detail)
        .orElse(null);
  }
}
