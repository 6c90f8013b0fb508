package baton.handoff.seat;

import java.time.Duration;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;

/** Hundreds of random steps at two nodes against one real database, in order and at once. */
class RandomHistoriesTest {
  private static final int STEPS = 400;

  @SuppressWarnings("SystemOut") // How much was tried belongs into the build's log.
  @Property(tries = 5, shrinking = ShrinkingMode.OFF)
  void tables_and_ledger_agree_whatever_happens_H1_H2_H3_H6_H7_H13(
      @ForAll("histories") ActionChain<TwoNodes> history) {
    try (TwoNodes nodes = history.run()) {
      System.out.printf("A history of %d steps: %s%n", STEPS, nodes.end());
    }
  }

  @Provide
  ActionChainArbitrary<TwoNodes> histories() {
    return ActionChain.startWith(TwoNodes::new)
        .withAction(12, steps(wishes(), (nodes, wish) -> nodes.ask(wish)))
        .withAction(
            3,
            steps(
                Combinators.combine(wishes(), wishes()).as(Tuple::of),
                (nodes, two) -> nodes.askTogether(two.get1(), two.get2())))
        .withAction(6, steps(lengths(), TwoNodes::pass))
        .withAction(1, steps(drifts(), TwoNodes::drift))
        .withAction(1, steps(Arbitraries.integers().between(0, 4), TwoNodes::contact))
        .withAction(1, steps(Arbitraries.integers(), TwoNodes::publish))
        .withMaxTransformations(STEPS);
  }

  private static <T> Action.Independent<TwoNodes> steps(
      Arbitrary<T> what, BiConsumer<TwoNodes, T> step) {
    return () ->
        what.map(
            chosen -> Transformer.mutate(chosen.toString(), nodes -> step.accept(nodes, chosen)));
  }

  private static Arbitrary<TwoNodes.Wish> wishes() {
    Arbitrary<TwoNodes.Wish.Kind> kinds =
        Arbitraries.frequency(
            Tuple.of(6, TwoNodes.Wish.Kind.LOG_IN),
            Tuple.of(5, TwoNodes.Wish.Kind.LOG_OUT),
            Tuple.of(3, TwoNodes.Wish.Kind.ACCEPT_COVER),
            Tuple.of(1, TwoNodes.Wish.Kind.NAME_COVER),
            Tuple.of(1, TwoNodes.Wish.Kind.NAME_AHEAD),
            Tuple.of(1, TwoNodes.Wish.Kind.RELEASE));
    return Combinators.combine(
            Arbitraries.integers().between(0, 1),
            kinds,
            Arbitraries.of(TwoNodes.SEATS),
            Arbitraries.integers().between(0, 7))
        .as(TwoNodes.Wish::new);
  }

  /** Mostly minutes; down to microseconds, as a real clock has them. */
  private static Arbitrary<Duration> lengths() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.longs().between(1, 600_000_000).map(RandomHistoriesTest::micros)),
        Tuple.of(2, Arbitraries.of(5, 10, 20).map(Duration::ofMinutes)),
        Tuple.of(1, Arbitraries.of(1, 2).map(Duration::ofHours)));
  }

  private static Arbitrary<Duration> drifts() {
    return Arbitraries.longs().between(-1_900_000, 1_900_000).map(RandomHistoriesTest::micros);
  }

  private static Duration micros(long micros) {
    return Duration.ofNanos(1000 * micros);
  }
}
