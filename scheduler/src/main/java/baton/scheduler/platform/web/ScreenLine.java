package baton.scheduler.platform.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.glassfish.jersey.media.sse.EventOutput;
import org.glassfish.jersey.media.sse.OutboundEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One stream of events to one screen, written by a thread of its own: a slow line blocks only
 * itself. Where nothing else is to be sent, {@code pulse} says that the line is alive.
 */
public final class ScreenLine {
  private static final Logger LOG = LoggerFactory.getLogger(ScreenLine.class);
  private static final int RECONNECT_MILLIS = 2_000;
  // At least one event in a pulse of 10 s: the stream ends within three hours, and the browser asks
  // anew.
  private static final int MOST_EVENTS = 1_000;

  private final EventOutput output;
  private final Duration pulse;
  private final BlockingQueue<Supplier<OutboundEvent.Builder>> next;

  /**
   * @param pulse after this long without an event the screen is told that the line is alive
   * @param mostWaiting how many events may wait to be written
   */
  public ScreenLine(EventOutput output, Duration pulse, int mostWaiting) {
    this.output = output;
    this.pulse = pulse;
    this.next = new LinkedBlockingQueue<>(mostWaiting);
  }

  /** Never waits. A screen that does not keep up begins anew: its line is closed. */
  public void send(OutboundEvent.Builder event) {
    if (!next.offer(() -> event)) {
      close();
    }
  }

  /**
   * Never waits. What this overtakes is never sent.
   *
   * @param event made only when its turn has come, by the line's own thread
   */
  public void sendNewest(Supplier<OutboundEvent.Builder> event) {
    while (!next.offer(event)) {
      next.poll();
    }
  }

  /**
   * @param live whether what was sent last still stands
   * @param gone called once, when the screen is
   */
  public void start(BooleanSupplier live, Runnable gone) {
    var unused =
        Thread.ofVirtual()
            .name("screen")
            .start(() -> {
              try {
                write(live);
              } catch (IOException | IllegalStateException e) {
                // The latter is how Jersey says that the server is being stopped.
                LOG.debug("a screen is gone", e);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } finally {
                gone.run();
                close();
              }
            });
  }

  public void close() {
    try {
      output.close();
    } catch (IOException | IllegalStateException e) {
      LOG.debug("a screen was gone already", e);
    }
  }

  private void write(BooleanSupplier live) throws IOException, InterruptedException {
    for (int sent = 0; sent < MOST_EVENTS && !output.isClosed(); sent++) {
      var event = next.poll(pulse.toMillis(), TimeUnit.MILLISECONDS);
      output.write(
          (event == null ? alive(live) : event.get()).reconnectDelay(RECONNECT_MILLIS).build());
    }
  }

  private static OutboundEvent.Builder alive(BooleanSupplier live) {
    return new OutboundEvent.Builder().name("pulse").data(live.getAsBoolean() ? "live" : "blind");
  }
}
