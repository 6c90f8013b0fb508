package baton.scheduler.platform.job;

import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.RehearsalClock;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import io.dropwizard.lifecycle.Managed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Drives the due works by hand: moves the rehearsal clock from due instant to due instant and does
 * at each what is due, as Quartz would have on the day.
 */
public final class Rehearsal implements Managed {
  /** Works may make one another due at the same instant, but not without end. */
  private static final int RUNS_AT_ONE_INSTANT = 100;

  private final Transactions transactions;
  private final RehearsalClock clock;
  private final List<DueWork> works;
  private final Consumer<Tx> everyScreen;
  private final ReentrantLock oneAdvanceAtATime = new ReentrantLock();

  /**
   * @param everyScreen says in its transaction that every screen has changed, since each shows the
   *     time
   */
  public Rehearsal(
      Transactions transactions,
      RehearsalClock clock,
      List<DueWork> works,
      Consumer<Tx> everyScreen) {
    this.transactions = transactions;
    this.clock = clock;
    this.works = List.copyOf(works);
    this.everyScreen = everyScreen;
  }

  /** What came of asking to advance. */
  public sealed interface Advance {
    /** The clock stands at the target; what was done on the way, in order. */
    record Done(Instant now, List<Step> steps) implements Advance {}

    /**
     * The target lies before the clock, which stays at {@code now}: a rehearsal does not go back.
     */
    record InThePast(Instant now) implements Advance {}
  }

  /** One work, run at the instant at which something of it was due. */
  public record Step(Instant at, String work) {}

  /** Does what was due when the rehearsal was last stopped, or is due at its beginning. */
  @Override
  public void start() {
    var unused = advanceTo(clock.instant());
  }

  @Override
  public void stop() {
    clock.close();
  }

  /**
   * Does everything due up to and at {@code target}, in the order of its instants, and leaves the
   * clock there. One advance at a time; another waits.
   *
   * @throws IllegalStateException naming a work that stays due however often it runs; the clock
   *     then stands at the instant it got to
   */
  public Advance advanceTo(Instant target) {
    oneAdvanceAtATime.lock();
    try {
      Instant now = transactions.run(tx -> tx.now());
      if (target.isBefore(now)) {
        return new Advance.InThePast(now);
      }
      List<Step> steps = new ArrayList<>();
      for (var due = next(target); due.isPresent(); due = next(target)) {
        moveTo(due.get());
        steps.addAll(doAllDue());
      }
      moveTo(target);
      repaint();
      return new Advance.Done(target, List.copyOf(steps));
    } finally {
      oneAdvanceAtATime.unlock();
    }
  }

  /** The earliest instant with something due, of all works; now for what is overdue. */
  private Optional<Instant> next(Instant target) {
    return transactions.run(tx ->
        works.stream()
            .flatMap(work -> work.nextDue(tx).stream())
            .min(Comparator.naturalOrder())
            .filter(due -> !due.isAfter(target))
            .map(due -> due.isBefore(tx.now()) ? tx.now() : due));
  }

  private void moveTo(Instant to) {
    transactions.use(tx -> clock.moveTo(tx, to));
  }

  private List<Step> doAllDue() {
    List<Step> steps = new ArrayList<>();
    for (var work = firstDue(); work.isPresent(); work = firstDue()) {
      String name = work.get().name();
      if (steps.stream().filter(step -> step.work().equals(name)).count() == RUNS_AT_ONE_INSTANT) {
        throw new IllegalStateException(
            "due work " + name + " stays due at " + clock.instant() + " however often it runs");
      }
      steps.add(new Step(run(work.get()), name));
    }
    return steps;
  }

  private Optional<DueWork> firstDue() {
    return transactions.run(tx ->
        works.stream()
            .filter(work -> work.nextDue(tx).filter(due -> !due.isAfter(tx.now())).isPresent())
            .findFirst());
  }

  private Instant run(DueWork work) {
    return transactions.run(tx -> {
      work.doAllDue(tx);
      return tx.now();
    });
  }

  /** Every screen shows the time, or something that depends on it. */
  private void repaint() {
    transactions.use(everyScreen);
  }
}
