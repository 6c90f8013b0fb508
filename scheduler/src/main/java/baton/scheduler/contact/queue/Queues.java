package baton.scheduler.contact.queue;

import baton.handoff.DeskId;
import baton.handoff.SeatId;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads queues: a statement each. */
public final class Queues {
  /** Longer than any shift: who left before that left another one. */
  private static final Duration A_SHIFT = Duration.ofDays(1);

  /** Those reported at any time, by role; each says how old it is. */
  public List<Queue> of(Tx tx, DeskId desk) {
    return tx.handle()
        .createQuery(
            """
            select role, waiting, promised, oldest_at, as_of
              from queue
             where desk_id = :desk
             order by role
            """)
        .bind("desk", desk)
        .mapTo(Queue.class)
        .list();
  }

  /** What was last reported of a role's queue, unless that is too long ago. */
  public Optional<Queue> known(Tx tx, DeskId desk, String role) {
    return of(tx, desk).stream()
        .filter(queue -> queue.role().equals(role) && queue.isKnownAt(tx.now()))
        .findFirst();
  }

  /** Whom empty queues let go, now and when they left (H10). */
  public FreeToGo freeToGo(Tx tx, DeskId desk) {
    Map<String, Boolean> empty = new HashMap<>();
    Map<SeatId, Instant> left = new HashMap<>();
    tx.handle()
        .createQuery(
            """
            select role, 0 as seat, as_of as at, waiting = 0 as empty
              from queue
             where desk_id = :desk and as_of > :believed
             union all
            select l.role, l.seat, l.released_at, true
              from (select distinct on (role, seat) role, seat, released_at
                      from seat_hold
                     where desk_id = :desk and released_at > :aShift
                     order by role, seat, released_at desc) l
              join queue_empty e
                on e.desk_id = :desk and e.role = l.role
               and l.released_at >= e.began and l.released_at < e.known_until
            """)
        .bind("desk", desk)
        .bind("believed", tx.now().minus(Queue.BELIEVED))
        .bind("aShift", tx.now().minus(A_SHIFT))
        .mapTo(Line.class)
        .forEach(line -> {
          if (line.seat() == 0) {
            empty.put(line.role(), line.empty());
          } else {
            left.put(new SeatId(line.role(), line.seat()), line.at());
          }
        });
    return new FreeToGo(empty, left);
  }

  /** What is known of a role's queue (seat 0), or of how a seat was left. */
  private record Line(String role, int seat, Instant at, boolean empty) {}
}
