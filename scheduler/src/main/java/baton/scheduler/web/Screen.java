package baton.scheduler.web;

import baton.scheduler.web.LivePicture.Painted;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.glassfish.jersey.media.sse.EventOutput;
import org.glassfish.jersey.media.sse.OutboundEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One stream of pictures to one screen, written by a thread of its own: a slow line blocks only
 * itself. Only the newest picture waits; one it overtakes is never sent.
 */
final class Screen {
  private static final Logger LOG = LoggerFactory.getLogger(Screen.class);
  private static final int RECONNECT_MILLIS = 2_000;
  // At least one event in 10 s: the stream ends within three hours, and the browser asks anew.
  private static final int MOST_EVENTS = 1_000;

  private final EventOutput output;
  private final Function<Painted, String> form;
  private final Duration pulse;
  private final LinkedBlockingQueue<Painted> next = new LinkedBlockingQueue<>(1);

  /**
   * @param pulse after this long without a picture the screen is told that the line is alive
   */
  Screen(EventOutput output, Function<Painted, String> form, Duration pulse) {
    this.output = output;
    this.form = form;
    this.pulse = pulse;
  }

  /** Never waits. */
  void show(Painted picture) {
    while (!next.offer(picture)) {
      next.poll();
    }
  }

  /**
   * @param live whether the picture sent last still stands
   * @param gone called once, when the screen is
   */
  void start(BooleanSupplier live, Runnable gone) {
    var unused =
        Thread.ofVirtual()
            .name("screen")
            .start(() -> {
              try {
                send(live);
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

  void close() {
    try {
      output.close();
    } catch (IOException | IllegalStateException e) {
      LOG.debug("a screen was gone already", e);
    }
  }

  private void send(BooleanSupplier live) throws IOException, InterruptedException {
    for (int sent = 0; sent < MOST_EVENTS && !output.isClosed(); sent++) {
      Painted picture = next.poll(pulse.toMillis(), TimeUnit.MILLISECONDS);
      output.write(event(picture, live));
    }
  }

  private OutboundEvent event(@Nullable Painted picture, BooleanSupplier live) {
    return picture == null
        ? new OutboundEvent.Builder()
            .name("pulse")
            .data(live.getAsBoolean() ? "live" : "blind")
            .build()
        : new OutboundEvent.Builder()
            .reconnectDelay(RECONNECT_MILLIS)
            .data(form.apply(picture))
            .build();
  }
}
