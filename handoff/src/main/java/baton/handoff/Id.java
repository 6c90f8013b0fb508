package baton.handoff;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Names one row of a table: a record of a single {@code long}. It is its own argument of a
 * statement, {@code .bind("desk", desk)}, since JDBI looks for an argument factory in every
 * statement anew, and an {@link Argument} needs none.
 */
public interface Id extends Argument {
  long value();

  @Override
  default void apply(int position, PreparedStatement statement, StatementContext context)
      throws SQLException {
    statement.setLong(position, value());
  }
}
