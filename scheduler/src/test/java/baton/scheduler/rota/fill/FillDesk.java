package baton.scheduler.rota.fill;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.SeatId;
import baton.handoff.testing.TestDatabase;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Desks;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.draft.DraftOutcome;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.fill.FillRun.FillOrder;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Drafted;
import baton.scheduler.rota.terms.Availability;
import baton.scheduler.rota.terms.TermsStore;
import baton.scheduler.rota.terms.WorkLimits;
import baton.scheduler.rota.terms.WorkLimits.Employment;
import baton.scheduler.rota.terms.WorkLimits.HoursPerWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A desk in Denver on Sunday 1 March 2026 at 17:00, with two seats of Live Call and one of Live
 * Chat, on a database of its own and a clock that tests set.
 */
final class FillDesk {
  static final Editor LEA = new Editor(null, "Lea");

  final TestDatabase database = TestDatabase.create();
  final Transactions transactions;
  final Fills fills;
  final FillStore store = new FillStore();
  final Map<String, AdvisorId> people = new LinkedHashMap<>();
  private volatile Instant now = Instant.parse("2026-03-02T00:00:00Z");
  private final DeskId id;

  FillDesk() {
    this.transactions = new Transactions(database.app(), () -> now);
    this.fills = new Fills(transactions, ClockMode.SYSTEM);
    this.id = transactions.run(FillDesk::insertDesk);
    role("LIVE_CALL", 2);
    role("LIVE_CHAT", 1);
  }

  void setNow(Instant instant) {
    now = instant;
  }

  Instant now() {
    return now;
  }

  Desk desk() {
    return transactions.run(tx -> new Desks().byId(tx, id));
  }

  void person(String name, String... skills) {
    people.put(
        name, transactions.run(tx -> new Advisors().add(tx, id, name, false, List.of(skills))));
  }

  AdvisorId id(String name) {
    return Optional.ofNullable(people.get(name)).orElseThrow();
  }

  void agree(String name, WorkLimits limits) {
    transactions.use(
        tx -> new TermsStore().save(tx, desk(), id(name), limits, Availability.ALWAYS));
  }

  static WorkLimits limits(
      @Nullable Duration most, @Nullable Duration rest, @Nullable Integer days) {
    return new WorkLimits(
        new HoursPerWeek(null, most), days, rest, null, null, new Employment(null, null));
  }

  /** {@code "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00"}, or {@code open} for nobody. */
  DraftShift shift(String words) {
    String[] parts = words.split(" ");
    return new DraftShift(
        SeatId.parse(parts[0]),
        parts[1].equals("open") ? null : id(parts[1]),
        LocalDateTime.parse(parts[2]),
        LocalDateTime.parse(parts[3]));
  }

  /** An open shift of Live Call 1 from 08:00 to 16:00 on each of so many days from Monday 2nd. */
  void openWeek(int days) {
    openWeekOf("LIVE_CALL/1", days);
  }

  void openWeekOf(String seat, int days) {
    List<String> shifts = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      LocalDate date = LocalDate.of(2026, 3, 2).plusDays(day);
      shifts.add("%s open %sT08:00 %sT16:00".formatted(seat, date, date));
    }
    draft(shifts.toArray(String[]::new));
  }

  void draft(String... shifts) {
    edit(List.of(), Stream.of(shifts).map(this::shift).toList());
  }

  DraftOutcome edit(List<DraftShift> out, List<DraftShift> in) {
    return transactions.run(
        tx -> new DraftService().edit(tx, desk(), LEA, new DraftEdit("by hand", out, in)));
  }

  Draft draft() {
    return transactions.run(tx -> new DraftService().read(tx, desk()));
  }

  /** The draft's shifts as {@link #shift} takes them. */
  List<String> drafted() {
    Draft draft = draft();
    return draft.shifts().stream().map(Drafted::shift).map(one -> words(draft, one)).toList();
  }

  private static String words(Draft draft, DraftShift one) {
    AdvisorId advisor = one.advisor();
    String who = advisor == null ? "open" : draft.names().get(advisor);
    return "%s %s %s %s".formatted(one.seat(), who, one.start(), one.end());
  }

  FillPlan plan(boolean mayMove) {
    return transactions.run(tx -> FillPlan.of(new FillFactsReader().read(tx, desk()), mayMove));
  }

  /** Fills as somebody at the page does, and waits for the end. */
  FillRun fill(FillOrder order) throws InterruptedException {
    var refusal = transactions.run(tx -> Optional.ofNullable(fills.start(tx, desk(), LEA, order)));
    if (refusal.isPresent()) {
      throw new AssertionError(refusal.get().detail());
    }
    return ended();
  }

  FillRun fill() throws InterruptedException {
    return fill(new FillOrder(Duration.ofMinutes(1), false));
  }

  FillRun ended() throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (System.nanoTime() < deadline) {
      FillRun run = latest();
      if (run.state() != FillRun.State.RUNNING) {
        return run;
      }
      LockSupport.parkNanos(20_000_000);
    }
    throw new AssertionError("still running: " + latest());
  }

  FillRun latest() {
    return transactions.run(tx -> store.latest(tx, id)).orElseThrow();
  }

  List<FillResult.Explained> explained(FillRun run, boolean unmet) {
    return transactions.run(tx -> fills.explained(tx, run, unmet));
  }

  private static DeskId insertDesk(Tx tx) {
    return new DeskId(
        tx.handle()
            .createQuery(
                """
                insert into desk (slug, name, zone, label, line_prefix, domestic_regions,
                                  stand_by_minutes, relieve_early_minutes, slot_days)
                values ('support', 'Support', 'America/Denver', 'MT', '9', '{US}', 30, 10, 14)
                returning id
                """)
            .mapTo(long.class)
            .one());
  }

  private void role(String code, int seats) {
    transactions.use(tx ->
        tx.handle()
            .execute(
                """
                insert into role (desk_id, code, name, strict, seats) values (?, ?, ?, true, ?)
                """,
                id.value(),
                code,
                code,
                seats));
  }
}
