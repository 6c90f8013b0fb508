package baton.scheduler.rota.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for rosters by whole persons. Prices for the duties say which days each person should work;
 * what they then offer changes the prices, until nobody has anything better to offer. The prices
 * also prove how cheap a roster can be, mostly within a hair, and a good roster is nearly always
 * made of what was offered on the way.
 */
final class ColumnSearch {
  private static final double CHOOSING_SECONDS = 30;

  private final RosterProblem problem;
  private final RosterCosts costs;
  private final SolverRun search;
  private final BestRoster best;
  private final RosterColumns columns = new RosterColumns();
  private final List<OnePerson> people;

  ColumnSearch(RosterProblem problem, RosterCosts costs, SolverRun search, BestRoster best) {
    this.problem = problem;
    this.costs = costs;
    this.search = search;
    this.best = best;
    this.people =
        IntStream.range(0, problem.people().size())
            .mapToObj(worker -> new OnePerson(worker, problem, costs))
            .toList();
  }

  /** A roster's columns are good ones to begin with. */
  void learn(Roster roster) {
    columns.add(
        IntStream.range(0, people.size())
            .mapToObj(worker ->
                new RosterColumn(worker, roster.of(worker), costs.of(worker, roster.of(worker))))
            .toList());
  }

  /** Searches until the best is proved, or nothing more is to be had this way. */
  void run() {
    Settled settled = settle();
    boolean chosen = choose(columns.after(0));
    if (settled != null && chosen) {
      long before;
      do {
        before = penalty();
        closeIn(settled, before);
      } while (!search.over() && penalty() < before);
    }
  }

  private long penalty() {
    return Objects.requireNonNull(best.now()).penalty();
  }

  /**
   * Where the prices came to rest.
   *
   * @param leasts each person's least reduced cost
   * @param bound in thousandths: no roster costs less
   */
  private record Settled(DutyPrices prices, List<Long> leasts, long bound) {
    static Settled of(DutyPrices prices, List<OnePerson.Offer> offers, RosterProblem problem) {
      List<Long> leasts = offers.stream().map(OnePerson.Offer::least).toList();
      return new Settled(
          prices,
          leasts,
          prices.ofDemand(problem) + leasts.stream().mapToLong(Long::longValue).sum());
    }

    long wholeBound() {
      return Math.ceilDiv(bound, DutyPrices.PARTS);
    }

    /** The highest reduced cost that a column of a roster cheaper than this can have. */
    long most(int worker, long penalty) {
      return leasts.get(worker) + (penalty - 1) * DutyPrices.PARTS - bound;
    }
  }

  /** Null when time is up before, or somebody can do nothing at all. */
  private @Nullable Settled settle() {
    offers(DutyPrices.none(problem.duties().size()));
    try (ColumnModel rows = new ColumnModel(problem, false)) {
      int known = 0;
      while (!search.over()) {
        List<RosterColumn> fresh = columns.after(known);
        known += fresh.size();
        rows.add(fresh);
        if (!rows.solve(search)) {
          return null;
        }
        DutyPrices prices = rows.prices();
        List<OnePerson.Offer> offers = offers(prices);
        Settled settled = Settled.of(prices, offers, problem);
        best.bound(settled.wholeBound());
        if (columns.after(known).isEmpty() || settled.wholeBound() >= rows.value() - 1e-6) {
          return settled;
        }
      }
      return null;
    }
  }

  private List<OnePerson.Offer> offers(DutyPrices prices) {
    List<OnePerson.Offer> offers = SideBySide.all(people, one -> one.best(prices, search));
    offers.forEach(offer -> columns.add(offer.columns()));
    return offers;
  }

  /** Takes one column a person; answers whether it was the best choice of these. */
  private boolean choose(List<RosterColumn> some) {
    if (search.over()) {
      return false;
    }
    try (ColumnModel rows = new ColumnModel(problem, true)) {
      rows.add(some);
      boolean optimal = rows.choose(search, CHOOSING_SECONDS);
      rows.chosen().ifPresent(roster -> best.offer(roster, costs.of(roster)));
      return optimal;
    }
  }

  /** Only columns near the bound can be part of anything better: all of these together. */
  private void closeIn(Settled settled, long penalty) {
    if (settled.wholeBound() >= penalty) {
      return;
    }
    List<OnePerson.Close> close =
        SideBySide.all(
            people,
            one -> one.within(settled.prices(), settled.most(one.worker(), penalty), search));
    close.forEach(some -> columns.add(some.columns()));
    List<RosterColumn> near =
        columns.after(0).stream()
            .filter(column ->
                settled.prices().reduced(column) <= settled.most(column.worker(), penalty))
            .toList();
    boolean optimal = choose(near);
    if (optimal && close.stream().allMatch(OnePerson.Close::complete)) {
      best.proved();
    }
  }

  /** The columns known so far, each once; any thread may bring some. */
  static final class RosterColumns {
    private final Set<RosterColumn> known = new HashSet<>();
    private final List<RosterColumn> inOrder = new ArrayList<>();

    /** How many of them were new. */
    synchronized int add(Collection<RosterColumn> some) {
      int before = inOrder.size();
      some.stream().filter(known::add).forEach(inOrder::add);
      return inOrder.size() - before;
    }

    /** Those that came after the first so many. */
    synchronized List<RosterColumn> after(int first) {
      return List.copyOf(inOrder.subList(first, inOrder.size()));
    }
  }

  /** Does the same with many things, on as many threads as there are processors. */
  static final class SideBySide {
    private SideBySide() {}

    static <T, R> List<R> all(List<T> many, Function<T, R> what) {
      int processors = Runtime.getRuntime().availableProcessors();
      try (ExecutorService threads = Executors.newFixedThreadPool(processors)) {
        List<Future<R>> done =
            many.stream().map(one -> threads.submit(() -> what.apply(one))).toList();
        return done.stream().map(SideBySide::result).toList();
      }
    }

    private static <R> R result(Future<R> done) {
      try {
        return done.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while filling", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException("filling failed", e.getCause());
      }
    }
  }
}
