package baton.scheduler.myshift;

import baton.handoff.Refusal;
import baton.scheduler.access.Caller;
import baton.scheduler.access.Roles;
import baton.scheduler.call.CallId;
import baton.scheduler.call.EndCall;
import baton.scheduler.call.Ender;
import baton.scheduler.call.StartCall;
import baton.scheduler.callback.Callback;
import baton.scheduler.callback.CallbackId;
import baton.scheduler.callback.Callbacks;
import baton.scheduler.desk.Desk;
import baton.scheduler.tx.Tx;
import baton.scheduler.web.Problem;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** {@code /{desk}/shift/calls}: what the call buttons of an advisor's page do. */
@Path("/{desk}/shift/calls")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Roles.ADVISOR)
public final class MyCallForms {
  private final MyShiftAnswers answers;
  private final Callbacks callbacks;
  private final StartCall start;
  private final EndCall end;

  public MyCallForms(MyShiftAnswers answers, Callbacks callbacks, StartCall start, EndCall end) {
    this.answers = answers;
    this.callbacks = callbacks;
    this.start = start;
    this.end = end;
  }

  @POST
  public Response start(
      @Auth Caller caller, @PathParam("desk") String slug, @FormParam("callback") long callback) {
    return answers.act(
        caller,
        slug,
        (tx, desk, me) ->
            start.start(tx, desk, me, booked(tx, desk, callback))
                    instanceof StartCall.Outcome.Refused no
                ? Optional.of(no.refusal())
                : Optional.<Refusal>empty());
  }

  private Callback booked(Tx tx, Desk desk, long callback) {
    return callbacks
        .locked(tx, desk.id(), new CallbackId(callback))
        .orElseThrow(() -> Problem.notFound("This callback is not there.").asException());
  }

  @POST
  @Path("{id: [0-9]{1,18}}/end")
  public Response end(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return answers.act(
        caller,
        slug,
        (tx, desk, me) -> {
          var unused = end.end(tx, desk, new CallId(id), new Ender(me, false));
          return Optional.empty();
        });
  }
}
