package baton.scheduler.platform.web;

import baton.handoff.DeskId;
import baton.scheduler.platform.web.LiveSnapshot.Painted;
import io.dropwizard.core.setup.Environment;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.jetty.util.component.LifeCycle;
import org.glassfish.jersey.media.sse.EventOutput;
import org.glassfish.jersey.media.sse.SseFeature;

/**
 * The screens of all desks that watch through this node. A committed change of a desk is painted
 * once and sent to each of its screens (W2). A screen that cannot keep up skips pictures; one that
 * takes none for as long as the server's idle timeout is let go. Neither holds up another.
 *
 * <p>Every event without a name is a whole picture. Every 10 s without one brings an event {@code
 * pulse}: {@code live} when the last picture still stands, {@code blind} when this node cannot
 * know.
 */
public final class LiveDesks {
  private static final int MOST_SCREENS = 500;

  private static final Duration PULSE = Duration.ofSeconds(10);

  private final LiveSnapshot picture;
  private final Duration pulse;
  private final ChangeListener changes;
  private final Map<DeskId, LiveDesk> watched = new ConcurrentHashMap<>();
  private final List<ChangeObserver> hearers = new CopyOnWriteArrayList<>();
  private volatile boolean stopping;

  /**
   * @param connections gives the one connection that hears of changes; not a pool that takes it
   *     back
   */
  public LiveDesks(DataSource connections, LiveSnapshot picture) {
    this(connections, picture, PULSE);
  }

  LiveDesks(DataSource connections, LiveSnapshot picture, Duration pulse) {
    this.picture = picture;
    this.pulse = pulse;
    this.changes = new ChangeListener(connections, this::changed, this::anythingMayHaveChanged);
  }

  /** Tells somebody else, too, what this node hears: one connection hears for all. */
  public void alsoTell(ChangeObserver hearer) {
    hearers.add(hearer);
  }

  /** Starts and stops with the server. */
  public void register(Environment environment) {
    environment.jersey().register(SseFeature.class);
    environment
        .lifecycle()
        .addServerLifecycleListener(server -> {
          start();
          // Before the server waits for its requests to end: ours would not.
          server.addEventListener(
              new LifeCycle.Listener() {
                @Override
                public void lifeCycleStopping(LifeCycle event) {
                  stop();
                }
              });
        });
  }

  /**
   * A stream of the desk's pictures, beginning with the present one. It ends by itself after some
   * hours, so that who may no longer watch does not.
   *
   * @param form the picture's form: {@code Painted::json} or {@code Painted::html}
   * @throws ProblemException 503 when as many screens watch the desk as are allowed
   */
  public Response watch(DeskId desk, Function<Painted, String> form) {
    if (stopping) {
      throw Problem.of(503, "Stopping", "This node is being stopped.", "Try again.").asException();
    }
    EventOutput output = new EventOutput();
    LiveDesk.Screen screen = new LiveDesk.Screen(output, form, pulse);
    watched.compute(desk, (id, live) -> joined(live == null ? newDesk(id) : live, screen));
    screen.start(() -> isLive(desk), () -> leave(desk, screen));
    return Response.ok(output, MediaType.SERVER_SENT_EVENTS)
        .header("X-Accel-Buffering", "no") // a proxy must pass each event on at once
        .build();
  }

  /**
   * A stream for pages that ask for themselves again: each event is the instant of a picture. A
   * page that is younger has nothing to ask for.
   */
  public Response watchChanges(DeskId desk) {
    return watch(desk, picture -> picture.asOf().toString());
  }

  boolean isWatched(DeskId desk) {
    return watched.containsKey(desk);
  }

  void start() {
    changes.start();
  }

  void stop() {
    stopping = true;
    changes.stop();
    watched.values().forEach(LiveDesk::close);
    hearers.forEach(ChangeObserver::stopping);
  }

  private LiveDesk newDesk(DeskId desk) {
    return new LiveDesk(() -> picture.paint(desk), desk);
  }

  private static LiveDesk joined(LiveDesk live, LiveDesk.Screen screen) {
    if (live.screens() >= MOST_SCREENS) {
      throw Problem.of(
              503,
              "Too many screens",
              "This desk is watched by " + MOST_SCREENS + " screens already.",
              "Close one that nobody looks at, then try again.")
          .asException();
    }
    live.join(screen);
    return live;
  }

  private void leave(DeskId desk, LiveDesk.Screen screen) {
    watched.computeIfPresent(desk, (id, live) -> live.leave(screen) ? live : null);
  }

  private boolean isLive(DeskId desk) {
    LiveDesk live = watched.get(desk);
    return changes.isHearing() && live != null && live.isFresh();
  }

  private void changed(DeskId desk) {
    LiveDesk live = watched.get(desk);
    if (live != null) {
      live.changed();
    }
    hearers.forEach(hearer -> hearer.changed(desk));
  }

  private void anythingMayHaveChanged() {
    watched.values().forEach(LiveDesk::changed);
    hearers.forEach(ChangeObserver::anythingMayHaveChanged);
  }
}
