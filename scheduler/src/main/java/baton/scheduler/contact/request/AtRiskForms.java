package baton.scheduler.contact.request;

import baton.handoff.Refusal;
import baton.scheduler.contact.callback.BookingOutcome;
import baton.scheduler.contact.callback.Bookings;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
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
import jakarta.ws.rs.core.Response;

/** A lead moves a booking that has no place any more (S9). */
@Path("/{desk}/requests/at-risk/{id: [0-9]{1,18}}/move")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Roles.LEAD)
public final class AtRiskForms {
  private static final long NO_REQUEST = 0;

  private final RequestAnswers answers;
  private final Callbacks callbacks;
  private final Bookings bookings = new Bookings();

  public AtRiskForms(RequestAnswers answers, Callbacks callbacks) {
    this.answers = answers;
    this.callbacks = callbacks;
  }

  /**
   * @param slot the start of the slot to move to, an instant
   */
  @POST
  public Response move(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @FormParam("slot") @DefaultValue("") String slot) {
    RefusedForm sent = RefusedForm.of(NO_REQUEST, "move", slot, "");
    return answers.act(caller, slug, sent, (tx, desk) -> move(tx, desk, new CallbackId(id), slot));
  }

  private RequestActOutcome move(Tx tx, Desk desk, CallbackId id, String slot) {
    Callback callback =
        callbacks
            .locked(tx, desk.id(), id)
            .orElseThrow(() -> Problem.notFound("There is no callback " + id + ".").asException());
    SlotTime to = RequestForms.slot(slot).orElse(null);
    if (to == null) {
      return new RequestActOutcome.Refused(
          new Refusal("S9", "Which slot is not known any more.", "Choose one of the list."));
    }
    return switch (bookings.move(tx, desk, callback, to)) {
      case BookingOutcome.Done done -> new RequestActOutcome.Done();
      case BookingOutcome.Refused no -> new RequestActOutcome.Refused(no.refusal());
    };
  }
}
