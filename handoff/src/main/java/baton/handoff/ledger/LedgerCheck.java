package baton.handoff.ledger;

import baton.handoff.DeskId;
import baton.handoff.ledger.Verification.Broken;
import baton.handoff.ledger.Verification.Verified;
import baton.handoff.sql.SqlColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes a desk's chain from its first entry and compares it with what is stored (H13). Reads
 * the rows as they are, without turning them into values first: a tampered row may be no value.
 */
public final class LedgerCheck {
  private static final int CHUNK = 1000;
  private static final String MISSING = "The entry is missing.";
  private static final String NOTHING = HexFormat.of().formatHex(EntryHash.NOTHING_BEFORE);

  private record Row(long number, List<@Nullable String> columns, String previous, String sha256) {}

  private record End(long number, String sha256, long lastEntry) {}

  /** Checks all entries; entries appended meanwhile are left for the next time. */
  public Verification verify(Handle handle, DeskId desk) {
    return verify(handle, desk, null);
  }

  /**
   * Checks all entries, and that the one whose digest was kept elsewhere still has it.
   *
   * @param kept null: none was
   */
  public Verification verify(Handle handle, DeskId desk, @Nullable LedgerCheckpoint kept) {
    End end = end(handle, desk);
    long number = 0;
    String sha256 = NOTHING;
    while (number < end.number()) {
      List<Row> rows = rows(handle, desk, number, end.number());
      for (Row row : rows) {
        String fault = fault(row, number + 1, sha256, kept);
        if (fault != null) {
          return new Broken(number + 1, fault);
        }
        number = row.number();
        sha256 = row.sha256();
      }
      if (rows.isEmpty()) {
        return new Broken(number + 1, MISSING);
      }
    }
    return atEnd(end, sha256, kept);
  }

  private static Verification atEnd(End end, String sha256, @Nullable LedgerCheckpoint kept) {
    if (!end.sha256().equals(sha256)) {
      return new Broken(end.number(), "The head of the ledger names another last entry.");
    }
    if (end.lastEntry() > end.number()) {
      return new Broken(end.number() + 1, "The entry stands behind the head of the ledger.");
    }
    return kept != null && kept.number() > end.number()
        ? new Broken(
            end.number() + 1, "The entry is missing: a digest of a later one was kept elsewhere.")
        : new Verified(end.number(), new Sha256(sha256));
  }

  private static @Nullable String fault(
      Row row, long expected, String previous, @Nullable LedgerCheckpoint kept) {
    if (row.number() != expected) {
      return MISSING;
    }
    if (!row.previous().equals(previous)) {
      return "The entry is not chained to the one before it.";
    }
    byte[] computed = EntryHash.of(HexFormat.of().parseHex(previous), row.columns());
    if (!HexFormat.of().formatHex(computed).equals(row.sha256())) {
      return "The entry is not as it was written.";
    }
    return kept != null && kept.number() == expected && !kept.sha256().hex().equals(row.sha256())
        ? "The entry is not the one whose digest was kept: it, or one before it, was written anew."
        : null;
  }

  /** Head and last entry in one statement: both as of one commit. */
  private static End end(Handle handle, DeskId desk) {
    return handle
        .createQuery(
            """
            select number, encode(sha256, 'hex') as sha256,
                   (select coalesce(max(number), 0) from ledger_entry where desk_id = :desk) last_entry
              from ledger_head
             where desk_id = :desk
             union all
            select 0, :nothing,
                   (select coalesce(max(number), 0) from ledger_entry where desk_id = :desk)
             limit 1
            """)
        .bind("desk", desk)
        .bind("nothing", NOTHING)
        .mapTo(End.class)
        .one();
  }

  private static List<Row> rows(Handle handle, DeskId desk, long after, long upTo) {
    return handle
        .createQuery(
            """
            select desk_id, number, at, kind, role, seat, advisor_id, other_id, actor_id,
                   rota_revision, detail, coalesce(encode(previous_sha256, 'hex'), '') as previous,
                   coalesce(encode(sha256, 'hex'), '') as sha256
              from ledger_entry
             where desk_id = :desk and number > :after and number <= :upTo
             order by number
             limit :chunk
            """)
        .bind("desk", desk)
        .bind("after", after)
        .bind("upTo", upTo)
        .bind("chunk", CHUNK)
        .map((row, context) ->
            new Row(
                row.getLong("number"),
                columns(row),
                row.getString("previous"),
                row.getString("sha256")))
        .list();
  }

  /** What an entry's hash is made of, as stored. */
  static List<@Nullable String> columns(ResultSet row) throws SQLException {
    return Arrays.asList(
        row.getString("desk_id"),
        row.getString("number"),
        Objects.toString(SqlColumns.instantOrNull(row, "at"), null),
        row.getString("kind"),
        row.getString("role"),
        row.getString("seat"),
        row.getString("advisor_id"),
        row.getString("other_id"),
        row.getString("actor_id"),
        row.getString("rota_revision"),
        row.getString("detail"));
  }
}
