package baton.scheduler.platform.access;

import baton.scheduler.platform.access.SignInLinks.Open;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.platform.web.Shell;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Signing in by a one-time link. */
@Path(SignInLinks.PATH + "{token}")
@Produces(SignInResource.HTML)
@PermitAll
public final class SignInLinkResource {
  private final Transactions transactions;
  private final SignIn signIn;
  private final SignInPages front;

  SignInLinkResource(Transactions transactions, SignIn signIn, SignInPages front) {
    this.transactions = transactions;
    this.signIn = signIn;
    this.front = front;
  }

  /**
   * The model of the page.
   *
   * @param name the advisor's; null for a screen
   */
  record LinkPage(Shell shell, String desk, @Nullable String name) {}

  /** Only looks, so that whatever follows links by itself does not use it up. */
  @GET
  public String page(@PathParam("token") String token) {
    Open open =
        transactions
            .run(tx -> new SignInLinks().look(tx, new Secret(token)))
            .orElseThrow(SignInLinkResource::gone);
    String name = open.person() == null ? null : open.person().name();
    return front.render(
        "platform/access/link.ftlh", new LinkPage(front.outside("Sign in"), open.deskName(), name));
  }

  @POST
  public Response signIn(@PathParam("token") String token, @Context HttpServletRequest request) {
    SignIn.SignedIn in = signIn.byLink(new Secret(token)).orElseThrow(SignInLinkResource::gone);
    return front.enter(HomePage.of(in.slug(), in.roles()), in.session(), request);
  }

  private static ProblemException gone() {
    return Problem.of(
            410,
            "This link is no longer good",
            "A sign-in link signs in once, and this one was used or has run out.",
            "Ask a lead for a new link, or sign in with your password at /sign-in.")
        .asException();
  }
}
