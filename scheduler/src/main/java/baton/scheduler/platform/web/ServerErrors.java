package baton.scheduler.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What the server itself refuses, before any resource is asked, looks as any other problem: the
 * same headers, a page for a browser, problem+json for a program; and says nothing of what was
 * sent.
 */
public final class ServerErrors extends ErrorHandler {
  private final ObjectMapper json;
  private final Pages pages;

  public ServerErrors(ObjectMapper json, Pages pages) {
    this.json = json;
    this.pages = pages;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    Problem problem = problem(status);
    boolean page = wantsPage(request);
    SecurityHeaders.ALL.forEach(response.getHeaders()::put);
    response
        .getHeaders()
        .put(HttpHeader.CONTENT_TYPE, page ? "text/html; charset=utf-8" : Problem.JSON);
    response.write(
        true,
        page
            ? ByteBuffer.wrap(ProblemMapper.page(pages, problem).getBytes(StandardCharsets.UTF_8))
            : written(problem),
        callback);
  }

  private static Problem problem(int status) {
    return Problems.ofStatus(status)
        .orElseGet(() ->
            Problem.of(status, "Something broke", "This is our fault, not yours.", "Try again."));
  }

  private static boolean wantsPage(Request request) {
    String accept = request.getHeaders().get(HttpHeader.ACCEPT);
    return accept != null
        && accept.contains("text/html")
        && !Request.getPathInContext(request).startsWith("/api/");
  }

  private ByteBuffer written(Problem problem) {
    try {
      return ByteBuffer.wrap(json.writeValueAsBytes(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem that cannot be written", e);
    }
  }
}
