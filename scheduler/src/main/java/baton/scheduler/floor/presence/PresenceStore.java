package baton.scheduler.floor.presence;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.SeatId;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes who was heard from, and marks who was not; one statement each, for all people. */
final class PresenceStore {
  /** So long a holder may be silent (H11). */
  static final Duration SILENCE = Duration.ofMinutes(2);

  /**
   * Whose silence counts.
   *
   * @param listeningSince silence before that does not
   * @param here whom this node has heard, whatever the tables say
   */
  record Ears(Instant listeningSince, Collection<AdvisorId> here) {}

  /** Somebody whose page has been silent for too long. */
  record Lost(AdvisorId advisor, String name, SeatId seat, Instant lastHeard, Instant since) {}

  /**
   * Somebody who is called unreachable no more.
   *
   * @param seat which they hold, and never lost; null when it is not theirs any more
   */
  record Found(AdvisorId advisor, String name, @Nullable SeatId seat, Instant since) {}

  /**
   * Writes it down.
   *
   * @return the desks at which somebody called unreachable was heard
   */
  List<DeskId> heard(Tx tx, List<HeartbeatMemory.Heartbeat> words) {
    return tx.handle()
        .createQuery(
            """
            with heard as (
              insert into presence (desk_id, advisor_id, last_heard)
              select * from unnest(:desks::bigint[], :advisors::bigint[], :instants::timestamptz[])
                  on conflict (advisor_id) do update
                 set last_heard = greatest(presence.last_heard, excluded.last_heard)
              returning desk_id, last_heard, unreachable_since)
            select distinct desk_id from heard where last_heard >= unreachable_since
            """)
        .bindArray(
            "desks", DeskId.class, words.stream().map(HeartbeatMemory.Heartbeat::desk).toList())
        .bindArray(
            "advisors",
            AdvisorId.class,
            words.stream().map(HeartbeatMemory.Heartbeat::advisor).toList())
        .bindArray(
            "instants", Instant.class, words.stream().map(HeartbeatMemory.Heartbeat::at).toList())
        .mapTo(DeskId.class)
        .list();
  }

  /** When the next holder has been silent for too long, or a mark was overtaken, of all desks. */
  Optional<Instant> nextDue(Tx tx, Ears ears) {
    return tx.handle()
        .createQuery(
            """
            select least(
              (select min(greatest(last_heard + :silence, :listened, held_from))
                 from may_get_lost where advisor_id <> all(:here)),
              (select min(unreachable_since) from unreachable_no_more))
            """)
        .bind("silence", SILENCE)
        .bind("listened", ears.listeningSince().plus(SILENCE))
        .bindArray("here", AdvisorId.class, ears.here())
        .mapTo(Instant.class)
        .findOne();
  }

  /** The desks at which something of this is due. */
  List<DeskId> due(Tx tx, Ears ears) {
    return tx.handle()
        .createQuery(
            """
            select desk_id from may_get_lost
             where greatest(last_heard + :silence, :listened, held_from) <= :now
               and advisor_id <> all(:here)
             union
            select desk_id from unreachable_no_more
             order by desk_id
            """)
        .bind("silence", SILENCE)
        .bind("listened", ears.listeningSince().plus(SILENCE))
        .bind("now", tx.now())
        .bindArray("here", AdvisorId.class, ears.here())
        .mapTo(DeskId.class)
        .list();
  }

  /** Marks whoever of the desk has been silent for too long, once. */
  List<Lost> mark(Tx tx, DeskId desk, Ears ears) {
    return tx.handle()
        .createQuery(
            """
            update presence p
               set unreachable_since =
                     greatest(m.last_heard + :silence, :listened, m.held_from)
              from may_get_lost m
              join advisor a on a.id = m.advisor_id
             where m.desk_id = :desk and p.advisor_id = m.advisor_id
               and p.last_heard = m.last_heard -- not heard by another node just now
               and greatest(m.last_heard + :silence, :listened, m.held_from) <= :now
               and m.advisor_id <> all(:here)
            returning p.advisor_id, a.name, m.role, m.seat, p.last_heard,
                   p.unreachable_since as since
            """)
        .bind("desk", desk)
        .bind("silence", SILENCE)
        .bind("listened", ears.listeningSince().plus(SILENCE))
        .bind("now", tx.now())
        .bindArray("here", AdvisorId.class, ears.here())
        .mapTo(Lost.class)
        .list();
  }

  /** Takes the marks of the desk away that nothing stands behind any more. */
  List<Found> unmark(Tx tx, DeskId desk) {
    return tx.handle()
        .createQuery(
            """
            update presence p
               set unreachable_since = null
              from unreachable_no_more n
              join advisor a on a.id = n.advisor_id
             where n.desk_id = :desk and p.advisor_id = n.advisor_id
            returning p.advisor_id, a.name, n.role, n.seat, n.unreachable_since as since
            """)
        .bind("desk", desk)
        .mapTo(Found.class)
        .list();
  }
}
