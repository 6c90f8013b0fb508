package baton.scheduler.platform.web;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.glassfish.jersey.message.internal.HeaderValueException;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.uri.UriTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers anything thrown: a page for a browser, problem+json for a program. */
abstract class ProblemMapper<T extends Throwable> implements ExceptionMapper<T> {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
  private static final int REDIRECTS_END = 400;
  private static final int BUSY = 503;

  private final Pages pages;

  @Context
  @SuppressWarnings("NullAway.Init") // Jersey sets it
  private HttpHeaders headers;

  @Context
  @SuppressWarnings("NullAway.Init") // Jersey sets it
  private UriInfo uri;

  private ProblemMapper(Pages pages) {
    this.pages = pages;
  }

  static final class OfAnything extends ProblemMapper<Throwable> {
    OfAnything(Pages pages) {
      super(pages);
    }
  }

  /** Jersey brings a mapper of its own for these, which would be nearer than one of anything. */
  static final class OfViolations extends ProblemMapper<ConstraintViolationException> {
    OfViolations(Pages pages) {
      super(pages);
    }
  }

  /** A problem and what surrounds it. */
  record ProblemPage(Shell shell, Problem problem) {}

  @Override
  public Response toResponse(T thrown) {
    if (thrown instanceof WebApplicationException web
        && web.getResponse().getStatus() < REDIRECTS_END) {
      return web.getResponse();
    }
    Problem problem = Problems.of(thrown).orElseGet(() -> unexpected(thrown));
    Response.ResponseBuilder answer = Response.status(problem.status()).header("Vary", "Accept");
    if (thrown instanceof WebApplicationException web) {
      keep(HttpHeaders.ALLOW, web, answer);
      keep(HttpHeaders.WWW_AUTHENTICATE, web, answer);
    }
    if (problem.status() == BUSY) {
      answer.header(HttpHeaders.RETRY_AFTER, "5");
    }
    return wantsPage()
        ? answer.type(MediaType.TEXT_HTML + "; charset=utf-8").entity(page(pages, problem)).build()
        : answer.type(Problem.JSON).entity(problem).build();
  }

  /** The cause goes to the log under a short id; the caller gets the id only. */
  private Problem unexpected(Throwable thrown) {
    String id = Integer.toString(ThreadLocalRandom.current().nextInt(60466176, 1 << 30), 36);
    LOG.error("problem {} at {}", id, route(), thrown);
    return Problem.of(
        500,
        "Something broke",
        "This is our fault, not yours. It is in the log as problem " + id + ".",
        "Try again; if it stays, tell whoever runs Baton the id " + id + ".");
  }

  /** The address as we wrote it: what was sent in it may be a secret, or anything. */
  private String route() {
    return uri instanceof ExtendedUriInfo known
        ? known.getMatchedTemplates().stream()
            .map(UriTemplate::getTemplate)
            .collect(
                Collectors.collectingAndThen(
                    Collectors.toList(), found -> String.join("", found.reversed())))
        : "an address";
  }

  static String page(Pages pages, Problem problem) {
    return pages.render(
        "platform/web/problem.ftlh", new ProblemPage(Shell.titled(problem.title()), problem));
  }

  private boolean wantsPage() {
    if (uri.getPath().startsWith("api/")) {
      return false;
    }
    for (MediaType wanted : wanted()) {
      if (wanted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        return false;
      }
      if (wanted.isCompatible(MediaType.TEXT_HTML_TYPE)) {
        return true;
      }
    }
    return false;
  }

  private List<MediaType> wanted() {
    try {
      return headers.getAcceptableMediaTypes();
    } catch (HeaderValueException e) {
      return List.of(); // which is the problem that is answered
    }
  }

  private static void keep(
      String header, WebApplicationException from, Response.ResponseBuilder to) {
    Object value = from.getResponse().getHeaders().getFirst(header);
    if (value != null) {
      to.header(header, value);
    }
  }
}
