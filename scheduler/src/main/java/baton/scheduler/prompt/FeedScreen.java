package baton.scheduler.prompt;

import baton.handoff.AdvisorId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.glassfish.jersey.media.sse.EventOutput;
import org.glassfish.jersey.media.sse.OutboundEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One stream of one person's prompts, written by a thread of its own. Each prompt comes once, as an
 * event with its id; {@code current} names the ids that still count whenever they are others;
 * {@code pulse} says every so often that the line is alive.
 */
final class FeedScreen {
  private static final Logger LOG = LoggerFactory.getLogger(FeedScreen.class);
  private static final int RECONNECT_MILLIS = 2_000;
  private static final int MOST_WAITING = 200;
  // At least one event in 10 s: the stream ends within three hours, and the browser asks anew.
  private static final int MOST_EVENTS = 1_000;
  private static final Duration PULSE = Duration.ofSeconds(10);

  private final EventOutput output;
  private final ObjectMapper json;
  private final AdvisorId advisor;
  private final LinkedBlockingQueue<OutboundEvent> next = new LinkedBlockingQueue<>(MOST_WAITING);
  private long last;
  private @Nullable List<Long> open;

  /**
   * @param after the last prompt that was seen; only later ones come
   */
  FeedScreen(EventOutput output, ObjectMapper json, AdvisorId advisor, long after) {
    this.output = output;
    this.json = json;
    this.advisor = advisor;
    this.last = after;
  }

  AdvisorId advisor() {
    return advisor;
  }

  /** Never waits; called by one thread only. A screen that does not keep up begins anew. */
  void show(List<PromptView> now) {
    for (PromptView prompt : now) {
      if (prompt.id() > last) {
        last = prompt.id();
        offer(event().id(Long.toString(last)).data(written(prompt)));
      }
    }
    List<Long> ids = now.stream().map(PromptView::id).toList();
    if (!ids.equals(open)) {
      open = ids;
      offer(event().name("current").data(written(ids)));
    }
  }

  /**
   * @param live whether what was sent still stands
   * @param gone called once, when the screen is
   */
  void start(BooleanSupplier live, Runnable gone) {
    var unused =
        Thread.ofVirtual()
            .name("prompt-screen")
            .start(() -> {
              try {
                send(live);
              } catch (IOException | IllegalStateException e) {
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
      OutboundEvent event = next.poll(PULSE.toMillis(), TimeUnit.MILLISECONDS);
      output.write(
          event == null
              ? event().name("pulse").data(live.getAsBoolean() ? "live" : "blind").build()
              : event);
    }
  }

  private void offer(OutboundEvent.Builder event) {
    if (!next.offer(event.build())) {
      close();
    }
  }

  private static OutboundEvent.Builder event() {
    return new OutboundEvent.Builder().reconnectDelay(RECONNECT_MILLIS);
  }

  private String written(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
