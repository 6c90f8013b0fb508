package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.sql.SqlColumns;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
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
      SwapEvent.Kind kind,
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

  Map<SwapId, List<SwapEvent>> of(Tx tx, List<Swap> some, List<Swap> more) {
    return of(tx, Stream.concat(some.stream(), more.stream()).map(Swap::id).toList());
  }

  /** All of these swaps', in their order. */
  Map<SwapId, List<SwapEvent>> of(Tx tx, Collection<SwapId> swaps) {
    return tx
        .handle()
        .createQuery(
            """
            select swap_id, kind, at, by_name, for_advisor, words
              from swap_event
             where swap_id = any(:swaps)
             order by id
            """)
        .bindArray("swaps", SwapId.class, swaps)
        .map((row, context) -> {
          long forWhom = row.getLong("for_advisor");
          AdvisorId of = row.wasNull() ? null : new AdvisorId(forWhom);
          return new SwapEvent(
              new SwapId(row.getLong("swap_id")),
              SwapEvent.Kind.valueOf(row.getString("kind")),
              SqlColumns.instant(row, "at"),
              row.getString("by_name"),
              of,
              row.getString("words"));
        })
        .stream()
        .collect(Collectors.groupingBy(SwapEvent::swap));
  }
}
