package baton.scheduler.rota.fill;

import baton.handoff.Refusal;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.fill.FillRun.FillOrder;
import baton.scheduler.rota.plan.RotaStore;
import baton.scheduler.rota.roster.SolverNatives;
import io.dropwizard.lifecycle.Managed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Starts and stops the fillings of all desks; those started here run on this node. */
public final class Fills implements Managed {
  private final Transactions transactions;
  private final ClockMode clock;
  private final Supplier<Optional<String>> missing;
  private final FillFactsReader reader = new FillFactsReader();
  private final FillStore store = new FillStore();
  private final Set<FillJob> jobs = ConcurrentHashMap.newKeySet();

  public Fills(Transactions transactions, ClockMode clock) {
    this(transactions, clock, SolverNatives::missing);
  }

  /**
   * @param missing why there is no solver here; empty: there is one
   */
  Fills(Transactions transactions, ClockMode clock, Supplier<Optional<String>> missing) {
    this.transactions = transactions;
    this.clock = clock;
    this.missing = missing;
  }

  /** A rehearsal has one node, whose clock may stand still: what it left behind is over. */
  @Override
  public void start() {
    if (clock == ClockMode.REHEARSAL) {
      transactions.use(store::endAllLost);
    }
  }

  @Override
  public void stop() {
    jobs.forEach(FillJob::abandon);
    jobs.forEach(FillJob::join);
  }

  /** Starts filling once the transaction is committed; null, or why not. */
  @Nullable Refusal start(Tx tx, Desk desk, Editor by, FillOrder order) {
    Optional<String> why = missing.get();
    if (why.isPresent()) {
      return new Refusal("R3", why.get(), "Give the shifts to people by hand.");
    }
    new RotaStore().lock(tx, desk);
    Optional<FillRun> before = store.latest(tx, desk.id());
    if (before.isPresent() && before.get().runsAt(tx.now())) {
      return runs(before.get(), desk, tx);
    }
    before.ifPresent(run -> store.end(tx, run.id(), FillRun.State.LOST, null, ""));
    FillPlan plan = FillPlan.of(reader.read(tx, desk), order.mayMove());
    if (plan.slots().isEmpty()) {
      return plan.seatless().isEmpty() ? nothingOpen() : seatless(plan.seatless());
    }
    int toFill = plan.slots().stream().mapToInt(slot -> slot.shifts().size()).sum();
    long run = store.begin(tx, desk.id(), new FillRun.Start(tx.now(), by, order, toFill));
    tx.changed(desk.id());
    tx.afterCommit(() -> launch(new FillJob.Task(run, desk, by, order, plan)));
    return null;
  }

  private void launch(FillJob.Task task) {
    FillJob job = new FillJob(transactions, store, task);
    jobs.add(job);
    job.start(() -> jobs.remove(job));
  }

  private static Refusal nothingOpen() {
    return new Refusal(
        "R1",
        "The draft has no open shift to fill.",
        "Lay open shifts where cover is short, apply a pattern, or allow drafted shifts to move.");
  }

  private static Refusal seatless(List<FillResult.Explained> open) {
    FillResult.Explained first = open.getFirst();
    return new Refusal(
        "R2",
        "Every open shift lies over another on its seat, as %s: the seat %s"
            .formatted(first.subject(), first.reasons().getFirst().why()),
        "Move the open shift to a free seat or another time, or take it out.");
  }

  private static Refusal runs(FillRun run, Desk desk, Tx tx) {
    return new Refusal(
        "R1",
        "A filling runs already: %s started it at %s."
            .formatted(run.start().by().name(), desk.written(run.start().at(), tx.now())),
        "Wait for it, or stop it: what it has found by then is put into the draft.");
  }

  /** Asks the filling that runs to stop with the best it has; false when none runs. */
  boolean stop(Tx tx, Desk desk, Editor by) {
    tx.changed(desk.id());
    return store.stop(tx, desk.id(), by.name());
  }

  Optional<FillRun> latest(Tx tx, Desk desk) {
    return store.latest(tx, desk.id());
  }

  /** What it left open, or the wishes it did not meet, each with why. */
  List<FillResult.Explained> explained(Tx tx, FillRun run, boolean unmet) {
    return store.explained(tx, run.id(), unmet);
  }
}
