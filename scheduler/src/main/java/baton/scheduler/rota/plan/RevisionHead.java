package baton.scheduler.rota.plan;

import baton.handoff.sql.SqlColumns;
import baton.scheduler.desk.Desk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published revision, without its shifts.
 *
 * @param by the name of who published it; null for a program
 * @param why in their words; empty when they gave none
 */
public record RevisionHead(int number, Instant at, @Nullable String by, String why) {
  /** Reads the columns {@code number, published_at, name, why}. */
  public static RevisionHead read(ResultSet row) throws SQLException {
    return new RevisionHead(
        row.getInt("number"),
        SqlColumns.instant(row, "published_at"),
        row.getString("name"),
        row.getString("why"));
  }

  /** "r13 (Lea, 14:00 MT)". */
  public String inWords(Desk desk, Instant now) {
    return "r%d (%s, %s)".formatted(number, by == null ? "a program" : by, desk.written(at, now));
  }
}
