package baton.scheduler.floor.presence;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.Map;

/** Reads who is unreachable; one statement. */
public final class Presence {
  private record Lost(AdvisorId advisor, Instant since) {}

  /**
   * Holders of seats who are not heard from (H11), and the instant at which they had been silent
   * for two minutes.
   */
  public Map<AdvisorId, Instant> unreachable(Tx tx, DeskId desk) {
    return tx.handle()
        .createQuery(
            """
            select p.advisor_id, p.unreachable_since as since
              from presence p
              join seat_hold h
                on h.advisor_id = p.advisor_id and h.released_at is null
               and h.held_from <= p.unreachable_since
             where p.desk_id = :desk and p.last_heard < p.unreachable_since
            """)
        .bind("desk", desk)
        .mapTo(Lost.class)
        .collectToMap(Lost::advisor, Lost::since);
  }
}
