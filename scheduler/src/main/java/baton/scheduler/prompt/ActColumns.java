package baton.scheduler.prompt;

import baton.handoff.SeatId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a prompt leads, as the table keeps it: a name, and the seat where it is about one. */
final class ActColumns {
  private ActColumns() {}

  static @Nullable String name(@Nullable Next next) {
    return switch (next) {
      case null -> null;
      case Act act -> act.kind().name();
      case Page page -> page.name();
    };
  }

  static <T> @Nullable T of(@Nullable Next next, Function<Act, T> column) {
    return next instanceof Act act ? column.apply(act) : null;
  }

  static @Nullable Next read(ResultSet row) throws SQLException {
    String name = row.getString("act");
    if (name == null) {
      return null;
    }
    return row.getString("act_role") == null
        ? Page.valueOf(name)
        : new Act(
            Act.Kind.valueOf(name),
            new SeatId(row.getString("act_role"), row.getInt("act_seat")),
            Columns.instant(row, "act_handoff"));
  }
}
