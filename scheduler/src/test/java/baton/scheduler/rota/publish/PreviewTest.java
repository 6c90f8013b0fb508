package baton.scheduler.rota.publish;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.desk.DeskTime;
import baton.scheduler.rota.cover.CoverNeeds;
import baton.scheduler.rota.cover.CoverageStore;
import baton.scheduler.rota.cover.DayKind;
import baton.scheduler.rota.cover.DaySpan;
import baton.scheduler.rota.publish.PreviewWords.HandoffRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

class PreviewTest {
  private static final String ANA = "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00";
  private static final String BEN = "LIVE_CALL/1 Ben 2026-03-09T16:00 2026-03-10T00:00";
  private static final String CLEO = "LIVE_CHAT/1 Cleo 2026-03-09T08:00 2026-03-09T16:00";

  private final RotaDesk desk = RotaDesk.onSundayEvening();

  @Test
  void everybody_affected_reads_what_changes_for_them_R4() {
    desk.publish(
        ANA,
        BEN,
        CLEO,
        "LIVE_CALL/1 Ana 2026-03-11T08:00 2026-03-11T16:00",
        "LIVE_CALL/1 Ana 2026-03-12T08:00 2026-03-12T16:00",
        "LIVE_CALL/1 Ana 2026-03-13T08:00 2026-03-13T16:00");
    desk.draft(
        BEN.replace("T16:00 ", "T17:00 "),
        "LIVE_CALL/2 Ana 2026-03-09T08:00 2026-03-09T16:00",
        "LIVE_CALL/1 Ana 2026-03-11T08:00 2026-03-11T14:30",
        "LIVE_CALL/2 Ana 2026-03-12T10:00 2026-03-12T18:00",
        "LIVE_CHAT/1 Cleo 2026-03-09T08:00 2026-03-09T16:00",
        "LIVE_CHAT/1 Cleo 2026-03-10T22:00 2026-03-11T06:00");
    assertThat(people())
        .containsExactly(
            "Ana: Mon 9 Mar 08:00–16:00 Live Call 1 is now Live Call 2",
            "Ana: Wed 11 Mar 08:00–16:00 Live Call 1 is now 08:00–14:30",
            "Ana: Thu 12 Mar 08:00–16:00 Live Call 1 is now 10:00–18:00 Live Call 2",
            "Ana: Fri 13 Mar 08:00–16:00 Live Call 1 is gone",
            "Ben: Mon 9 Mar 16:00 – Tue 10 Mar 00:00 Live Call 1 is now 17:00–00:00",
            "Cleo: Tue 10 Mar 22:00 – Wed 11 Mar 06:00 Live Chat 1 is new");
  }

  @Test
  void a_shift_of_another_length_than_it_looks_says_so_T3() {
    desk.setLocal("2026-10-31T12:00");
    desk.draft("LIVE_CALL/1 Ana 2026-10-31T22:00 2026-11-01T06:00");
    assertThat(people())
        .containsExactly(
            "Ana: Sat 31 Oct 22:00 – Sun 1 Nov 06:00 Live Call 1 is new (9 h, the clocks change)");
  }

  @Test
  void handoffs_that_change_say_who_relieves_whom_before_and_after_R4() {
    desk.transactions.use(tx -> desk.advisor(tx, "Dan", "LIVE_CALL"));
    desk.publish(ANA, BEN, CLEO);
    desk.draft(
        ANA.replace("T16:00", "T15:00"),
        BEN.replace("T16:00 ", "T15:00 "),
        CLEO.replace("CHAT/1 Cleo", "CALL/2 Dan"));
    assertThat(handoffs())
        .containsExactly(
            new HandoffRow("08:00", "Live Call 2", "", "Dan opens it"),
            new HandoffRow("08:00", "Live Chat 1", "Cleo opens it", ""),
            new HandoffRow(
                "15:00", "Live Call 1", "Ben relieves Ana at 16:00", "Ben relieves Ana at 15:00"),
            new HandoffRow("16:00", "Live Call 2", "", "Dan closes it"),
            new HandoffRow("16:00", "Live Chat 1", "Cleo closes it", ""));

    desk.draft(ANA, BEN.replace("Ben", "Dan"), CLEO);
    assertThat(handoffs())
        .containsExactly(
            new HandoffRow("16:00", "Live Call 1", "Ben relieves Ana", "Dan relieves Ana"),
            new HandoffRow("00:00", "Live Call 1", "Ben closes it", "Dan closes it"));
  }

  @Test
  void hours_that_lose_or_gain_cover_are_true_hours_in_merged_stretches_R4_T3() {
    desk.setLocal("2026-10-31T12:00");
    desk.transactions.use(tx -> desk.advisor(tx, "Dan", "LIVE_CALL"));
    desk.publish(
        "LIVE_CALL/1 Ana 2026-10-31T22:00 2026-11-01T02:00",
        "LIVE_CALL/1 Ben 2026-11-01T02:00 2026-11-01T06:00",
        "LIVE_CALL/2 Dan 2026-11-01T08:00 2026-11-01T10:00");
    desk.draft("LIVE_CHAT/1 Cleo 2026-11-01T08:00 2026-11-01T08:20");
    List<CoverChange> cover = preview().blast().cover();
    assertThat(
            cover.stream()
                .map(change ->
                    "%s %s–%s %d→%d %d min"
                        .formatted(
                            change.role(),
                            change.period().start(),
                            change.period().end(),
                            change.before(),
                            change.after(),
                            change.hours().toMinutes())))
        .containsExactly(
            "LIVE_CALL 2026-11-01T04:00:00Z–2026-11-01T13:00:00Z 1→0 -540 min",
            "LIVE_CALL 2026-11-01T15:00:00Z–2026-11-01T17:00:00Z 1→0 -120 min",
            "LIVE_CHAT 2026-11-01T15:00:00Z–2026-11-01T15:20:00Z 0→1 20 min");
  }

  @Test
  void cover_that_only_changes_hands_is_none_that_changes_R4() {
    desk.publish(ANA, BEN);
    desk.draft(
        "LIVE_CALL/1 Ben 2026-03-09T08:00 2026-03-09T12:00",
        "LIVE_CALL/2 Ana 2026-03-09T12:00 2026-03-10T00:00");
    assertThat(preview().blast().cover()).isEmpty();
  }

  @Test
  void what_is_over_changes_for_nobody_R4_R5() {
    desk.publish(ANA, BEN);
    desk.setLocal("2026-03-09T17:00");
    desk.draft(ANA);
    Preview preview = preview();
    assertThat(people()).isEmpty();
    assertThat(preview.blast().handoffs()).isEmpty();
    assertThat(preview.blast().cover()).isEmpty();
  }

  @Test
  void a_shortage_that_runs_already_is_the_same_warning_some_minutes_later_R4() {
    desk.transactions.use(tx ->
        new CoverageStore()
            .save(
                tx,
                desk.desk(tx),
                CoverNeeds.NONE.with(
                    "LIVE_CALL", Set.of(DayKind.SUNDAY), new DaySpan(12 * 60, 23 * 60), 1)));
    desk.draft(ANA);
    desk.setLocal("2026-03-08T17:05");
    PublishMark seen = preview().mark();
    assertThat(preview().warnings()).hasSize(1);
    desk.setLocal("2026-03-08T17:20");
    assertThat(preview().mark()).isEqualTo(seen);
  }

  @Test
  void the_cost_in_statements_is_the_same_for_any_rota_R4() {
    desk.draft(ANA);
    int few = statements();
    List<String> many = new ArrayList<>();
    for (int day = 9; day < 30; day++) {
      many.add("LIVE_CALL/1 Ana 2026-03-%02dT08:00 2026-03-%<02dT16:00".formatted(day));
      many.add("LIVE_CALL/2 Ben 2026-03-%02dT08:00 2026-03-%<02dT16:00".formatted(day));
    }
    desk.draft(many.toArray(String[]::new));
    assertThat(statements()).isEqualTo(few);
  }

  private int statements() {
    AtomicInteger statements = new AtomicInteger();
    desk.jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logBeforeExecution(StatementContext context) {
            statements.incrementAndGet();
          }
        });
    var unused = preview();
    desk.jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    return statements.get();
  }

  private List<String> people() {
    return preview().blast().people().stream()
        .flatMap(person -> person.words().stream().map(words -> person.name() + ": " + words))
        .toList();
  }

  private List<HandoffRow> handoffs() {
    Preview preview = preview();
    return new PreviewWords(
            desk.transactions.run(tx -> DeskTime.of(desk.desk(tx), tx.now())), preview.crew())
        .handoffs(preview.blast().handoffs()).stream().flatMap(day -> day.rows().stream()).toList();
  }

  private Preview preview() {
    return desk.transactions.run(tx -> desk.rota.preview(tx, desk.desk(tx)));
  }
}
