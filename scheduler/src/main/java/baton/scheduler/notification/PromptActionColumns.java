package baton.scheduler.notification;

import baton.handoff.SeatId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a prompt leads, as the table keeps it: a name, and the seat where it is about one. */
final class PromptActionColumns {
  private PromptActionColumns() {}

  static @Nullable String name(@Nullable PromptLink next) {
    return switch (next) {
      case null -> null;
      case PromptAction act -> act.kind().name();
      case LinkedPage page -> page.name();
    };
  }

  static <T> @Nullable T of(@Nullable PromptLink next, Function<PromptAction, T> column) {
    return next instanceof PromptAction act ? column.apply(act) : null;
  }

  static @Nullable PromptLink read(ResultSet row) throws SQLException {
    String name = row.getString("act");
    if (name == null) {
      return null;
    }
    return row.getString("act_role") == null
        ? LinkedPage.valueOf(name)
        : new PromptAction(
            PromptAction.Kind.valueOf(name),
            new SeatId(row.getString("act_role"), row.getInt("act_seat")),
            PromptColumns.instant(row, "act_handoff"));
  }
}
