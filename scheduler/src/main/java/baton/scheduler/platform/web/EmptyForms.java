package baton.scheduler.platform.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent without a body is an empty form: Jersey hands on null, which no reader of a
 * form expects.
 */
@Provider
public final class EmptyForms implements ReaderInterceptor {
  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Object read = context.proceed();
    return read == null && context.getType() == MultivaluedMap.class
        ? new MultivaluedHashMap<String, String>()
        : read;
  }
}
