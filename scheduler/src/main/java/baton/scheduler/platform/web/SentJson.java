package baton.scheduler.platform.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What JSON from outside may be: not deep, no endless number or name, and no text with what no text
 * here may hold, wherever it stands.
 */
@Provider
public final class SentJson implements ReaderInterceptor {
  private static final int DEEPEST = 32;
  private static final int LONGEST_NUMBER = 40;
  private static final int LONGEST_NAME = 256;

  /** Sets the limits of all that the mapper reads. */
  static void limit(ObjectMapper json) {
    JsonFactory factory = json.getFactory();
    factory.setStreamReadConstraints(
        StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxNumberLength(LONGEST_NUMBER)
            .maxNameLength(LONGEST_NAME)
            .build());
    json.registerModule(new SimpleModule("texts").addDeserializer(String.class, new Texts()));
  }

  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Object read = context.proceed();
    String at = read instanceof JsonNode body ? fault(body) : null;
    if (at != null) {
      throw ProblemException.invalid(at.isEmpty() ? "body" : at, SentText.RULE);
    }
    return read;
  }

  /** Where in it there is a text that may not be; put together only when there is one. */
  private static @Nullable String fault(JsonNode value) {
    if (value.isTextual()) {
      return SentText.isWhole(value.textValue()) ? null : "";
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      String at = fault(value.get(i));
      if (at != null) {
        return joined("[" + i + "]", at);
      }
    }
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      String at = SentText.isWhole(field.getKey()) ? fault(field.getValue()) : "";
      if (at != null) {
        return joined(field.getKey(), at);
      }
    }
    return null;
  }

  private static String joined(String step, String rest) {
    return rest.isEmpty() || rest.startsWith("[") ? step + rest : step + "." + rest;
  }

  /** Texts of what is bound to a record. */
  private static final class Texts extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = super.deserialize(parser, context);
      if (!SentText.isWhole(text)) {
        throw context.weirdStringException(SentText.whole(text), String.class, SentText.RULE);
      }
      return text;
    }
  }
}
