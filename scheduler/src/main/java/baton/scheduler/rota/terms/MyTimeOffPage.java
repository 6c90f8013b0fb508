package baton.scheduler.rota.terms;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** {@code /{desk}/my-time-off}: asks for time off, shows what became of it, takes it back (R1). */
@Path("/{desk}/my-time-off")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADVISOR)
public final class MyTimeOffPage {
  private final DeskTransactions transactions;
  private final TimeOffService timesOff;
  private final TermsPages face;
  private final TimeOffPainter painter;

  public MyTimeOffPage(DeskTransactions transactions, TimeOffService timesOff, TermsPages face) {
    this.transactions = transactions;
    this.timesOff = timesOff;
    this.face = face;
    this.painter = new TimeOffPainter(face.shells(), timesOff);
  }

  @GET
  public String page(@Auth Caller caller, @PathParam("desk") String slug) {
    return shown(caller, slug, TimeOffForm.EMPTY, null);
  }

  /** Says, by its instant, what the page may be too old for. */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response events(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.live().watchChanges(transactions.desk(slug).id());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> sent) {
    TimeOffForm form = TimeOffForm.of(sent);
    JsonFields fields = form.sent();
    return act(
        caller,
        slug,
        form,
        (tx, desk) -> {
          TimeOffFields.Asked asked = TimeOffFields.asked(fields, desk.zone(), tx.now());
          TimeOffService.Actor by = new TimeOffService.Actor(caller.advisor(), asked.reason());
          var unused = timesOff.ask(tx, desk, TermsAccess.self(caller), asked.away(), by);
        });
  }

  @POST
  @Path("{id: [0-9]{1,18}}/withdraw")
  public Response withdraw(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return act(
        caller,
        slug,
        TimeOffForm.EMPTY,
        (tx, desk) -> {
          var unused = timesOff.withdraw(tx, desk, new TimeOffId(id), TermsAccess.self(caller));
        });
  }

  private Response act(Caller caller, String slug, TimeOffForm form, BiConsumer<Tx, Desk> act) {
    try {
      transactions.use(slug, (tx, desk) -> act.accept(tx, desk));
      return Response.seeOther(URI.create("/" + slug + "/my-time-off")).build();
    } catch (ProblemException e) {
      return Response.status(e.problem().status())
          .type(MediaType.TEXT_HTML_TYPE)
          .entity(shown(caller, slug, form.with(e), e.problem()))
          .build();
    }
  }

  private String shown(Caller caller, String slug, TimeOffForm form, @Nullable Problem refused) {
    return face.pages()
        .render(
            "rota/terms/my-time-off.ftlh",
            transactions.read(slug, (tx, desk) -> painter.mine(tx, desk, caller, form, refused)));
  }
}
