package baton.scheduler.platform.tx;

import baton.handoff.Refusal;
import java.util.Optional;

/** Asked before anything that changes hands at an instant: may this node's clock decide it? (T4) */
@FunctionalInterface
public interface ClockGuard {
  /** Why boundary actions are refused on this node just now; empty when the clock is fine. */
  Optional<Refusal> refusal();
}
