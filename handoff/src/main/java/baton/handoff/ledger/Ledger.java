package baton.handoff.ledger;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Appends to the ledger and reads it. Nothing changes an entry once it is there (H13). */
public final class Ledger {
  /** What an {@link Entry} is read from; also one that somebody tampered with, to be shown. */
  static final String ENTRY =
      """
      select number, at, kind, role, seat, advisor_id, other_id, actor_id,
             coalesce(rota_revision, 0) as rota_revision, detail,
             encode(previous_sha256, 'hex') as previous, encode(sha256, 'hex') as sha256
      """;

  /**
   * Locks the end of the desk's chain until the transaction ends. Whoever changes seats does this
   * first, and so may whoever needs seats to stay as they are until commit: then changes of one
   * desk queue up, numbers have no holes, and no two changes can deadlock.
   *
   * @param now the instant of a chain that begins here
   */
  public Head lock(Handle handle, DeskId desk, Instant now) {
    Head head = lockExisting(handle, desk);
    if (head == null) {
      begin(handle, desk, now);
      head = lockExisting(handle, desk);
    }
    if (head == null) {
      throw new IllegalStateException("the ledger of desk " + desk + " has no head");
    }
    return head;
  }

  private static @Nullable Head lockExisting(Handle handle, DeskId desk) {
    return handle
        .createQuery(
            """
            select desk_id, number, at, encode(sha256, 'hex') as sha256
              from ledger_head
             where desk_id = :desk
               for update
            """)
        .bind("desk", desk)
        .mapTo(Head.class)
        .findOne()
        .orElse(null);
  }

  private static void begin(Handle handle, DeskId desk, Instant now) {
    handle
        .createUpdate(
            """
            insert into ledger_head (desk_id, number, at, sha256)
            values (:desk, 0, :now, :nothing) on conflict do nothing
            """)
        .bind("desk", desk)
        .bind("now", now)
        .bind("nothing", EntryHash.NOTHING_BEFORE)
        .execute();
  }

  /**
   * Appends the facts in order, all at one instant, and moves the head on.
   *
   * @param at not before {@code head.at()}; see {@link Head#notBefore}
   * @return the entries, one a fact
   */
  public List<Entry> append(Handle handle, Head head, Instant at, List<Fact> facts) {
    if (at.isBefore(head.at())) {
      throw new IllegalArgumentException("the ledger never goes back: " + at + " < " + head.at());
    }
    if (facts.isEmpty()) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    Head end = head;
    try (PreparedBatch batch = handle.prepareBatch(INSERT)) {
      for (Fact fact : facts) {
        Head before = end;
        end = add(batch, before, at, fact);
        entries.add(new Entry(end.number(), at, fact, before.sha256(), end.sha256()));
      }
      batch.execute();
    }
    moveHead(handle, end);
    return List.copyOf(entries);
  }

  private static final String INSERT =
      """
      insert into ledger_entry (desk_id, number, at, kind, role, seat, advisor_id, other_id,
                                actor_id, rota_revision, detail, previous_sha256, sha256)
      values (:desk, :number, :at, :kind, :role, :seat, :advisor, :other,
              :actor, :revision, :detail, :previous, :sha256)
      """;

  private static Head add(PreparedBatch batch, Head before, Instant at, Fact fact) {
    long number = before.number() + 1;
    byte[] previous = before.sha256().bytes();
    byte[] sha256 = EntryHash.of(previous, columns(before.desk(), number, at, fact));
    batch
        .bind("desk", before.desk())
        .bind("number", number)
        .bind("at", at)
        .bind("kind", fact.kind().name())
        .bind("role", fact.seat().role())
        .bind("seat", fact.seat().number())
        .bind("advisor", fact.advisor())
        .bind("other", fact.other())
        .bind("actor", fact.actor())
        .bind("revision", fact.rotaRevision())
        .bind("detail", fact.detail())
        .bind("previous", previous)
        .bind("sha256", sha256)
        .add();
    return new Head(before.desk(), number, at, Sha256.of(sha256));
  }

  private static List<@Nullable String> columns(DeskId desk, long number, Instant at, Fact fact) {
    return Arrays.asList(
        Long.toString(desk.value()),
        Long.toString(number),
        at.toString(),
        fact.kind().name(),
        fact.seat().role(),
        Integer.toString(fact.seat().number()),
        Long.toString(fact.advisor().value()),
        text(fact.other()),
        text(fact.actor()),
        Integer.toString(fact.rotaRevision()),
        fact.detail());
  }

  private static void moveHead(Handle handle, Head end) {
    handle
        .createUpdate(
            """
            update ledger_head set number = :number, at = :at, sha256 = :sha256
             where desk_id = :desk
            """)
        .bind("desk", end.desk())
        .bind("number", end.number())
        .bind("at", end.at())
        .bind("sha256", end.sha256().bytes())
        .execute();
  }

  /**
   * A page of the ledger, in order.
   *
   * @param after the number of the last entry already seen; 0 for the first page
   * @param limit how many entries at most
   */
  public List<Entry> page(Handle handle, DeskId desk, long after, int limit) {
    return handle
        .createQuery(
            ENTRY
                + """
                  from ledger_entry
                 where desk_id = :desk and number > :after
                 order by number
                 limit :limit
                """)
        .bind("desk", desk)
        .bind("after", after)
        .bind("limit", limit)
        .mapTo(Entry.class)
        .list();
  }

  /** The entries at an instant in {@code [from, to)}, in order. */
  public List<Entry> between(Handle handle, DeskId desk, Instant from, Instant to) {
    return handle
        .createQuery(
            ENTRY
                + """
                  from ledger_entry
                 where desk_id = :desk and at >= :from and at < :to
                 order by number
                """)
        .bind("desk", desk)
        .bind("from", from)
        .bind("to", to)
        .mapTo(Entry.class)
        .list();
  }

  private static @Nullable String text(@Nullable AdvisorId advisor) {
    return advisor == null ? null : advisor.toString();
  }

  /**
   * The locked end of a desk's chain: while it is held, until the transaction ends, nobody else
   * changes a seat of the desk.
   *
   * @param at the instant of the last entry
   */
  public record Head(DeskId desk, long number, Instant at, Sha256 sha256) {
    /**
     * The instant of what happens next: now, but never before what has happened (H13); to the
     * microsecond, as the database keeps it, or a seal made over more would not fit what is stored.
     */
    public Instant notBefore(Instant now) {
      Instant kept = now.truncatedTo(ChronoUnit.MICROS);
      return kept.isBefore(at) ? at : kept;
    }
  }
}
