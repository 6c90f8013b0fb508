package baton.handoff.sql;

import baton.handoff.Id;
import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.array.SqlArrayType;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.spi.JdbiPlugin;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGInterval;

/**
 * Installed in every Jdbi: instants are bound as {@code timestamptz}, durations as {@code
 * interval}, enums by name, lists of ids and instants as arrays; {@code mapTo} reads ids, instants,
 * and whole rows into records ({@link RecordMapper}). Ids bind themselves ({@link Id}).
 *
 * <p>JDBI copies its configuration for every transaction and every statement, and asks the
 * factories in turn, the last registered first. So there are few, and not the twenty of JDBI's
 * PostgreSQL plugin, whose types Baton has no use for.
 */
public final class SqlTypes implements JdbiPlugin {
  @Override
  public void customizeJdbi(Jdbi jdbi) {
    jdbi.registerArgument(new Arguments())
        .registerArrayType((type, config) -> Optional.ofNullable(arrayType(type)))
        .registerColumnMapper((ColumnMapperFactory) (type, config) -> columnMapper(type))
        .registerRowMapper((RowMapperFactory) (type, config) -> rowMapper(type));
  }

  private static Optional<ColumnMapper<?>> columnMapper(Type type) {
    return Optional.ofNullable(ColumnReader.of(type))
        .map(reader -> (row, column, context) -> reader.read(row, column));
  }

  private static Optional<RowMapper<?>> rowMapper(Type type) {
    return type instanceof Class<?> record && record.isRecord() && ColumnReader.of(type) == null
        ? Optional.of(RecordMapper.of(record))
        : Optional.empty();
  }

  private static @Nullable SqlArrayType<?> arrayType(Type type) {
    if (type instanceof Class<?> element && Id.class.isAssignableFrom(element)) {
      return SqlArrayType.of("bigint", (Id id) -> id.value());
    }
    if (type == Instant.class) {
      return SqlArrayType.of("timestamptz", Instant::toString);
    }
    return type instanceof Class<?> element && element.isEnum()
        ? SqlArrayType.of("varchar", (Enum<?> one) -> one.name())
        : null;
  }

  private static final class Arguments implements ArgumentFactory.Preparable {
    private static final Optional<Function<Object, Argument>> ID = typed(id -> (Id) id);
    private static final Optional<Function<Object, Argument>> INSTANT =
        typed(at -> new InstantArgument((Instant) at));
    private static final Optional<Function<Object, Argument>> DURATION =
        typed(length -> new DurationArgument((Duration) length));
    private static final Optional<Function<Object, Argument>> ENUM =
        typed(one -> new EnumArgument((Enum<?>) one));

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
      if (!(type instanceof Class<?> some)) {
        return Optional.empty();
      }
      if (some == Instant.class) {
        return INSTANT;
      }
      if (some == Duration.class) {
        return DURATION;
      }
      if (Id.class.isAssignableFrom(some)) {
        return ID; // of a batch, which asks for every row
      }
      return Enum.class.isAssignableFrom(some) ? ENUM : Optional.empty();
    }

    @Override
    public Optional<Argument> build(Type type, Object value, ConfigRegistry config) {
      return prepare(type, config).map(prepared -> prepared.apply(value));
    }

    private static Optional<Function<Object, Argument>> typed(Function<Object, Argument> notNull) {
      return Optional.of(
          value -> value == null ? new NullArgument(Types.OTHER) : notNull.apply(value));
    }
  }

  private record InstantArgument(Instant at) implements Argument {
    @Override
    public void apply(int position, PreparedStatement statement, StatementContext context)
        throws SQLException {
      statement.setObject(position, at.atOffset(ZoneOffset.UTC));
    }
  }

  /** In seconds alone: PostgreSQL's days are of 23 and 25 hours too, a duration's are not. */
  private record DurationArgument(Duration length) implements Argument {
    @Override
    public void apply(int position, PreparedStatement statement, StatementContext context)
        throws SQLException {
      double seconds = length.getSeconds() + length.getNano() / 1e9;
      statement.setObject(position, new PGInterval(0, 0, 0, 0, 0, seconds));
    }
  }

  private record EnumArgument(Enum<?> one) implements Argument {
    @Override
    public void apply(int position, PreparedStatement statement, StatementContext context)
        throws SQLException {
      statement.setString(position, one.name());
    }
  }
}
