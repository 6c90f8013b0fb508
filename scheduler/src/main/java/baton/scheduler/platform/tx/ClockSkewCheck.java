package baton.scheduler.platform.tx;

import com.codahale.metrics.health.HealthCheck;

/** Unhealthy while the node's clock may not decide who holds a seat (T4). */
public final class ClockSkewCheck extends HealthCheck {
  private final ClockGuard guard;

  public ClockSkewCheck(ClockGuard guard) {
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
