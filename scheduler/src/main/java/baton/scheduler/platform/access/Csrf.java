package baton.scheduler.platform.access;

import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/**
 * Proof that a changing request of a signed-in person was sent by a page of ours: a token made from
 * the session's, in the form field {@value #FIELD} or the header {@value #HEADER}. Only pages that
 * the session may read can know it.
 */
public final class Csrf {
  /** The name of the hidden form field. */
  public static final String FIELD = "_csrf";

  /** The request header, for requests made by script. */
  public static final String HEADER = "X-CSRF-Token";

  private static final String MAC = "HmacSHA256";
  private static final byte[] PURPOSE = "csrf".getBytes(StandardCharsets.US_ASCII);
  private static final int LARGEST_FORM = 1 << 20;

  private Csrf() {}

  /**
   * What the caller's pages put into their forms; empty for programs, which need none: no browser
   * adds a bearer token by itself.
   */
  public static String token(Caller caller) {
    return caller.session() == null ? "" : caller.session();
  }

  static String of(Secret session) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(session.text().getBytes(StandardCharsets.UTF_8), MAC));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(PURPOSE));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has " + MAC, e);
    }
  }

  /**
   * @throws ProblemException 403 when the request does not carry the caller's token
   */
  static void require(ContainerRequestContext request, Caller caller) {
    String sent = sent(request);
    if (sent == null || !same(sent, token(caller))) {
      throw refused();
    }
  }

  private static boolean same(String sent, String expected) {
    return MessageDigest.isEqual(
        sent.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable String sent(ContainerRequestContext request) {
    String header = request.getHeaderString(HEADER);
    return header == null && isSmallForm(request) ? field((ContainerRequest) request) : header;
  }

  /** Reads the form and leaves it to be read again by the resource. */
  private static @Nullable String field(ContainerRequest request) {
    request.bufferEntity();
    return request.readEntity(Form.class).asMap().getFirst(FIELD);
  }

  private static boolean isSmallForm(ContainerRequestContext request) {
    MediaType type = request.getMediaType();
    int length = request.getLength();
    return type != null
        && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)
        && length > 0
        && length <= LARGEST_FORM;
  }

  private static ProblemException refused() {
    return Problem.of(
            403,
            "Not from this page",
            "Nothing was changed: the request did not carry this session's form token ("
                + FIELD
                + " or "
                + HEADER
                + ").",
            "Open the page again and repeat it there.")
        .asException();
  }
}
