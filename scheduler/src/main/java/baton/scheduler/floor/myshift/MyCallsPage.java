package baton.scheduler.floor.myshift;

import baton.handoff.AdvisorId;
import baton.handoff.Outcome;
import baton.handoff.Refusal;
import baton.scheduler.contact.call.Call;
import baton.scheduler.contact.call.CallFields;
import baton.scheduler.contact.call.CallId;
import baton.scheduler.contact.call.CallModule;
import baton.scheduler.contact.call.CallResult;
import baton.scheduler.contact.call.SaveOutcome;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** {@code /{desk}/shift/calls}: what the call buttons of an advisor's page do. */
@Path("/{desk}/shift/calls")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Roles.ADVISOR)
public final class MyCallsPage {
  private final MyShiftAnswers answers;
  private final Callbacks callbacks;
  private final CallModule.Acts acts;

  MyCallsPage(MyShiftAnswers answers, Callbacks callbacks, CallModule.Acts acts) {
    this.answers = answers;
    this.callbacks = callbacks;
    this.acts = acts;
  }

  /** Also what accepts a call that one was asked to pick up (C1). */
  @POST
  public Response start(
      @Auth Caller caller, @PathParam("desk") String slug, @FormParam("callback") long callback) {
    return answers.act(
        caller,
        slug,
        (tx, desk, me) ->
            acts.start().start(tx, desk, me, booked(tx, desk, callback))
                    instanceof Outcome.Refused<Call> no
                ? Optional.of(no.refusal())
                : Optional.<Refusal>empty());
  }

  private Callback booked(Tx tx, Desk desk, long callback) {
    return callbacks
        .locked(tx, desk.id(), new CallbackId(callback))
        .orElseThrow(() -> Problem.notFound("This callback is not there.").asException());
  }

  /**
   * @param as how it ended, if a button said so (C4)
   */
  @POST
  @Path("{id: [0-9]{1,18}}/end")
  public Response end(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @FormParam("as") @DefaultValue("") String as) {
    return answers.act(
        caller,
        slug,
        (tx, desk, me) -> {
          var unused =
              acts.end()
                  .end(
                      tx,
                      desk,
                      new CallId(id),
                      mine(me),
                      CallResult.of(as).filter(CallResult::endsACall).orElse(null));
          return Optional.empty();
        });
  }

  @POST
  @Path("{id: [0-9]{1,18}}/transfer")
  public Response transfer(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @FormParam("to") long to) {
    return answers.act(
        caller,
        slug,
        (tx, desk, me) ->
            acts.transfer().transfer(tx, desk, new CallId(id), mine(me), new AdvisorId(to))
                    instanceof Outcome.Refused<Call> no
                ? Optional.of(no.refusal())
                : Optional.<Refusal>empty());
  }

  /** What cannot be saved is shown again, as it was typed. */
  @POST
  @Path("{id: [0-9]{1,18}}/outcome")
  public Response outcome(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    OutcomeForm sent = OutcomeForm.sent(id, form);
    SaveOutcome.WrapUp wrapUp;
    try {
      wrapUp = CallFields.outcomeForm(form);
    } catch (ProblemException e) {
      return answers.wrong(caller, slug, MyShiftAnswers.Sent.of(sent.refused(e.problem())));
    }
    return answers.act(
        caller,
        slug,
        MyShiftAnswers.Sent.of(sent),
        (tx, desk, me) ->
            acts.outcome().save(tx, desk, new CallId(id), mine(me), wrapUp)
                    instanceof Outcome.Refused<Call> no
                ? Optional.of(no.refusal())
                : Optional.<Refusal>empty());
  }

  /** An email that was owed after a call is sent. */
  @POST
  @Path("mails/{id: [0-9]{1,18}}/done")
  public Response mailed(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return answers.act(
        caller,
        slug,
        (tx, desk, me) -> {
          if (acts.followUps().done(tx, desk.id(), id, me).isEmpty()) {
            throw Problem.notFound("This email is not there.").asException();
          }
          return Optional.empty();
        });
  }

  private static Call.Editor mine(AdvisorId me) {
    return new Call.Editor(me, false);
  }
}
