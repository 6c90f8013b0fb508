package baton.scheduler.platform.access;

import baton.scheduler.platform.access.SignIn.SignedIn;
import baton.scheduler.platform.access.SignIn.TooOften;
import baton.scheduler.platform.access.SignIn.Typed;
import baton.scheduler.platform.access.SignIn.Wrong;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.Shell;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in with a password, and out. */
@Path("/")
@Produces(SignInResource.HTML)
public final class SignInResource {
  static final String HTML = "text/html; charset=utf-8";

  private static final int WRONG = 422;
  private static final int TOO_OFTEN = 429;

  private final Transactions transactions;
  private final SignIn signIn;
  private final SignInPages front;

  SignInResource(Transactions transactions, SignIn signIn, SignInPages front) {
    this.transactions = transactions;
    this.signIn = signIn;
    this.front = front;
  }

  /** The model of the page; what was typed comes back, but never the password. */
  record SignInPage(Shell shell, String desk, String name, String to, @Nullable Problem problem) {}

  /** The form. */
  public static final class Form {
    @FormParam("desk")
    @DefaultValue("")
    String desk = "";

    @FormParam("name")
    @DefaultValue("")
    String name = "";

    @FormParam("password")
    @DefaultValue("")
    String password = "";

    @FormParam("to")
    @DefaultValue("")
    String to = "";
  }

  @GET
  @Path("sign-in")
  @PermitAll
  public String page(@Auth Optional<Caller> caller, @QueryParam("to") @DefaultValue("") String to) {
    String desk = LocalPath.of(to).map(SignInResource::desk).orElse("");
    Shell shell = front.outside("Sign in").seenBy(caller.map(Caller::visitor).orElse(null));
    return front.render("platform/access/sign-in.ftlh", new SignInPage(shell, desk, "", to, null));
  }

  @POST
  @Path("sign-in")
  @PermitAll
  public Response signIn(@BeanParam Form form, @Context HttpServletRequest request) {
    Typed typed =
        new Typed(form.desk.strip(), form.name.strip(), form.password, request.getRemoteAddr());
    return switch (signIn.byPassword(typed)) {
      case SignedIn in -> goOn(in, form.to, request);
      case Wrong wrong -> again(form, WRONG, wrong()).build();
      case TooOften often ->
          again(form, TOO_OFTEN, tooOften(often.pause()))
              .header(HttpHeaders.RETRY_AFTER, seconds(often.pause()))
              .build();
    };
  }

  @POST
  @Path("sign-out")
  @RolesAllowed({Roles.LEAD, Roles.ADVISOR, Roles.WALLBOARD})
  public Response signOut(
      @Auth Caller caller,
      @CookieParam(SessionCookies.NAME) @Nullable String session,
      @Context HttpServletRequest request) {
    if (session != null) {
      transactions.use(tx -> new Sessions().end(tx, new Secret(session)));
    }
    return front.leave(URI.create("/sign-in"), request);
  }

  private Response goOn(SignedIn in, String to, HttpServletRequest request) {
    URI work = HomePage.of(in.slug(), in.roles());
    return front.enter(LocalPath.of(to).orElse(work), in.session(), request);
  }

  private Response.ResponseBuilder again(Form form, int status, Problem problem) {
    // Screen readers say the title first.
    Shell shell = front.outside("Not signed in");
    return Response.status(status)
        .entity(
            front.render(
                "platform/access/sign-in.ftlh",
                new SignInPage(shell, form.desk, form.name, form.to, problem)));
  }

  private static Problem wrong() {
    return Problem.of(
        WRONG,
        "Not signed in",
        "This desk, name and password do not belong together.",
        "Check each of them. If you have no password, or forgot it, ask a lead for a sign-in"
            + " link.");
  }

  private static Problem tooOften(Duration wait) {
    return Problem.of(
        TOO_OFTEN,
        "Tried too often",
        "There were too many tries, so this one was not looked at.",
        "Try again in " + seconds(wait) + " s, or ask a lead for a sign-in link.");
  }

  private static long seconds(Duration wait) {
    return wait.toSeconds() + 1;
  }

  /** The desk that an address is about: its first part. */
  private static String desk(URI to) {
    String first = to.getPath().substring(1).split("/", 2)[0];
    return first.equals("api") ? "" : first;
  }

  /**
   * Where to go after signing in, when it is a page of ours: nobody is led away by a crafted link.
   */
  static final class LocalPath {
    private LocalPath() {}

    /**
     * The path and query, when that is all there is to it. Browsers read a backslash like a slash
     * and skip control characters, so {@code //host} has more spellings than one; an address with
     * any of those is none to {@link URI} either.
     */
    static Optional<URI> of(@Nullable String to) {
      if (to == null || !to.startsWith("/") || to.startsWith("//")) {
        return Optional.empty();
      }
      try {
        URI uri = new URI(to);
        return uri.isAbsolute() || uri.getRawAuthority() != null || isSignIn(uri)
            ? Optional.empty()
            : Optional.of(uri);
      } catch (URISyntaxException e) {
        return Optional.empty();
      }
    }

    /** Going in circles, or out again, helps nobody. */
    private static boolean isSignIn(URI uri) {
      return uri.getPath().startsWith("/sign-");
    }
  }
}
