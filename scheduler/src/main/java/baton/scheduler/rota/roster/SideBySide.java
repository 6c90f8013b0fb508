package baton.scheduler.rota.roster;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same with many things, on as many threads as there are processors. */
final class SideBySide {
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
