package baton.scheduler.platform.access;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who may call a resource method, as its annotations say; a method's own count before its class's.
 */
sealed interface AccessRule {

  /** {@code @PermitAll}: anybody, signed in or not. */
  record Anybody() implements AccessRule {}

  /** {@code @RolesAllowed}: callers with one of these, at their own desk. */
  record Only(Set<String> roles) implements AccessRule {
    public Only {
      roles = Set.copyOf(roles);
    }

    boolean allows(Caller caller) {
      return roles.stream().anyMatch(caller::is);
    }

    /** "advisor or lead" */
    String spoken() {
      return String.join(" or ", new TreeSet<>(roles));
    }
  }

  /** {@code @DenyAll}, or nothing said. */
  record Nobody() implements AccessRule {}

  static AccessRule of(Class<?> resource, Method method) {
    AccessRule own = written(method);
    AccessRule inherited = own == null ? written(resource) : own;
    return inherited == null ? new Nobody() : inherited;
  }

  /** Whether anything is said at all. */
  static boolean isMissing(Class<?> resource, Method method) {
    return written(method) == null && written(resource) == null;
  }

  private static @Nullable AccessRule written(AnnotatedElement element) {
    if (element.isAnnotationPresent(DenyAll.class)) {
      return new Nobody();
    }
    RolesAllowed allowed = element.getAnnotation(RolesAllowed.class);
    if (allowed != null) {
      return new Only(Set.of(allowed.value()));
    }
    return element.isAnnotationPresent(PermitAll.class) ? new Anybody() : null;
  }
}
