package baton.scheduler.platform.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stylesheets, scripts and icons. Pages name a file with a piece of its hash, so a browser may keep
 * it for ever and still has the new one at once after an upgrade.
 */
@Path("/assets/{file}")
@PermitAll
public final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*\\.(css|js|svg)");
  private static final Map<String, Asset> KNOWN = new ConcurrentHashMap<>();

  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  private record Asset(byte[] content, String type, String hash) {}

  /** {@code /assets/x.css?v=…}, for use in a page. */
  static String address(String file) {
    Asset asset = find(file);
    if (asset == null) {
      throw new IllegalArgumentException("no asset " + file);
    }
    return "/assets/" + file + "?v=" + asset.hash();
  }

  @GET
  public Response get(
      @PathParam("file") String file,
      @QueryParam("v") @Nullable String version,
      @Context Request request) {
    Asset asset = find(file);
    if (asset == null) {
      throw Problem.notFound("There is no file " + file + ".").asException();
    }
    EntityTag tag = new EntityTag(asset.hash());
    Response.@Nullable ResponseBuilder same = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        same != null ? same : Response.ok(asset.content(), asset.type());
    boolean forEver = asset.hash().equals(version);
    return answer
        .tag(tag)
        .header(
            HttpHeaders.CACHE_CONTROL,
            forEver ? "public, max-age=31536000, immutable" : "public, no-cache")
        .build();
  }

  private static @Nullable Asset find(String file) {
    return NAME.matcher(file).matches() ? KNOWN.computeIfAbsent(file, Assets::read) : null;
  }

  private static @Nullable Asset read(String file) {
    try (InputStream in = Assets.class.getResourceAsStream("/assets/" + file)) {
      if (in == null) {
        return null;
      }
      byte[] content = in.readAllBytes();
      byte[] sha = MessageDigest.getInstance("SHA-256").digest(content);
      String type = TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "");
      return new Asset(content, type, HexFormat.of().formatHex(sha, 0, 6));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
