package baton.scheduler.notification;

import baton.handoff.SeatId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values between rows and records. */
final class PromptColumns {
  private PromptColumns() {}

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /** One column of many rows, for {@code unnest}: it travels as text and is cast there. */
  static <T> @Nullable String[] of(List<T> rows, Function<T, @Nullable Object> value) {
    @Nullable String[] column = new @Nullable String[rows.size()];
    for (int i = 0; i < column.length; i++) {
      Object cell = value.apply(rows.get(i));
      column[i] = cell == null ? null : cell.toString();
    }
    return column;
  }

  /** Where a prompt leads: the name of what it asks for, or of a page. */
  static @Nullable String next(@Nullable PromptLink next) {
    return switch (next) {
      case null -> null;
      case PromptAction act -> act.kind().name();
      case LinkedPage page -> page.name();
    };
  }

  /** What is there only where it leads to something about a seat. */
  static <T> @Nullable T act(@Nullable PromptLink next, Function<PromptAction, T> column) {
    return next instanceof PromptAction act ? column.apply(act) : null;
  }

  static @Nullable PromptLink next(ResultSet row) throws SQLException {
    String name = row.getString("act");
    if (name == null) {
      return null;
    }
    return row.getString("act_role") == null
        ? LinkedPage.valueOf(name)
        : new PromptAction(
            PromptAction.Kind.valueOf(name),
            new SeatId(row.getString("act_role"), row.getInt("act_seat")),
            instant(row, "act_handoff"));
  }
}
