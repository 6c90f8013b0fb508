package baton.scheduler.platform.web;

import baton.handoff.DeskId;
import baton.scheduler.platform.web.LiveSnapshot.Painted;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.glassfish.jersey.media.sse.EventOutput;
import org.glassfish.jersey.media.sse.OutboundEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One desk that somebody watches: a thread that paints when there is reason to, and the screens
 * that get the picture. Lives as long as it has a screen.
 */
final class LiveDesk {
  private static final Logger LOG = LoggerFactory.getLogger(LiveDesk.class);
  // A burst of commits becomes a few pictures; still well within a second of each.
  private static final Duration BREATH = Duration.ofMillis(100);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

  private final Supplier<Painted> picture;
  private final Thread painter;
  private final Set<Screen> screens = ConcurrentHashMap.newKeySet();
  // Holds one reason or none: what changes while one waits is painted with it.
  private final LinkedBlockingQueue<Boolean> reasons = new LinkedBlockingQueue<>(1);
  private volatile @Nullable Painted latest;
  private volatile boolean failing;

  LiveDesk(Supplier<Painted> picture, DeskId desk) {
    this.picture = picture;
    this.painter = Thread.ofVirtual().name("live-desk-" + desk).unstarted(this::paintAndWait);
    changed();
  }

  /** Something of the desk is different, or may be. */
  void changed() {
    var unused = reasons.offer(true);
  }

  /** Whether the latest picture is all there is to know, as far as painting goes. */
  boolean isFresh() {
    return latest != null && !failing;
  }

  int screens() {
    return screens.size();
  }

  void join(Screen screen) {
    screens.add(screen);
    Painted known = latest;
    if (known != null) {
      screen.show(known);
    }
    if (painter.getState() == Thread.State.NEW) {
      painter.start();
    }
  }

  /** Whether any screen is left; with none, the desk is done. */
  boolean leave(Screen screen) {
    screens.remove(screen);
    if (screens.isEmpty()) {
      painter.interrupt();
      return false;
    }
    return true;
  }

  void close() {
    screens.forEach(Screen::close);
  }

  private void paintAndWait() {
    try {
      Duration goodFor = AFTER_FAILURE;
      while (true) {
        var unused = reasons.poll(goodFor.toMillis(), TimeUnit.MILLISECONDS);
        goodFor = paint();
        Thread.sleep(BREATH);
      }
    } catch (InterruptedException nobodyWatches) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration paint() {
    try {
      Painted painted = picture.get();
      latest = painted;
      failing = false;
      screens.forEach(screen -> screen.show(painted));
      return painted.goodFor();
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warn("{}: no picture; tried again until there is one", painter.getName(), e);
      }
      failing = true;
      return AFTER_FAILURE;
    }
  }

  /** One screen that shows pictures. Only the newest waits; one it overtakes is never sent. */
  static final class Screen {
    private final ScreenLine line;
    private final Function<Painted, String> form;

    /**
     * @param pulse after this long without a picture the screen is told that the line is alive
     */
    Screen(EventOutput output, Function<Painted, String> form, Duration pulse) {
      this.line = new ScreenLine(output, pulse, 1);
      this.form = form;
    }

    /** Never waits. */
    void show(Painted picture) {
      line.sendNewest(() -> new OutboundEvent.Builder().data(form.apply(picture)));
    }

    void start(BooleanSupplier live, Runnable gone) {
      line.start(live, gone);
    }

    void close() {
      line.close();
    }
  }
}
