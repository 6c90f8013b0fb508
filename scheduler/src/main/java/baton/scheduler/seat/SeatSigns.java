package baton.scheduler.seat;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.seat.SeatPicture;
import baton.scheduler.presence.Presence;
import baton.scheduler.queue.FreeToGo;
import baton.scheduler.queue.Queues;
import baton.scheduler.tx.Tx;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of seats beside who holds them; two statements for a whole desk.
 *
 * @param unreachable holders who are not heard from, and since when (H11)
 * @param free whom empty queues let go (H10)
 */
public record SeatSigns(Map<AdvisorId, Instant> unreachable, FreeToGo free) {
  private static final Presence PRESENCE = new Presence();
  private static final Queues QUEUES = new Queues();

  public SeatSigns {
    unreachable = Map.copyOf(unreachable);
  }

  public static SeatSigns of(Tx tx, DeskId desk) {
    return new SeatSigns(PRESENCE.unreachable(tx, desk), QUEUES.freeToGo(tx, desk));
  }

  /** Since when the holder is unreachable; null when they are not, or nobody holds the seat. */
  public @Nullable Instant unreachableSince(SeatPicture seat) {
    return seat.holder() == null ? null : unreachable.get(seat.holder().id());
  }
}
