package baton.scheduler.rota.fill;

import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.draft.DraftOutcome;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.fill.FillRun.FillOrder;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.roster.RosterSolver;
import baton.scheduler.rota.roster.RosterSolver.SolverEffort;
import baton.scheduler.rota.roster.SolverAnswer;
import baton.scheduler.rota.roster.SolverAnswer.SolverProgress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One filling at work: a thread that solves, and one that tells the table how far it is. */
final class FillJob {
  private static final Logger LOG = LoggerFactory.getLogger(FillJob.class);
  private static final int BEAT_MILLIS = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Transactions transactions;
  private final FillStore store;
  private final Task task;
  private final CountDownLatch solved = new CountDownLatch(1);
  private volatile @Nullable SolverProgress best;
  private volatile boolean abandoned;
  private volatile @Nullable Thread thread;

  /** What is to be filled, for whom. */
  record Task(long run, Desk desk, Editor by, FillOrder order, FillPlan plan) {}

  FillJob(Transactions transactions, FillStore store, Task task) {
    this.transactions = transactions;
    this.store = store;
    this.task = task;
  }

  void start(Runnable ended) {
    // The solver's native code holds on to its thread.
    thread = Thread.ofPlatform().daemon().name("fill-" + task.run()).start(() -> run(ended));
  }

  /** The node stops: whatever was found is left. */
  void abandon() {
    abandoned = true;
  }

  void join() {
    Thread running = thread;
    try {
      if (running != null) {
        running.join(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Runnable ended) {
    try {
      SolverAnswer answer = solve();
      if (abandoned) {
        end(FillRun.State.LOST, "");
      } else {
        finish(answer);
      }
    } catch (RuntimeException | LinkageError e) {
      LOG.error("filling {} of desk {} failed", task.run(), task.desk().slug(), e);
      end(FillRun.State.FAILED, "Something went wrong; the log of the node says what.");
    } finally {
      ended.run();
    }
  }

  private SolverAnswer solve() {
    RosterSolver solver =
        new RosterSolver(task.plan().problem(), SolverEffort.of(task.order().longest()));
    Thread beat = Thread.ofVirtual().start(() -> beat(solver));
    try {
      return solver.solve(task.plan().start(), so -> best = so);
    } finally {
      solved.countDown();
      beat.interrupt();
    }
  }

  private void beat(RosterSolver solver) {
    try {
      while (!solved.await(BEAT_MILLIS, TimeUnit.MILLISECONDS)) {
        boolean stop = abandoned || transactions.run(this::heard).orElse(true);
        if (stop) {
          solver.stop();
        }
      }
    } catch (InterruptedException e) {
      // solved
    } catch (RuntimeException e) {
      LOG.warn("filling {} cannot tell how far it is", task.run(), e);
    }
  }

  /** Whether it shall stop; empty when it is nobody's any more. */
  private Optional<Boolean> heard(Tx tx) {
    SolverProgress so = best;
    tx.changed(task.desk().id());
    return store.heard(tx, task.run(), so == null ? FillRun.Reached.NOTHING : reached(so));
  }

  private FillRun.Reached reached(SolverProgress so) {
    int filled = task.plan().given(so.best()).size();
    int toFill = task.plan().slots().stream().mapToInt(slot -> slot.shifts().size()).sum();
    return new FillRun.Reached(toFill - filled, so.penalty(), Math.max(0, so.bound()), null);
  }

  private void finish(SolverAnswer answer) {
    List<Assignment> found =
        switch (answer) {
          case SolverAnswer.Found(SolverProgress last) -> {
            best = last;
            yield task.plan().given(last.best());
          }
          case SolverAnswer.NothingFits none -> List.of();
          case SolverAnswer.NoneInTime none -> List.of();
        };
    FillResult filled =
        new UnfilledReasons(task.plan(), new AssignmentCheck(task.plan(), found)).filled();
    transactions.use(tx -> write(tx, filled));
  }

  private void write(Tx tx, FillResult filled) {
    if (heard(tx).isEmpty()) {
      return; // another one has begun since
    }
    switch (new DraftService().edit(tx, task.desk(), task.by(), edit(filled))) {
      case DraftOutcome.Done done -> end(tx, FillRun.State.FILLED, done.version(), "", filled);
      case DraftOutcome.Unchanged none -> end(tx, FillRun.State.NOTHING, null, "", filled);
      case DraftOutcome.Refused refused ->
          end(
              tx,
              FillRun.State.REFUSED,
              null,
              refused.refusal().detail() + " Nothing was filled. Fill the draft as it is now.",
              null);
      case DraftOutcome.Wrong wrong ->
          end(
              tx,
              FillRun.State.REFUSED,
              null,
              wrong.findings().getFirst().message() + " Nothing was filled. Fill again.",
              null);
    }
  }

  private static DraftEdit edit(FillResult filled) {
    int count = filled.given().size();
    return new DraftEdit(
        count == 1 ? "Fill 1 shift" : "Fill " + count + " shifts",
        filled.given().stream().map(one -> one.shift().shift()).toList(),
        filled.given().stream().map(Assignment::drafted).toList());
  }

  private void end(
      Tx tx, FillRun.State state, @Nullable Long edit, String words, @Nullable FillResult filled) {
    store.end(tx, task.run(), state, edit, words);
    if (filled != null) {
      store.explain(tx, task.run(), filled);
    }
    tx.changed(task.desk().id());
  }

  private void end(FillRun.State state, String words) {
    try {
      transactions.use(tx -> end(tx, state, null, words, null));
    } catch (RuntimeException e) {
      LOG.error("the end of filling {} cannot be written", task.run(), e);
    }
  }
}
