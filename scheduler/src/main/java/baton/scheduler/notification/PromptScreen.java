package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.scheduler.platform.web.ScreenLine;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.glassfish.jersey.media.sse.EventOutput;
import org.glassfish.jersey.media.sse.OutboundEvent;
import org.jspecify.annotations.Nullable;

/**
 * One screen that shows one person's prompts. Each prompt comes once, as an event with its id;
 * {@code current} names the ids that still count whenever they are others.
 */
final class PromptScreen {
  private static final int MOST_WAITING = 200;
  private static final Duration PULSE = Duration.ofSeconds(10);

  private final ScreenLine line;
  private final ObjectMapper json;
  private final AdvisorId advisor;
  private long last;
  private @Nullable List<Long> open;

  /**
   * @param after the last prompt that was seen; only later ones come
   */
  PromptScreen(EventOutput output, ObjectMapper json, AdvisorId advisor, long after) {
    this.line = new ScreenLine(output, PULSE, MOST_WAITING);
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
        line.send(new OutboundEvent.Builder().id(Long.toString(last)).data(written(prompt)));
      }
    }
    List<Long> ids = now.stream().map(PromptView::id).toList();
    if (!ids.equals(open)) {
      open = ids;
      line.send(new OutboundEvent.Builder().name("current").data(written(ids)));
    }
  }

  void start(BooleanSupplier live, Runnable gone) {
    line.start(live, gone);
  }

  void close() {
    line.close();
  }

  private String written(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
