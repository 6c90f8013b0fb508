package baton.handoff.planned;

import baton.handoff.seat.SeatFacts;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the ladder would do about a day's handoffs, had it done nothing yet. */
public final class DueSteps {
  private DueSteps() {}

  public static List<HandoffStep> of(SeatFacts facts, List<PlannedHandoff> planned, Instant at) {
    return new EscalationPolicy(facts, List.of(), at).due(planned, Set.of());
  }

  /** When the desk looks next, if nothing happens meanwhile. */
  public static @Nullable Instant next(SeatFacts facts, List<PlannedHandoff> planned, Instant at) {
    return new EscalationPolicy(facts, List.of(), at).next(planned).orElse(null);
  }
}
