package baton.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many clients, each sending its next booking once the last one is answered. */
record Load(int clients, Duration time) {

  Figures run(Work work, Seeded seeded) throws Exception {
    long start = System.nanoTime();
    long end = start + time.toNanos();
    List<Future<List<Sample>>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      SplittableRandom seeds = new SplittableRandom(clients);
      for (int client = 0; client < clients; client++) {
        running.add(threads.submit(client(work, seeded, seeds.split(), end)));
      }
    }
    long took = System.nanoTime() - start;
    List<Sample> all = new ArrayList<>();
    for (Future<List<Sample>> client : running) {
      all.addAll(client.get());
    }
    return Figures.of(all, Duration.ofNanos(took));
  }

  /** One booking and how long its answer took. */
  record Sample(boolean booked, long nanos) {}

  private static Callable<List<Sample>> client(
      Work work, Seeded seeded, SplittableRandom random, long end) {
    return () -> {
      List<Sample> samples = new ArrayList<>();
      for (long now = System.nanoTime(); now < end; ) {
        boolean booked = work.book(Booking.any(seeded, random));
        long answered = System.nanoTime();
        samples.add(new Sample(booked, answered - now));
        now = answered;
      }
      return samples;
    };
  }
}
