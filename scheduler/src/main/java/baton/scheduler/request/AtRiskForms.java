package baton.scheduler.request;

import baton.handoff.Refusal;
import baton.scheduler.access.Caller;
import baton.scheduler.access.Roles;
import baton.scheduler.callback.BookingOutcome;
import baton.scheduler.callback.Bookings;
import baton.scheduler.callback.Callback;
import baton.scheduler.callback.CallbackId;
import baton.scheduler.callback.Callbacks;
import baton.scheduler.desk.Desk;
import baton.scheduler.slot.SlotTime;
import baton.scheduler.tx.Tx;
import baton.scheduler.web.Problem;
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
    Sent sent = Sent.of(NO_REQUEST, "move", slot, "");
    return answers.act(caller, slug, sent, (tx, desk) -> move(tx, desk, new CallbackId(id), slot));
  }

  private Acted move(Tx tx, Desk desk, CallbackId id, String slot) {
    Callback callback =
        callbacks
            .locked(tx, desk.id(), id)
            .orElseThrow(() -> Problem.notFound("There is no callback " + id + ".").asException());
    SlotTime to = RequestForms.slot(slot).orElse(null);
    if (to == null) {
      return new Acted.Refused(
          new Refusal("S9", "Which slot is not known any more.", "Choose one of the list."));
    }
    return switch (bookings.move(tx, desk, callback, to)) {
      case BookingOutcome.Done done -> new Acted.Done();
      case BookingOutcome.Refused no -> new Acted.Refused(no.refusal());
    };
  }
}
