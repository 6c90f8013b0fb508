package baton.handoff.sql;

import static java.util.Map.entry;

import baton.handoff.Id;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a value of one type from a column; null when the column is. */
@FunctionalInterface
interface ColumnReader {
  @Nullable Object read(ResultSet row, int column) throws SQLException;

  Map<Type, ColumnReader> PLAIN =
      Map.ofEntries(
          entry(long.class, notNull(ResultSet::getLong)),
          entry(Long.class, notNull(ResultSet::getLong)),
          entry(int.class, notNull(ResultSet::getInt)),
          entry(Integer.class, notNull(ResultSet::getInt)),
          entry(boolean.class, notNull(ResultSet::getBoolean)),
          entry(Boolean.class, notNull(ResultSet::getBoolean)),
          entry(double.class, notNull(ResultSet::getDouble)),
          entry(String.class, ResultSet::getString),
          entry(byte[].class, ResultSet::getBytes),
          entry(Instant.class, ColumnReader::instant),
          entry(LocalDate.class, (row, column) -> row.getObject(column, LocalDate.class)),
          entry(LocalTime.class, (row, column) -> row.getObject(column, LocalTime.class)),
          entry(LocalDateTime.class, (row, column) -> row.getObject(column, LocalDateTime.class)),
          entry(ZoneId.class, ColumnReader::zone));

  ClassValue<ColumnReader> OTHERS =
      new ClassValue<>() {
        @Override
        protected ColumnReader computeValue(Class<?> type) {
          return type.isEnum() ? constant(type) : id(type);
        }
      };

  /** The reader for a type, or null when no single column holds such a value. */
  static @Nullable ColumnReader of(Type type) {
    ColumnReader plain = PLAIN.get(type);
    if (plain != null) {
      return plain;
    }
    if (type instanceof ParameterizedType many
        && many.getActualTypeArguments()[0] == String.class) {
      return many.getRawType() == List.class
          ? ColumnReader::list
          : many.getRawType() == Set.class ? ColumnReader::set : null;
    }
    if (type instanceof ParameterizedType many
        && many.getRawType() == List.class
        && many.getActualTypeArguments()[0] == ZoneId.class) {
      return ColumnReader::zones;
    }
    return type instanceof Class<?> other && (other.isEnum() || Id.class.isAssignableFrom(other))
        ? OTHERS.get(other)
        : null;
  }

  static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable ZoneId zone(ResultSet row, int column) throws SQLException {
    String id = row.getString(column);
    return id == null ? null : ZoneId.of(id);
  }

  private static @Nullable List<String> list(ResultSet row, int column) throws SQLException {
    Array texts = row.getArray(column);
    return texts == null ? null : List.of((String[]) texts.getArray());
  }

  private static @Nullable List<ZoneId> zones(ResultSet row, int column) throws SQLException {
    List<String> ids = list(row, column);
    return ids == null ? null : ids.stream().map(ZoneId::of).toList();
  }

  private static @Nullable Set<String> set(ResultSet row, int column) throws SQLException {
    List<String> texts = list(row, column);
    return texts == null ? null : Set.copyOf(texts);
  }

  private static ColumnReader notNull(ColumnReader primitive) {
    return (row, column) -> {
      Object value = primitive.read(row, column);
      return row.wasNull() ? null : value;
    };
  }

  private static ColumnReader constant(Class<?> type) {
    Map<String, Object> byName = new HashMap<>();
    for (Object constant : type.getEnumConstants()) {
      byName.put(((Enum<?>) constant).name(), constant);
    }
    return (row, column) -> {
      String name = row.getString(column);
      Object constant = byName.get(name);
      if (constant == null && name != null) {
        throw new IllegalArgumentException("no " + type.getSimpleName() + ": " + name);
      }
      return constant;
    };
  }

  private static ColumnReader id(Class<?> type) {
    MethodHandle made =
        constructor(type, long.class).asType(MethodType.methodType(Object.class, long.class));
    return (row, column) -> {
      long value = row.getLong(column);
      return row.wasNull() ? null : make(made, value);
    };
  }

  static MethodHandle constructor(Class<?> type, Class<?>... parameters) {
    try {
      return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
          .findConstructor(type, MethodType.methodType(void.class, parameters));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " has no constructor of its components", e);
    }
  }

  private static Object make(MethodHandle id, long value) {
    try {
      return (Object) id.invokeExact(value);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
