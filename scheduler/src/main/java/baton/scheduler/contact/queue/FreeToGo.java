package baton.scheduler.contact.queue;

import baton.handoff.SeatId;
import baton.handoff.seat.SeatSnapshot;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom empty queues let go (H10).
 *
 * @param empty of each soft role whose queue is known: whether it is empty
 * @param left when a seat was last left, of those that were left with an empty queue
 */
public record FreeToGo(Map<String, Boolean> empty, Map<SeatId, Instant> left) {
  public FreeToGo {
    empty = Map.copyOf(empty);
    left = Map.copyOf(left);
  }

  /**
   * Whether the seat needs nobody for the rest of the shift: its holder may go, or went when the
   * queue was empty. Null when there is nothing to say: a strict seat, an unknown queue, a free
   * seat that nobody left like that.
   */
  public @Nullable Boolean of(SeatSnapshot seat) {
    if (seat.strict()) {
      return null;
    }
    return seat.holder() == null
        ? (isLeftForTheShift(seat) ? Boolean.TRUE : null)
        : empty.get(seat.seat().role());
  }

  /** A shift that began after the seat was left has to be worked again. */
  private boolean isLeftForTheShift(SeatSnapshot seat) {
    Instant leftAt = left.get(seat.seat());
    return leftAt != null && seat.late() != null && !seat.late().at().isAfter(leftAt);
  }
}
