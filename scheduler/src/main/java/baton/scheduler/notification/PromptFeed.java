package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Desk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
  private final Set<PromptScreen> screens = ConcurrentHashMap.newKeySet();
  private final LinkedBlockingQueue<Boolean> reasons = new LinkedBlockingQueue<>(1);
  private volatile boolean failing;

  /**
   * Says what people are to see now, oldest first, and for how long that is all there is to know.
   */
  @FunctionalInterface
  interface Source {
    Seen now(Set<AdvisorId> advisors);
  }

  record Seen(Map<AdvisorId, List<PromptView>> open, Duration goodFor) {}

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

  void join(PromptScreen screen) {
    screens.add(screen);
    changed();
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    }
  }

  /** Whether any screen is left; with none, the feed is done. */
  boolean leave(PromptScreen screen) {
    screens.remove(screen);
    if (screens.isEmpty()) {
      thread.interrupt();
      return false;
    }
    return true;
  }

  void close() {
    screens.forEach(PromptScreen::close);
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
      List<PromptScreen> present = List.copyOf(screens);
      Seen seen =
          source.now(present.stream().map(PromptScreen::advisor).collect(Collectors.toSet()));
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
}
