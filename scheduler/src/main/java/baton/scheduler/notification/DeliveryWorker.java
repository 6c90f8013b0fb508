package baton.scheduler.notification;

import baton.scheduler.platform.tx.Transactions;
import io.dropwizard.lifecycle.Managed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what was claimed, each lane on a thread of its own and outside any transaction, and
 * writes down in a transaction of its own what came of it, together with the claim of what the lane
 * has next. A node that dies on the way leaves a lease behind, which ends.
 */
final class DeliveryWorker implements Managed {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
  private static final int LAST_SECONDS = 10;

  private final Transactions transactions;
  private final MessageComposer composer;
  private final HostPermits permits;
  private final DeliveryStore deliveries = new DeliveryStore();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  DeliveryWorker(Transactions transactions, MessageComposer composer, HostPermits permits) {
    this.transactions = transactions;
    this.composer = composer;
    this.permits = permits;
  }

  /** Returns at once; the lanes go on by themselves. */
  List<Future<?>> carry(List<ClaimedDelivery> claimed) {
    List<Future<?>> lanes = new ArrayList<>();
    try {
      for (ClaimedDelivery first : claimed) {
        lanes.add(threads.submit(() -> lane(first)));
      }
    } catch (RejectedExecutionException e) {
      LOG.debug("stopping; another node takes over when the leases end", e);
    }
    return lanes;
  }

  /** Returns when all of it has been tried. */
  void carryAndWait(List<ClaimedDelivery> claimed) {
    for (Future<?> lane : carry(claimed)) {
      try {
        lane.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** What is on its way arrives first. */
  @Override
  public void stop() throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
      threads.shutdownNow();
    }
  }

  private void lane(ClaimedDelivery first) {
    try {
      Optional<ClaimedDelivery> next = Optional.of(first);
      while (next.isPresent()) {
        next = tried(next.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("lane {} stops; it goes on when its lease ends", first.lane().name(), e);
    }
  }

  private Optional<ClaimedDelivery> tried(ClaimedDelivery delivery) throws InterruptedException {
    Channel.Result outcome =
        switch (composer.compose(delivery)) {
          case MessageComposer.Composed.Send send -> permits.send(send.by(), send.message());
          case MessageComposer.Composed.Drop drop -> new Channel.Result.Dropped(drop.why());
        };
    switch (outcome) {
      case Channel.Result.Failed failed -> warn(delivery, failed.problem());
      case Channel.Result.Refused refused ->
          LOG.warn("{}, given up: {}", delivery.lane().name(), refused.problem());
      case Channel.Result.Sent sent -> {}
      case Channel.Result.Dropped dropped -> {}
      case Channel.Result.NotTried no -> {}
    }
    return transactions.run(tx -> {
      deliveries.finish(tx, delivery, outcome);
      return threads.isShutdown()
          ? Optional.empty()
          : deliveries.claim(tx, delivery.lane().name()).stream().findFirst();
    });
  }

  private static void warn(ClaimedDelivery delivery, String problem) {
    LOG.warn(
        "{}, try {} of {}: {}",
        delivery.lane().name(),
        delivery.tries(),
        DeliveryStore.RetryDelays.MOST_TRIES,
        problem);
  }
}
