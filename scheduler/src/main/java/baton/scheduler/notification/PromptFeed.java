package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.web.ScreenLine;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.glassfish.jersey.media.sse.EventOutput;
import org.glassfish.jersey.media.sse.OutboundEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One desk's screens of prompts on this node: one thread that asks, in one query, what all of their
 * people are to see, whenever the desk has changed or a prompt's time is over.
 */
final class PromptFeed {
  private static final Logger LOG = LoggerFactory.getLogger(PromptFeed.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

  private final Source source;
  private final Thread thread;
  private final Set<Screen> screens = ConcurrentHashMap.newKeySet();
  private final LinkedBlockingQueue<Boolean> reasons = new LinkedBlockingQueue<>(1);
  private volatile boolean failing;

  /**
   * Says what people are to see now, oldest first, and for how long that is all there is to know.
   */
  @FunctionalInterface
  interface Source {
    Seen now(Set<AdvisorId> advisors);
  }

  record Seen(Map<AdvisorId, List<OpenPrompts.PromptView>> open, Duration goodFor) {}

  PromptFeed(Desk desk, Source source) {
    this.source = source;
    this.thread = Thread.ofVirtual().name("prompts-" + desk.slug()).unstarted(this::run);
  }

  void changed() {
    var unused = reasons.offer(true);
  }

  boolean isFresh() {
    return !failing;
  }

  int screens() {
    return screens.size();
  }

  void join(Screen screen) {
    screens.add(screen);
    changed();
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    }
  }

  /** Whether any screen is left; with none, the feed is done. */
  boolean leave(Screen screen) {
    screens.remove(screen);
    if (screens.isEmpty()) {
      thread.interrupt();
      return false;
    }
    return true;
  }

  void close() {
    screens.forEach(Screen::close);
  }

  private void run() {
    try {
      Duration goodFor = AFTER_FAILURE;
      while (true) {
        var unused = reasons.poll(goodFor.toMillis(), TimeUnit.MILLISECONDS);
        goodFor = show();
      }
    } catch (InterruptedException nobodyWatches) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration show() {
    try {
      List<Screen> present = List.copyOf(screens);
      Seen seen = source.now(present.stream().map(Screen::advisor).collect(Collectors.toSet()));
      present.forEach(screen -> screen.show(seen.open().getOrDefault(screen.advisor(), List.of())));
      failing = false;
      return seen.goodFor();
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warn("{}: not known; asked again until it is", thread.getName(), e);
      }
      failing = true;
      return AFTER_FAILURE;
    }
  }

  /**
   * One screen that shows one person's prompts. Each prompt comes once, as an event with its id;
   * {@code current} names the ids that still count whenever they are others.
   */
  static final class Screen {
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
    Screen(EventOutput output, ObjectMapper json, AdvisorId advisor, long after) {
      this.line = new ScreenLine(output, PULSE, MOST_WAITING);
      this.json = json;
      this.advisor = advisor;
      this.last = after;
    }

    AdvisorId advisor() {
      return advisor;
    }

    /** Never waits; called by one thread only. A screen that does not keep up begins anew. */
    void show(List<OpenPrompts.PromptView> now) {
      for (OpenPrompts.PromptView prompt : now) {
        if (prompt.id() > last) {
          last = prompt.id();
          line.send(new OutboundEvent.Builder().id(Long.toString(last)).data(written(prompt)));
        }
      }
      List<Long> ids = now.stream().map(OpenPrompts.PromptView::id).toList();
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
}
