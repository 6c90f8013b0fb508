package baton.handoff.ledger;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.SeatId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries. Numbers and instants rise together (H13), so a time is turned into numbers by two
 * look-ups in the index by time, and every page is a walk along the primary key.
 */
public final class LedgerSearch {
  private static final long NO_END = Long.MAX_VALUE;

  private static final String WANTED =
      Ledger.ENTRY
          + """
            from ledger_entry
           where desk_id = :desk and number > :after and number < :before
             and number >= coalesce((select first.number
                                       from ledger_entry first
                                      where first.desk_id = :desk and first.at >= :from
                                      order by first.at, first.number
                                      limit 1), :noEnd)
             and number < coalesce((select end_.number
                                      from ledger_entry end_
                                     where end_.desk_id = :desk and end_.at >= :to
                                     order by end_.at, end_.number
                                     limit 1), :noEnd)
             and (cast(:role as text) is null or (role = :role and seat = :seat))
             and (cast(:person as bigint) is null or :person in (advisor_id, other_id, actor_id))
             and (cardinality(cast(:kinds as text[])) = 0 or kind = any(:kinds))
          """;

  /**
   * The condition of the index {@code ledger_entry_credits}, and what it leaves to be told apart.
   */
  private static final String HELD_OVER =
      """
         and detail ~ '"(heldOverSeconds|lateSeconds|seconds)":[1-9]'
         and detail ~ '"heldOverSeconds":[1-9]'
      """;

  /**
   * The newest that are wanted, newest first.
   *
   * @param before only entries with a smaller number; 0 for all
   * @param limit how many at most
   */
  public List<Entry> newest(Handle handle, DeskId desk, Filter filter, long before, int limit) {
    return bound(
            handle.createQuery(sql(filter) + "order by number desc limit :limit"), desk, filter)
        .bind("after", 0L)
        .bind("before", before == 0 ? NO_END : before)
        .bind("limit", limit)
        .mapTo(Entry.class)
        .list();
  }

  /**
   * The oldest that are wanted, in the chain's order.
   *
   * @param after the number of the last entry already seen; 0 for the first page
   * @param limit how many at most
   */
  public List<Entry> oldest(Handle handle, DeskId desk, Filter filter, long after, int limit) {
    return bound(handle.createQuery(sql(filter) + "order by number limit :limit"), desk, filter)
        .bind("after", after)
        .bind("before", NO_END)
        .bind("limit", limit)
        .mapTo(Entry.class)
        .list();
  }

  private static String sql(Filter filter) {
    return filter.heldOver() ? WANTED + HELD_OVER : WANTED;
  }

  private static Query bound(Query query, DeskId desk, Filter filter) {
    @Nullable SeatId seat = filter.seat();
    @Nullable AdvisorId person = filter.person();
    return query
        .bind("desk", desk)
        .bind("noEnd", NO_END)
        .bind("from", filter.time().from())
        .bind("to", filter.time().to())
        .bind("role", seat == null ? null : seat.role())
        .bind("seat", seat == null ? 0 : seat.number())
        .bind("person", person)
        .bindArray("kinds", String.class, filter.kinds().stream().map(Enum::name).toList());
  }

  /**
   * A stretch of the ledger {@code [from, to)}; unlike a period it may be empty, and it may be open
   * at an end: {@link #FIRST}, {@link #LAST}.
   */
  public record Time(Instant from, Instant to) {
    /** Before any entry; PostgreSQL keeps it. */
    public static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    /** After any entry. */
    public static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    public static final Time ALWAYS = new Time(FIRST, LAST);
  }

  /**
   * Which entries are wanted; what is null or empty lets everything through.
   *
   * @param time entries of {@code [from, to)}
   * @param person whom they are about, on either side, or who did it
   * @param kinds one of these; empty: any
   * @param heldOver only entries that credit held-over time (H8)
   */
  public record Filter(
      Time time,
      @Nullable SeatId seat,
      @Nullable AdvisorId person,
      Set<EntryKind> kinds,
      boolean heldOver) {
    public static final Filter ALL = new Filter(Time.ALWAYS, null, null, Set.of(), false);

    public Filter {
      kinds = Set.copyOf(kinds);
    }
  }
}
