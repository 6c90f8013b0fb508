package baton.scheduler.rota.publish;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.scheduler.notification.Outbox;
import baton.scheduler.rota.draft.DraftEdits;
import baton.scheduler.rota.draft.DraftOutcome;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.draft.DraftWeeks;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.draft.LoggedEdit;
import baton.scheduler.rota.draft.Publication;
import baton.scheduler.rota.draft.RotaDrafting;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.ShiftText;
import baton.scheduler.rota.terms.TimeOff.AwayPeriod;
import baton.scheduler.rota.terms.TimeOffService;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

class DraftServiceTest {
  private static final String ANA = "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00";
  private static final String ANA_LATER = "LIVE_CALL/1 Ana 2026-03-09T09:00 2026-03-09T17:00";
  private static final String BEN = "LIVE_CALL/1 Ben 2026-03-09T16:00 2026-03-10T00:00";
  private static final String OPEN = "LIVE_CALL/2 (open) 2026-03-09T08:00 2026-03-09T16:00";

  private final RotaDesk desk = RotaDesk.onSundayEvening();
  private final DraftService drafting = new DraftService();
  private final Editor lea = lead("Lea");
  private final Editor lou = lead("Lou");

  @Test
  void an_edit_takes_out_and_puts_in_and_is_numbered_R1() {
    assertThat(make(lea, List.of(), List.of(ANA, OPEN))).isInstanceOf(DraftOutcome.Done.class);
    assertThat(make(lou, List.of(ANA), List.of(ANA_LATER)))
        .isInstanceOfSatisfying(
            DraftOutcome.Done.class, done -> assertThat(done.version()).isEqualTo(2));
    assertThat(draft()).containsExactly(OPEN, ANA_LATER);
    assertThat(version()).isEqualTo(2);
    assertThat(log()).containsExactly("2 Lou edit -1 +1", "1 Lea edit -0 +2");
  }

  @Test
  void the_second_of_two_leads_is_told_who_was_first_and_when_R1() {
    make(lea, List.of(), List.of(ANA));
    desk.setLocal("2026-03-08T17:05");
    make(lea, List.of(ANA), List.of(ANA_LATER));
    desk.setLocal("2026-03-08T17:10");
    assertThat(detail(make(lou, List.of(ANA), List.of(BEN))))
        .isEqualTo(
            "Ana on Live Call 1, Mon 9 Mar 08:00–16:00 is not in the draft: Lea changed that at"
                + " 17:05 MT (“edit”).");
    assertThat(detail(make(lou, List.of(), List.of(ANA_LATER))))
        .startsWith("Ana on Live Call 1, Mon 9 Mar 09:00–17:00 is in the draft already: Lea");
    assertThat(draft()).containsExactly(ANA_LATER);
    assertThat(version()).isEqualTo(2);
  }

  @Test
  void a_stale_edit_leaves_nothing_half_done_R1() {
    make(lea, List.of(), List.of(ANA));
    assertThat(make(lou, List.of(ANA, BEN), List.of(OPEN)))
        .isInstanceOf(DraftOutcome.Refused.class);
    assertThat(draft()).containsExactly(ANA);
  }

  @Test
  void undo_and_redo_go_back_and_forth_through_ones_own_edits_R1() {
    make(lea, List.of(), List.of(ANA));
    make(lou, List.of(), List.of(OPEN));
    make(lea, List.of(), List.of(BEN));
    done(undo(lea));
    assertThat(draft()).containsExactly(ANA, OPEN);
    done(undo(lea));
    assertThat(draft()).containsExactly(OPEN);
    assertThat(detail(undo(lea))).isEqualTo("There is no edit of yours to undo.");
    done(redo(lea));
    done(redo(lea));
    assertThat(draft()).containsExactly(ANA, OPEN, BEN);
    assertThat(detail(redo(lea))).startsWith("There is no undo of yours to redo.");
    done(undo(lea));
    assertThat(draft()).containsExactly(ANA, OPEN);
  }

  @Test
  void after_a_new_edit_nothing_is_redone_R1() {
    make(lea, List.of(), List.of(ANA));
    done(undo(lea));
    make(lou, List.of(), List.of(OPEN));
    assertThat(draft()).containsExactly(OPEN);
    make(lea, List.of(), List.of(BEN));
    assertThat(detail(redo(lea))).startsWith("There is no undo of yours");
    done(undo(lea));
    assertThat(draft()).containsExactly(OPEN);
  }

  @Test
  void what_somebody_changed_since_is_not_undone_over_their_heads_R1() {
    make(lea, List.of(), List.of(ANA));
    make(lou, List.of(ANA), List.of(ANA_LATER));
    assertThat(detail(undo(lea)))
        .startsWith("“edit” cannot be undone. Ana on Live Call 1, Mon 9 Mar 08:00–16:00 is not in")
        .contains("Lou changed that at 17:00 MT");
    assertThat(draft()).containsExactly(ANA_LATER);
  }

  @Test
  void anybodys_edit_can_be_undone_by_its_number_once_R1() {
    make(lea, List.of(), List.of(ANA));
    make(lea, List.of(), List.of(BEN));
    done(undo(lou, 1L));
    assertThat(draft()).containsExactly(BEN);
    assertThat(detail(undo(lou, 1L))).isEqualTo("“edit” was undone by Lou already, at 17:00 MT.");
    done(redo(lou));
    assertThat(draft()).containsExactly(ANA, BEN);
    done(undo(lea, 1L));
    assertThat(draft()).containsExactly(BEN);
    assertThat(detail(undo(lea, 77L))).isEqualTo("The draft has no edit 77.");
  }

  @Test
  void replacing_the_draft_is_one_edit_and_can_be_undone_R1() {
    desk.draft(ANA, OPEN);
    transactions(tx ->
        new RotaDrafting()
            .replace(
                tx, desk.desk(tx), lea, new RotaDrafting.Upload(RotaDesk.lines(BEN), List.of())));
    assertThat(draft()).containsExactly(BEN);
    done(undo(lea));
    assertThat(draft()).containsExactly(ANA, OPEN);
    assertThat(version()).isEqualTo(3);
  }

  @Test
  void an_unchanged_draft_gets_no_number() {
    desk.draft(ANA);
    desk.draft(ANA);
    assertThat(make(lea, List.of(ANA), List.of(ANA))).isInstanceOf(DraftOutcome.Unchanged.class);
    assertThat(version()).isEqualTo(1);
  }

  @Test
  void what_is_wrong_by_itself_is_refused_and_what_clashes_is_said_R2() {
    make(lea, List.of(), List.of(ANA));
    String cleo = "LIVE_CALL/2 Cleo 2026-03-09T08:00 2026-03-09T16:00";
    assertThat(make(lea, List.of(), List.of(cleo)))
        .isInstanceOfSatisfying(
            DraftOutcome.Wrong.class,
            wrong ->
                assertThat(wrong.findings().getFirst().field() + wrong.findings().getFirst().rule())
                    .isEqualTo("in[0].advisorR2"));
    String clash = "LIVE_CALL/1 Ben 2026-03-09T15:00 2026-03-09T18:00";
    assertThat(make(lea, List.of(), List.of(clash)))
        .isInstanceOfSatisfying(
            DraftOutcome.Done.class, done -> assertThat(done.findings()).isNotEmpty());
  }

  @Test
  void an_open_shift_is_checked_too_R1_R5_T3() {
    for (String wrong :
        List.of(
            "LIVE_CALL/7 (open) 2026-03-09T08:00 2026-03-09T16:00",
            "LIVE_CALL/1 (open) 2026-03-08T08:00 2026-03-08T16:00",
            "LIVE_CALL/1 (open) 2026-03-09T08:00 2026-03-09T08:00",
            "LIVE_CALL/1 (open) 2026-03-09T08:00 2026-03-10T08:00")) {
      assertThat(make(lea, List.of(), List.of(wrong))).isInstanceOf(DraftOutcome.Wrong.class);
      assertThat(desk.findings(wrong)).hasSize(1);
    }
    assertThat(version()).isZero();
  }

  @Test
  void an_open_shift_over_another_is_let_in_said_and_stops_publishing_R2() {
    make(lea, List.of(), List.of(ANA));
    String over = OPEN.replace("LIVE_CALL/2", "LIVE_CALL/1");
    DraftOutcome.Done made = (DraftOutcome.Done) make(lea, List.of(), List.of(over));
    assertThat(made.findings())
        .filteredOn(Finding::isError)
        .extracting(Finding::rule)
        .containsExactly("R2");
    Publication.Refused refused = (Publication.Refused) desk.publish();
    assertThat(refused.findings().getFirst().message())
        .startsWith("Live Call 1, Mon 9 Mar 08:00–16:00 is open, and the seat is taken then: Ana");
    done(make(lea, List.of(over), List.of()));
    assertThat(desk.publish()).isInstanceOf(Publication.Published.class);
  }

  @Test
  void open_shifts_are_not_published_R1() {
    desk.draft(ANA, OPEN);
    desk.publish();
    assertThat(desk.published()).containsExactly(ANA);
    assertThat(draft()).containsExactly(ANA, OPEN);
  }

  @Test
  void what_has_begun_cannot_be_taken_out_or_put_in_R5() {
    desk.publish(ANA, BEN);
    desk.setLocal("2026-03-09T09:00");
    assertThat(detail(make(lea, List.of(ANA), List.of()))).contains("is published and has begun");
    assertThat(make(lea, List.of(ANA), List.of(ANA_LATER)))
        .isInstanceOf(DraftOutcome.Refused.class);
    String early = "LIVE_CALL/2 Ben 2026-03-09T08:30 2026-03-09T12:00";
    assertThat(make(lea, List.of(), List.of(early))).isInstanceOf(DraftOutcome.Wrong.class);
    String shorter = "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T12:00";
    assertThat(make(lea, List.of(ANA), List.of(shorter))).isInstanceOf(DraftOutcome.Done.class);
    done(undo(lea));
    assertThat(draft()).containsExactly(ANA, BEN);
  }

  @Test
  void an_edit_whose_shifts_are_over_is_not_undone_and_says_so_R5() {
    make(lea, List.of(), List.of(ANA));
    make(lou, List.of(), List.of(BEN));
    desk.publish();
    desk.setLocal("2026-03-09T12:00");
    assertThat(detail(undo(lea))).contains("“edit” cannot be undone. Ana on Live Call 1");
    desk.setLocal("2026-03-09T16:30");
    make(lou, List.of(), List.of("LIVE_CHAT/1 Cleo 2026-03-10T08:00 2026-03-10T16:00"));
    desk.publish();
    assertThat(detail(undo(lea)))
        .isEqualTo(
            "“edit” cannot be undone. Ana on Live Call 1, Mon 9 Mar 08:00–16:00 is not in the"
                + " draft: it is over, and left the draft at 16:30 MT.");
    done(undo(lou));
    assertThat(detail(undo(lou))).contains("published and has begun");
  }

  @Test
  void the_log_from_the_start_gives_the_draft_R1() {
    desk.publish(ANA, BEN, OPEN);
    make(lea, List.of(OPEN), List.of(OPEN.replace("(open)", "Ben")));
    done(undo(lea));
    done(redo(lea));
    desk.setLocal("2026-03-09T16:30");
    make(lou, List.of(), List.of("LIVE_CHAT/1 Cleo 2026-03-10T08:00 2026-03-10T16:00"));
    desk.publish();
    assertThat(replayed()).isEqualTo(draft());
  }

  @Test
  void of_many_leads_at_once_one_moves_the_shift_and_the_others_hear_of_it_R1() throws Exception {
    make(lea, List.of(), List.of(ANA));
    AtomicInteger turn = new AtomicInteger();
    List<DraftOutcome> outcomes =
        atOnce(
            () -> {
              int start = 9 + turn.getAndIncrement();
              String to = "LIVE_CALL/1 Ana 2026-03-09T%02d:00 2026-03-09T20:00".formatted(start);
              return make(start % 2 == 0 ? lea : lou, List.of(ANA), List.of(to));
            },
            6);
    assertThat(outcomes).filteredOn(DraftOutcome.Done.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(DraftOutcome.Refused.class::isInstance).hasSize(5);
    assertThat(draft()).hasSize(1);
  }

  @Test
  void a_week_is_copied_over_a_change_of_the_clocks_and_whoever_is_away_is_named_R1_R2_R5_T3() {
    desk.setLocal("2026-10-20T12:00");
    make(
        lea,
        List.of(),
        List.of(
            "LIVE_CALL/1 Ana 2026-10-24T22:00 2026-10-25T06:00",
            "LIVE_CALL/1 Ben 2026-10-25T06:00 2026-10-25T14:00"));
    List<String> before = draft();
    desk.transactions.use(tx -> {
      AwayPeriod away =
          AwayPeriod.of(
              LocalDateTime.parse("2026-11-01T13:00"),
              LocalDateTime.parse("2026-11-02T00:00"),
              desk.desk(tx).zone());
      var unused =
          new TimeOffService(new Outbox(List.of()))
              .enter(
                  tx,
                  desk.desk(tx),
                  Objects.requireNonNull(people().get("Ben")),
                  away,
                  new TimeOffService.Actor(lea.advisor(), ""));
    });
    DraftWeeks.Fitting copy = copyWeek("2026-10-19", "2026-10-26", "2026-10-12");
    done(transactions(tx -> drafting.edit(tx, desk.desk(tx), lea, copy.edit())));
    assertThat(draft())
        .containsExactly(
            before.get(0),
            before.get(1),
            "LIVE_CALL/1 Ana 2026-10-31T22:00 2026-11-01T06:00",
            "LIVE_CALL/1 (open) 2026-11-01T06:00 2026-11-01T14:00");
    assertThat(copy.notes())
        .hasSize(3)
        .anyMatch(note -> note.endsWith("it would have begun by now (R5)."))
        .contains(
            "Ben on Live Call 1, Sun 1 Nov 06:00–14:00 is left open: Ben has time off, Sun 1 Nov"
                + " 13:00 – Mon 2 Nov 00:00 (R2).");
    done(undo(lea));
    assertThat(draft()).isEqualTo(before);
  }

  private DraftWeeks.Fitting copyWeek(String from, String... to) {
    return transactions(tx ->
        drafting.copyWeek(
            tx,
            desk.desk(tx),
            drafting.readForEdit(tx, desk.desk(tx)),
            LocalDate.parse(from),
            Stream.of(to).map(LocalDate::parse).toList()));
  }

  @Test
  void operations_say_what_they_are_R1() {
    make(lea, List.of(), List.of(ANA, OPEN));
    Draft now = transactions(tx -> drafting.read(tx, desk.desk(tx)));
    DraftShift ana = shift(ANA);
    DraftShift ben = shift(ANA.replace("Ana", "Ben").replace("LIVE_CALL/1", "LIVE_CALL/2"));
    assertThat(
            Stream.of(
                    DraftEdits.add(now, shift(BEN)),
                    DraftEdits.takeOut(now, shift(OPEN)),
                    DraftEdits.move(now, ana, shift(ANA_LATER)),
                    DraftEdits.move(now, ana, ben),
                    DraftEdits.assign(now, shift(OPEN), ben.advisor()),
                    DraftEdits.assign(now, ana, null),
                    DraftEdits.split(now, ana, LocalDateTime.parse("2026-03-09T12:00"))
                        .orElseThrow())
                .map(DraftEdit::words))
        .containsExactly(
            "Add Ben on Live Call 1, Mon 9 Mar 16:00 – Tue 10 Mar 00:00",
            "Take out Live Call 2, Mon 9 Mar 08:00–16:00, open",
            "Move Ana on Live Call 1, Mon 9 Mar 08:00–16:00, to Mon 9 Mar 09:00–17:00",
            "Move Ana on Live Call 1, Mon 9 Mar 08:00–16:00, to Live Call 2, Ben",
            "Give Live Call 2, Mon 9 Mar 08:00–16:00, open to Ben",
            "Open Ana on Live Call 1, Mon 9 Mar 08:00–16:00",
            "Split Ana on Live Call 1, Mon 9 Mar 08:00–16:00 at 12:00");
    assertThat(DraftEdits.split(now, ana, ana.end())).isEmpty();
  }

  @Test
  void the_number_of_statements_does_not_grow_with_the_draft() {
    AtomicInteger statements = new AtomicInteger();
    int few = statements(statements);
    desk.draft(
        IntStream.range(0, 200)
            .mapToObj(day -> LocalDateTime.parse("2026-03-10T08:00").plusDays(day))
            .map(start -> "LIVE_CALL/1 Ben %s %s".formatted(start, start.plusHours(8)))
            .toArray(String[]::new));
    assertThat(statements(statements)).isEqualTo(few).isLessThan(45);
  }

  /** Of an edit and its undo. */
  private int statements(AtomicInteger statements) {
    desk.jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logBeforeExecution(StatementContext context) {
            statements.incrementAndGet();
          }
        });
    statements.set(0);
    done(make(lea, List.of(), List.of(ANA)));
    done(undo(lea));
    desk.jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    return statements.get();
  }

  private Editor lead(String name) {
    desk.transactions.use(tx -> desk.advisor(tx, name));
    return new Editor(people().get(name), name);
  }

  private Map<String, AdvisorId> people() {
    return transactions(tx ->
        drafting.read(tx, desk.desk(tx)).names().entrySet().stream()
            .collect(java.util.stream.Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey)));
  }

  private DraftShift shift(String words) {
    String[] parts = words.split(" ");
    return new DraftShift(
        baton.handoff.SeatId.parse(parts[0]),
        people().get(parts[1]),
        LocalDateTime.parse(parts[2]),
        LocalDateTime.parse(parts[3]));
  }

  private DraftOutcome make(Editor by, List<String> out, List<String> in) {
    DraftEdit edit =
        new DraftEdit(
            "edit", out.stream().map(this::shift).toList(), in.stream().map(this::shift).toList());
    return transactions(tx -> drafting.edit(tx, desk.desk(tx), by, edit));
  }

  private DraftOutcome undo(Editor by) {
    return transactions(tx -> drafting.undo(tx, desk.desk(tx), by, null));
  }

  private DraftOutcome undo(Editor by, long number) {
    return transactions(tx -> drafting.undo(tx, desk.desk(tx), by, number));
  }

  private DraftOutcome redo(Editor by) {
    return transactions(tx -> drafting.redo(tx, desk.desk(tx), by));
  }

  private static void done(DraftOutcome outcome) {
    assertThat(outcome).isInstanceOf(DraftOutcome.Done.class);
  }

  private static String detail(DraftOutcome outcome) {
    assertThat(outcome).isInstanceOf(DraftOutcome.Refused.class);
    return ((DraftOutcome.Refused) outcome).refusal().detail();
  }

  private List<String> draft() {
    return transactions(tx -> {
      Draft now = drafting.read(tx, desk.desk(tx));
      return now.shifts().stream().map(drafted -> written(now, drafted.shift())).toList();
    });
  }

  private static String written(Draft draft, DraftShift shift) {
    ShiftText text = draft.text(shift);
    return String.join(" ", text.seat(), text.advisor(), text.start(), text.end());
  }

  private List<String> replayed() {
    return transactions(tx -> {
      Draft draft = new Draft(0, drafting.read(tx, desk.desk(tx)).names(), List.of());
      List<DraftShift> shifts = new ArrayList<>();
      for (long number = 1; number <= version(); number++) {
        LoggedEdit logged = drafting.edits(tx, desk.desk(tx), number + 1, 1).getFirst();
        assertThat(logged.number()).isEqualTo(number);
        DraftEdit edit = drafting.content(tx, desk.desk(tx), logged);
        assertThat(shifts).containsAll(edit.out());
        edit.in().forEach(shift -> assertThat(shifts).doesNotContain(shift));
        shifts.removeAll(edit.out());
        shifts.addAll(edit.in());
      }
      return shifts.stream()
          .sorted(java.util.Comparator.comparing(DraftShift::start).thenComparing(DraftShift::seat))
          .map(shift -> written(draft, shift))
          .toList();
    });
  }

  private long version() {
    return transactions(tx -> drafting.read(tx, desk.desk(tx)).version());
  }

  private List<String> log() {
    return transactions(tx ->
        drafting.edits(tx, desk.desk(tx), Long.MAX_VALUE, 50).stream()
            .map(e ->
                "%d %s %s -%d +%d"
                    .formatted(
                        e.number(), e.by().name(), e.inWords(), e.size().out(), e.size().in()))
            .toList());
  }

  private <T> T transactions(java.util.function.Function<baton.scheduler.platform.tx.Tx, T> work) {
    return desk.transactions.run(work);
  }

  private static <T> List<T> atOnce(Callable<T> work, int threads) throws Exception {
    CyclicBarrier start = new CyclicBarrier(threads);
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        futures.add(
            executor.submit(() -> {
              start.await();
              return work.call();
            }));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> future : futures) {
        answers.add(future.get());
      }
      return answers;
    }
  }
}
