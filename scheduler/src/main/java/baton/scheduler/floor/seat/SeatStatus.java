package baton.scheduler.floor.seat;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.seat.SeatSnapshot;
import baton.scheduler.contact.queue.FreeToGo;
import baton.scheduler.contact.queue.Queues;
import baton.scheduler.floor.presence.Presence;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of seats beside who holds them; two statements for a whole desk.
 *
 * @param unreachable holders who are not heard from, and since when (H11)
 * @param free whom empty queues let go (H10)
 */
public record SeatStatus(Map<AdvisorId, Instant> unreachable, FreeToGo free) {
  private static final Presence PRESENCE = new Presence();
  private static final Queues QUEUES = new Queues();

  public SeatStatus {
    unreachable = Map.copyOf(unreachable);
  }

  public static SeatStatus of(Tx tx, DeskId desk) {
    return new SeatStatus(PRESENCE.unreachable(tx, desk), QUEUES.freeToGo(tx, desk));
  }

  /** Since when the holder is unreachable; null when they are not, or nobody holds the seat. */
  public @Nullable Instant unreachableSince(SeatSnapshot seat) {
    return seat.holder() == null ? null : unreachable.get(seat.holder().id());
  }
}
