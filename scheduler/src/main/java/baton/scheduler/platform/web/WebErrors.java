package baton.scheduler.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.server.ServerFactory;
import io.dropwizard.core.setup.Environment;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Makes every failure a {@link Problem}, lets no wrong input pass unsaid, and writes instants as
 * RFC 3339.
 */
public final class WebErrors {
  private WebErrors() {}

  /** To be called once, before the server starts. */
  public static void register(ServerFactory server, Environment environment, Pages pages) {
    if (server instanceof AbstractServerFactory settings) {
      settings.setRegisterDefaultExceptionMappers(false);
    }
    strict(environment.getObjectMapper());
    // Instants as RFC 3339, not as numbers.
    environment.jersey().register(new ProblemMapper.OfAnything(pages));
    environment.jersey().register(new ProblemMapper.OfViolations(pages));
    environment.jersey().register(new ProblemWriter(environment.getObjectMapper()));
  }

  /**
   * A misspelt field is refused, not ignored; a number is not a text, a text is not a number, and
   * nothing is not zero. Instants are written as RFC 3339, not as a count of seconds.
   */
  static void strict(ObjectMapper json) {
    SentJson.limit(json);
    json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    json.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    json.setConfig(
        json.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
    json.coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  /**
   * Writes a problem whatever the call otherwise writes, be it a page, a file or a stream of
   * events.
   */
  @Produces(MediaType.WILDCARD)
  static final class ProblemWriter implements MessageBodyWriter<Problem> {
    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
      this.json = json;
    }

    @Override
    public boolean isWriteable(
        Class<?> type, Type generic, Annotation[] annotations, MediaType as) {
      return type == Problem.class;
    }

    @Override
    public void writeTo(
        Problem problem,
        Class<?> type,
        Type generic,
        Annotation[] annotations,
        MediaType as,
        MultivaluedMap<String, Object> headers,
        OutputStream out)
        throws IOException {
      headers.putSingle("Content-Type", Problem.JSON);
      out.write(json.writeValueAsBytes(problem));
    }
  }
}
