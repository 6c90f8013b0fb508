package baton.scheduler.rota.roster;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The time there is for solving, and the wish to stop before it is over. */
final class SolverRun {
  private static final long LOOKS_EVERY_MILLIS = 50;

  private final long ends;
  private volatile boolean stopped;

  SolverRun(Duration longest) {
    ends = System.nanoTime() + longest.toNanos();
  }

  void stop() {
    stopped = true;
  }

  boolean over() {
    return stopped || secondsLeft() <= 0;
  }

  double secondsLeft() {
    return (ends - System.nanoTime()) / 1e9;
  }

  /** Solves until done, the time is over, or somebody stops it. */
  CpSolverStatus run(CpSolver solver, CpModel model, @Nullable CpSolverSolutionCallback found) {
    if (over()) {
      return CpSolverStatus.UNKNOWN;
    }
    double most = Math.min(secondsLeft(), solver.getParameters().getMaxTimeInSeconds());
    solver.getParameters().setMaxTimeInSeconds(most);
    return watched(solver::stopSearch, () -> solver.solve(model, found));
  }

  /** Lets something run on this thread, and tells it to stop when that is asked for. */
  <T> T watched(Runnable stopper, Supplier<T> something) {
    CountDownLatch done = new CountDownLatch(1);
    Thread watch = Thread.ofVirtual().start(() -> stopWhenAsked(stopper, done));
    try {
      return something.get();
    } finally {
      done.countDown();
      join(watch);
    }
  }

  /** Asks again and again: a search that has not begun yet does not hear it. */
  private void stopWhenAsked(Runnable stopper, CountDownLatch done) {
    try {
      while (!done.await(LOOKS_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        if (stopped) {
          stopper.run();
        }
      }
    } catch (InterruptedException e) {
      // done
    }
  }

  /** What is told to stop must still be there then. */
  private static void join(Thread watch) {
    try {
      watch.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
