package baton.scheduler.platform.tx;

import baton.handoff.Refusal;
import com.codahale.metrics.health.HealthCheck;
import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the node's clock with the database's, at start and every 30 s (T4). The database's is
 * the one clock that all nodes see, so each staying within 2 s of it keeps them within 4 s of each
 * other.
 */
public final class ClockSkew implements ClockGuard, Managed {
  private static final Logger LOG = LoggerFactory.getLogger(ClockSkew.class);
  private static final Duration ALLOWED = Duration.ofSeconds(2);
  private static final int SECONDS_BETWEEN = 30;

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("clock-skew").daemon().factory());
  private volatile Duration ahead = Duration.ZERO;

  public ClockSkew(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** The guard for a rehearsal, whose clock is meant to differ. */
  public static ClockGuard alwaysFine() {
    return Optional::empty;
  }

  @Override
  public void start() {
    measure();
    var unused =
        timer.scheduleWithFixedDelay(
            this::measureAgain, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
  }

  @Override
  public void stop() {
    timer.shutdownNow();
  }

  @Override
  public Optional<Refusal> refusal() {
    Duration seen = ahead;
    if (seen.abs().compareTo(ALLOWED) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Refusal(
            "T4",
            String.format(
                Locale.ROOT,
                "This node's clock is %.1f s %s the database's, so seats do not change hands here.",
                seen.abs().toMillis() / 1000.0,
                seen.isNegative() ? "behind" : "ahead of"),
            "Set the clocks right (time synchronisation on both machines); the node looks again"
                + " every 30 s. Until then use another node."));
  }

  /** Looks at both clocks now. */
  void measure() {
    ahead =
        jdbi.withHandle(handle -> {
          var query = handle.createQuery("select clock_timestamp()");
          Instant before = clock.instant();
          Instant database = query.mapTo(Instant.class).one();
          return ahead(before, database, clock.instant());
        });
  }

  private void measureAgain() {
    try {
      measure();
    } catch (RuntimeException e) {
      // Without a database nothing changes hands anyway; what was seen last stands until it is
      // back.
      LOG.warn("the clocks could not be compared", e);
    }
  }

  /**
   * How far the node is ahead of the database; negative when behind. The database answered
   * somewhere between the two readings, so only what lies outside them counts: a slow answer is not
   * a skew.
   */
  static Duration ahead(Instant before, Instant database, Instant after) {
    if (database.isBefore(before)) {
      return Duration.between(database, before);
    }
    return database.isAfter(after) ? Duration.between(database, after) : Duration.ZERO;
  }

  /** Unhealthy while the node's clock may not decide who holds a seat (T4). */
  public static final class Check extends HealthCheck {
    private final ClockGuard guard;

    public Check(ClockGuard guard) {
      this.guard = guard;
    }

    @Override
    protected Result check() {
      return guard
          .refusal()
          .map(refusal -> Result.unhealthy(refusal.detail() + " " + refusal.next()))
          .orElseGet(Result::healthy);
    }
  }
}
