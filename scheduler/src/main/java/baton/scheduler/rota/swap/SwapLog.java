package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps what happened to swaps; nothing in it ever changes. */
final class SwapLog {
  void add(
      Tx tx,
      Desk desk,
      SwapId swap,
      Event.Kind kind,
      String by,
      @Nullable AdvisorId forWhom,
      String words) {
    tx.handle()
        .createUpdate(
            """
            insert into swap_event (desk_id, swap_id, kind, at, by_name, for_advisor, words)
            values (:desk, :swap, :kind, :now, :by, :forWhom, :words)
            """)
        .bind("desk", desk.id())
        .bind("swap", swap)
        .bind("kind", kind.name())
        .bind("now", tx.now())
        .bind("by", by)
        .bind("forWhom", forWhom)
        .bind("words", words)
        .execute();
  }

  Map<SwapId, List<Event>> of(Tx tx, List<Swap> some, List<Swap> more) {
    return of(tx, Stream.concat(some.stream(), more.stream()).map(Swap::id).toList());
  }

  /** All of these swaps', in their order. */
  Map<SwapId, List<Event>> of(Tx tx, Collection<SwapId> swaps) {
    return tx
        .handle()
        .createQuery(
            """
            select swap_id, kind, at, by_name as by, for_advisor as for_whom, words
              from swap_event
             where swap_id = any(:swaps)
             order by id
            """)
        .bindArray("swaps", SwapId.class, swaps)
        .mapTo(Event.class)
        .stream()
        .collect(Collectors.groupingBy(Event::swap));
  }

  /**
   * Something that happened to a swap.
   *
   * @param by who really did it; empty when the rota changed under it
   * @param forWhom for whom, where that is somebody else
   * @param words a reason, or what changed; maybe empty
   */
  record Event(
      SwapId swap, Kind kind, Instant at, String by, @Nullable AdvisorId forWhom, String words) {
    enum Kind {
      OFFERED,
      ACCEPTED,
      TAKEN_BACK,
      DECLINED,
      APPROVED,
      REFUSED,
      WITHDRAWN,
      FOLLOWED,
      DONE,
      UNDO_ASKED,
      UNDONE
    }
  }
}
