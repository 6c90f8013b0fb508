package baton.scheduler.platform.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Reads forms, in a time that grows with their length alone: UTF-8, at most {@value #MOST} fields,
 * none with what no text here may hold. How many bytes there are was judged before.
 */
public abstract class FormReader<T> implements MessageBodyReader<T> {
  private static final int MOST = 2_000;

  private final Class<?> type;
  private final Function<MultivaluedMap<String, String>, T> made;

  private FormReader(Class<?> type, Function<MultivaluedMap<String, String>, T> made) {
    this.type = type;
    this.made = made;
  }

  /** For whoever takes the fields. */
  @Provider
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public static final class OfFields extends FormReader<MultivaluedMap<String, String>> {
    public OfFields() {
      super(MultivaluedMap.class, fields -> fields);
    }
  }

  /** For Jersey, which gives single fields out of it. */
  @Provider
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public static final class OfForm extends FormReader<Form> {
    public OfForm() {
      super(Form.class, Form::new);
    }
  }

  @Override
  public boolean isReadable(Class<?> asked, Type generic, Annotation[] annotations, MediaType as) {
    return asked == type;
  }

  @Override
  public T readFrom(
      Class<T> asked,
      Type generic,
      Annotation[] annotations,
      MediaType as,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    String charset = as.getParameters().get(MediaType.CHARSET_PARAMETER);
    if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
      throw Problem.of(
              415, "Not a charset it reads", "Forms are read as UTF-8 only.", "Send it as UTF-8.")
          .asException();
    }
    return made.apply(fields(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
  }

  static MultivaluedMap<String, String> fields(String form) {
    String[] pairs = form.split("&", MOST + 1);
    if (pairs.length > MOST) {
      throw Problem.of(
              413, "Too large", "A form has at most " + MOST + " fields.", "Send it in parts.")
          .asException();
    }
    MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals >= 0) {
        put(fields, pair.substring(0, equals), pair.substring(equals + 1));
      } else if (!pair.isEmpty()) {
        put(fields, pair, "");
      }
    }
    return fields;
  }

  private static void put(MultivaluedMap<String, String> fields, String name, String value) {
    String field = decoded(name);
    String text = decoded(value);
    if (!SentText.isWhole(field) || !SentText.isWhole(text)) {
      throw ProblemException.invalid(field, SentText.RULE);
    }
    fields.add(field, text);
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.of(
              400,
              "Not understood",
              "The form is not encoded as forms are: a % without its two digits.",
              "Send it as application/x-www-form-urlencoded.")
          .asException();
    }
  }
}
