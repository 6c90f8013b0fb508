package baton.scheduler.notification;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The one door to the world outside: how many may be on their way to one receiver at once. Each
 * receiver has a permit of its own, so one that hangs holds up only what goes there.
 */
final class HostPermits {
  private static final int AT_ONCE = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Map<String, Semaphore> permits = new ConcurrentHashMap<>();

  /** Sends it when there is room; {@link Channel.Result.NotTried} when there is none for long. */
  Channel.Result send(Channel channel, OutboundMessage message) throws InterruptedException {
    String receiver = channel.receiver(message.address());
    Semaphore permit = permits.computeIfAbsent(receiver, name -> new Semaphore(AT_ONCE));
    if (!permit.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      return new Channel.Result.NotTried();
    }
    try {
      return channel.send(message);
    } finally {
      permit.release();
    }
  }
}
