package baton.scheduler.notification;

import baton.handoff.SeatId;
import baton.handoff.sql.SqlColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values between rows and records. */
final class PromptColumns {
  private PromptColumns() {}

  /** Where a prompt leads: the name of what it asks for, or of a page. */
  static @Nullable String next(Prompt.@Nullable Link next) {
    return switch (next) {
      case null -> null;
      case PromptAction act -> act.kind().name();
      case LinkedPage page -> page.name();
    };
  }

  /** What is there only where it leads to something about a seat. */
  static <T> @Nullable T act(Prompt.@Nullable Link next, Function<PromptAction, T> column) {
    return next instanceof PromptAction act ? column.apply(act) : null;
  }

  static Prompt.@Nullable Link next(ResultSet row) throws SQLException {
    String name = row.getString("act");
    if (name == null) {
      return null;
    }
    return row.getString("act_role") == null
        ? LinkedPage.valueOf(name)
        : new PromptAction(
            PromptAction.Kind.valueOf(name),
            new SeatId(row.getString("act_role"), row.getInt("act_seat")),
            SqlColumns.instant(row, "act_handoff"));
  }
}
