package baton.scheduler.platform.access;

import baton.scheduler.platform.tx.Transactions;
import io.dropwizard.auth.AuthValueFactoryProvider;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Puts a guard before every resource method and fills {@code @Auth Caller} parameters. What may be
 * called by whom stands on the method, or else on its class: {@code @RolesAllowed}, or
 * {@code @PermitAll} for anybody at all. With neither, the service does not start.
 */
public final class AccessFeature implements Feature, DynamicFeature {
  private final Transactions transactions;

  public AccessFeature(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public boolean configure(FeatureContext context) {
    context.register(new AuthValueFactoryProvider.Binder<>(Caller.class));
    return true;
  }

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    Class<?> type = resource.getResourceClass();
    if (isOurs(type) && AccessRule.isMissing(type, resource.getResourceMethod())) {
      throw new IllegalStateException(
          type.getName()
              + "."
              + resource.getResourceMethod().getName()
              + " does not say who may call it; write @RolesAllowed or @PermitAll on it");
    }
    AccessRule rule = AccessRule.of(type, resource.getResourceMethod());
    context.register(new AccessGuard(transactions, new Callers(), rule), Priorities.AUTHENTICATION);
  }

  /**
   * The methods of these resource classes that do not say who may call them, as {@code
   * Class.method}; for a test over all resources.
   */
  public static List<String> unguarded(Collection<? extends Class<?>> resources) {
    return resources.stream()
        .flatMap(resource ->
            Arrays.stream(resource.getMethods())
                .filter(AccessFeature::isResourceMethod)
                .filter(method -> AccessRule.isMissing(resource, method))
                .map(method -> resource.getSimpleName() + "." + method.getName()))
        .toList();
  }

  private static boolean isResourceMethod(java.lang.reflect.Method method) {
    return Arrays.stream(method.getAnnotations())
        .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class));
  }

  /** Jersey's own methods (answers to OPTIONS) carry no annotations: nobody may call them. */
  private static boolean isOurs(Class<?> resource) {
    return resource.getName().startsWith("baton.");
  }
}
