package baton.scheduler.platform.web;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets templates read records that are not public (FreeMarker itself reads public classes only), so
 * that a page's model can stay inside its feature.
 */
final class RecordWrapper extends DefaultObjectWrapper {
  private static final ClassValue<Map<String, Method>> PROPERTIES =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return properties(type);
        }
      };

  RecordWrapper() {
    super(Configuration.VERSION_2_3_34);
  }

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    return switch (value) {
      case Record fields -> new RecordModel(fields);
      case Optional<?> maybe -> wrap(maybe.orElse(null));
      case null, default -> super.wrap(value);
    };
  }

  private static Map<String, Method> properties(Class<?> type) {
    Map<String, Method> properties = new HashMap<>();
    for (Method method : type.getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers())
          && !Modifier.isStatic(method.getModifiers())
          && method.getParameterCount() == 0
          && method.getReturnType() != void.class) {
        method.setAccessible(true);
        properties.put(method.getName(), method);
      }
    }
    return Map.copyOf(properties);
  }

  /** A record's properties, and its {@code toString()} where it is printed itself. */
  private final class RecordModel implements TemplateHashModel, TemplateScalarModel {
    private final Record value;

    RecordModel(Record value) {
      this.value = value;
    }

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
      Method property = PROPERTIES.get(value.getClass()).get(name);
      try {
        return property == null ? null : wrap(property.invoke(value));
      } catch (ReflectiveOperationException e) {
        throw new TemplateModelException("cannot read " + name, e);
      }
    }

    @Override
    public boolean isEmpty() {
      return false;
    }

    @Override
    public String getAsString() {
      return value.toString();
    }
  }
}
