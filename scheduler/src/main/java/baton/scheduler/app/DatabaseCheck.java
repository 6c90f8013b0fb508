package baton.scheduler.app;

import com.codahale.metrics.health.HealthCheck;
import org.jdbi.v3.core.Jdbi;

/** Healthy when the service's role can read. */
final class DatabaseCheck extends HealthCheck {
  private final Jdbi jdbi;

  DatabaseCheck(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  protected Result check() {
    int desks =
        jdbi.withHandle(h -> h.createQuery("select count(*) from desk").mapTo(int.class).one());
    return Result.healthy("%d desks", desks);
  }
}
