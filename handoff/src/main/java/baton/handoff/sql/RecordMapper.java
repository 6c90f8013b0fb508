package baton.handoff.sql;

import baton.handoff.Id;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows into a record, each component from the column of its name: {@code bookedBy} from
 * {@code booked_by}, or as {@link ColumnName} says; an id {@code advisor} from {@code advisor_id}
 * if there is one, an instant {@code written} from {@code written_at}. A record within is read from
 * the same row by the names of its own components, and one of a single component by the name it has
 * outside. A {@code @Nullable} component is null when its column is, or all its columns are; null
 * for any other is refused, as is a column that is not there.
 *
 * <p>Does what JDBI's {@code ConstructorMapper} does, which matches names anew for each statement
 * at several times the statement's own cost (docs/performance.md).
 */
final class RecordMapper<R> implements RowMapper<R> {
  private static final ClassValue<RecordMapper<?>> MAPPERS =
      new ClassValue<>() {
        @Override
        protected RecordMapper<?> computeValue(Class<?> type) {
          return new RecordMapper<>(type);
        }
      };

  private final Class<R> type;
  private final List<Leaf> leaves = new ArrayList<>();
  private final Nested root;

  private RecordMapper(Class<R> type) {
    this.type = type;
    this.root = nested(type, false, null);
  }

  @SuppressWarnings("unchecked") // a record's own mapper makes that record
  static <R> RecordMapper<R> of(Class<R> type) {
    return (RecordMapper<R>) MAPPERS.get(type);
  }

  @Override
  public R map(ResultSet row, StatementContext context) throws SQLException {
    return specialize(row, context).map(row, context);
  }

  @Override
  public RowMapper<R> specialize(ResultSet rows, StatementContext context) throws SQLException {
    ResultSetMetaData names = rows.getMetaData();
    int[] columns = new int[leaves.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = leaves.get(i).find(names, type);
    }
    return (row, same) ->
        type.cast(Objects.requireNonNull(root.read(row, columns), "a row of nulls"));
  }

  private Nested nested(Class<?> record, boolean nullable, @Nullable List<String> outside) {
    RecordComponent[] components = record.getRecordComponents();
    List<Part> parts = new ArrayList<>();
    for (RecordComponent component : components) {
      parts.add(part(component, components.length == 1 ? outside : null));
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return new Nested(
        ColumnReader.constructor(record, types).asSpreader(Object[].class, types.length),
        parts,
        nullable);
  }

  private Part part(RecordComponent component, @Nullable List<String> outside) {
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    List<String> names = outside == null ? names(component) : outside;
    ColumnReader reader = ColumnReader.of(component.getGenericType());
    if (reader != null) {
      leaves.add(new Leaf(names, reader, nullable, leaves.size()));
      return leaves.getLast();
    }
    if (!component.getType().isRecord()) {
      throw new IllegalArgumentException("No column is read as " + component);
    }
    return nested(component.getType(), nullable, names);
  }

  private static List<String> names(RecordComponent component) {
    ColumnName written = component.getAccessor().getAnnotation(ColumnName.class);
    if (written != null) {
      return List.of(written.value());
    }
    String name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    return Id.class.isAssignableFrom(component.getType())
        ? List.of(name + "_id", name)
        : List.of(name, name + "_at");
  }

  private sealed interface Part {
    @Nullable Object read(ResultSet row, int[] columns) throws SQLException;

    boolean nullable();
  }

  private record Leaf(List<String> names, ColumnReader reader, boolean nullable, int at)
      implements Part {
    @Override
    public @Nullable Object read(ResultSet row, int[] columns) throws SQLException {
      return reader.read(row, columns[at]);
    }

    int find(ResultSetMetaData row, Class<?> type) throws SQLException {
      int count = row.getColumnCount();
      for (String name : names) {
        for (int i = 1; i <= count; i++) {
          if (row.getColumnLabel(i).equals(name)) {
            return i;
          }
        }
      }
      throw new IllegalArgumentException(
          type.getSimpleName() + " needs a column " + String.join(" or ", names));
    }
  }

  private record Nested(MethodHandle constructor, List<Part> parts, boolean nullable)
      implements Part {
    @Override
    public @Nullable Object read(ResultSet row, int[] columns) throws SQLException {
      @Nullable Object[] values = new @Nullable Object[parts.size()];
      boolean something = false;
      boolean missing = false;
      for (int i = 0; i < values.length; i++) {
        Part part = parts.get(i);
        values[i] = part.read(row, columns);
        something |= values[i] != null;
        missing |= values[i] == null && !part.nullable();
      }
      if (!something && (nullable || missing)) {
        return null; // whoever holds it knows whether that may be
      }
      if (missing) {
        // No values: they may be a customer's, and this is read in a log.
        throw new IllegalArgumentException(
            "null where none may be: " + constructor.type().returnType().getSimpleName());
      }
      return make(values);
    }

    private Object make(@Nullable Object[] values) {
      try {
        return constructor.invoke(values);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
