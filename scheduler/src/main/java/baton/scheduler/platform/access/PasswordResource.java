package baton.scheduler.platform.access;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.platform.access.PasswordChange.Changed;
import baton.scheduler.platform.access.PasswordChange.Typed;
import baton.scheduler.platform.access.PasswordChange.Who;
import baton.scheduler.platform.access.PasswordChange.Wrong;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.Shell;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** One's own password: the first one, or another. For people, in a browser. */
@Path("/{desk}/password")
@Produces(SignInResource.HTML)
@RolesAllowed(Roles.ADVISOR)
public final class PasswordResource {
  private static final int WRONG = 422;

  private final Transactions transactions;
  private final PasswordChange change;
  private final SignInPages front;

  PasswordResource(Transactions transactions, PasswordChange change, SignInPages front) {
    this.transactions = transactions;
    this.change = change;
    this.front = front;
  }

  /** The model of the page. */
  record PasswordPage(Shell shell, boolean asksCurrent, int shortest, boolean done, Wrong wrong) {}

  /** The form. */
  public static final class Form {
    @FormParam("current")
    @DefaultValue("")
    String current = "";

    @FormParam("new")
    @DefaultValue("")
    String chosen = "";

    @FormParam("again")
    @DefaultValue("")
    String again = "";
  }

  @GET
  public String page(
      @Auth Caller caller,
      @CookieParam(SessionCookies.NAME) @Nullable String session,
      @QueryParam("done") @DefaultValue("false") boolean done) {
    return render(caller, who(caller, session), done, Wrong.NOTHING);
  }

  @POST
  public Response change(
      @Auth Caller caller,
      @CookieParam(SessionCookies.NAME) @Nullable String session,
      @PathParam("desk") String desk,
      @BeanParam Form form,
      @Context HttpServletRequest request) {
    Who who = who(caller, session);
    return switch (change.change(who, new Typed(form.current, form.chosen, form.again))) {
      case Wrong wrong -> Response.status(WRONG).entity(render(caller, who, false, wrong)).build();
      case Changed changed ->
          front.enter(URI.create("/" + desk + "/password?done=true"), changed.session(), request);
    };
  }

  private String render(Caller caller, Who who, boolean done, Wrong wrong) {
    return transactions.run(tx -> {
      String title = wrong.equals(Wrong.NOTHING) ? "Your password" : "Password not changed";
      Shell shell = front.at(tx, who.desk(), caller, title);
      return front.render(
          "platform/access/password.ftlh",
          new PasswordPage(shell, change.asksCurrent(tx, who), Passwords.SHORTEST, done, wrong));
    });
  }

  /** A program has no password, nor may it set the one of whom it acts for. */
  private static Who who(Caller caller, @Nullable String session) {
    DeskId desk = caller.desk();
    AdvisorId advisor = caller.advisor();
    if (caller.session() == null || session == null || desk == null || advisor == null) {
      throw Problem.of(
              403,
              "Not allowed",
              "A password is set by the person, signed in with a browser.",
              "Sign in at /sign-in.")
          .asException();
    }
    return new Who(desk, advisor, caller.name(), new Secret(session));
  }
}
