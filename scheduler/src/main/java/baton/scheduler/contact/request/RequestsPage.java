package baton.scheduler.contact.request;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.scheduler.contact.callback.AtRisk;
import baton.scheduler.contact.callback.BookingOutcome;
import baton.scheduler.contact.callback.Bookings;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.contact.callback.OpenSlots;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.Problem;
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
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * {@code /{desk}/requests}: who wants a call, what was decided and why, and for leads the bookings
 * that have no place (P3 to P5, K2, S9). A form that is done leads back to the page; one that is
 * not is answered by the page with what was sent.
 */
@Path("/{desk}/requests")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADVISOR, Roles.LEAD})
public final class RequestsPage {
  private static final String ID = "{id: [0-9]{1,18}}";
  private static final long NO_REQUEST = 0;
  private static final int MOST = 200;
  private static final int REFUSED = 409;
  private static final int WRONG = 422;

  private final DeskPages face;
  private final Callbacks callbacks;
  private final AtRisk atRisk;
  private final Bookings bookings = new Bookings();
  private final Requests requests = new Requests();
  private final RequestService acts = new RequestService();
  private final OpenSlots slots = new OpenSlots();
  private final WorkTimes times = new WorkTimes();
  private final Advisors advisors = new Advisors();

  RequestsPage(DeskPages face, Callbacks callbacks) {
    this.face = face;
    this.callbacks = callbacks;
    this.atRisk = new AtRisk(callbacks);
  }

  @GET
  public String page(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.desks().read(slug, (tx, desk) -> shown(tx, desk, caller, null));
  }

  /** Says, by its instant, what the page may be too old for. */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response events(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.live().watchChanges(face.desks().desk(slug).id());
  }

  @POST
  @Path(ID + "/take")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return act(
        caller,
        slug,
        RequestsBoard.Sent.of(id, "take", "", ""),
        (tx, desk) -> acts.take(tx, desk, new RequestId(id), RequestService.Worker.of(caller)));
  }

  @POST
  @Path(ID + "/put-back")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response putBack(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return act(
        caller,
        slug,
        RequestsBoard.Sent.of(id, "put-back", "", ""),
        (tx, desk) -> acts.putBack(tx, desk, new RequestId(id), RequestService.Worker.of(caller)));
  }

  /** {@code zone}, by its IANA name. */
  @POST
  @Path(ID + "/zone")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response zone(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    JsonFields fields = JsonFields.ofForm(form, Set.of("zone"));
    RequestsBoard.Sent sent = RequestsBoard.Sent.of(id, "zone", typed(fields, "zone"), "");
    ZoneId zone = fields.zone("zone");
    if (zone == null) {
      return wrong(caller, slug, sent.wrong("That is no zone; choose one such as Europe/London."));
    }
    return act(caller, slug, sent, (tx, desk) -> acts.zone(tx, desk, new RequestId(id), zone));
  }

  /** {@code slot}: its start, an instant. */
  @POST
  @Path(ID + "/callback")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response book(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    JsonFields fields = JsonFields.ofForm(form, Set.of("slot"));
    RequestsBoard.Sent sent = RequestsBoard.Sent.of(id, "callback", typed(fields, "slot"), "");
    Instant start = fields.instant("slot");
    if (start == null) {
      return wrong(caller, slug, sent.wrong("Choose a slot from the list."));
    }
    RequestService.Worker by = RequestService.Worker.of(caller);
    return act(
        caller,
        slug,
        sent,
        (tx, desk) -> acts.book(tx, desk, new RequestId(id), new SlotTime(start), by));
  }

  /** {@code outcome, notes}. */
  @POST
  @Path(ID + "/close")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response close(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    JsonFields fields = JsonFields.ofForm(form, Set.of("outcome", "notes"));
    RequestsBoard.Sent sent =
        RequestsBoard.Sent.of(id, "close", typed(fields, "outcome"), typed(fields, "notes"));
    Request.Outcome outcome = fields.constant("outcome", Request.Outcome.CHOSEN);
    if (outcome == null) {
      return wrong(caller, slug, sent.wrong("Choose how it ended."));
    }
    String notes = fields.lines("notes", RequestService.Closing.LONGEST_NOTES);
    if (notes == null && fields.text("notes") != null) {
      return wrong(caller, slug, sent.wrong(RequestService.Closing.TOO_LONG));
    }
    RequestService.Closing how = new RequestService.Closing(outcome, notes);
    RequestService.Worker by = RequestService.Worker.of(caller);
    return act(caller, slug, sent, (tx, desk) -> acts.close(tx, desk, new RequestId(id), how, by));
  }

  /** {@code slot}: a lead moves a booking that has no place any more there (S9). */
  @POST
  @Path("at-risk/" + ID + "/move")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed(Roles.LEAD)
  public Response move(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    JsonFields fields = JsonFields.ofForm(form, Set.of("slot"));
    RequestsBoard.Sent sent = RequestsBoard.Sent.of(NO_REQUEST, "move", typed(fields, "slot"), "");
    Instant to = fields.instant("slot");
    return act(caller, slug, sent, (tx, desk) -> move(tx, desk, new CallbackId(id), to));
  }

  private Optional<Refusal> move(Tx tx, Desk desk, CallbackId id, @Nullable Instant to) {
    Callback callback =
        callbacks
            .locked(tx, desk.id(), id)
            .orElseThrow(() -> Problem.notFound("There is no callback " + id + ".").asException());
    if (to == null) {
      return Optional.of(
          new Refusal("S9", "Which slot is not known any more.", "Choose one of the list."));
    }
    return switch (bookings.move(tx, desk, callback, new SlotTime(to))) {
      case BookingOutcome.Done done -> Optional.empty();
      case BookingOutcome.Refused no -> Optional.of(no.refusal());
    };
  }

  /** As it was typed, to be shown again. */
  private static String typed(JsonFields fields, String field) {
    return Objects.requireNonNullElse(fields.text(field), "");
  }

  private Response act(
      Caller caller,
      String slug,
      RequestsBoard.Sent sent,
      BiFunction<Tx, Desk, Optional<Refusal>> act) {
    return face.desks()
        .write(
            slug,
            (tx, desk) ->
                act.apply(tx, desk)
                    .map(no -> answer(REFUSED, shown(tx, desk, caller, sent.refused(no))))
                    .orElseGet(() ->
                        Response.seeOther(UriBuilder.fromPath("/{desk}/requests").build(slug))
                            .build()));
  }

  private Response wrong(Caller caller, String slug, RequestsBoard.Sent sent) {
    return face.desks().read(slug, (tx, desk) -> answer(WRONG, shown(tx, desk, caller, sent)));
  }

  private static Response answer(int status, String page) {
    return Response.status(status).type(MediaType.TEXT_HTML_TYPE).entity(page).build();
  }

  /** In a constant number of statements, however many requests there are. */
  private String shown(Tx tx, Desk desk, Caller caller, RequestsBoard.@Nullable Sent sent) {
    AdvisorId me = caller.advisor();
    boolean lead = caller.is(Roles.LEAD);
    RequestCards cards =
        new RequestCards(
            desk,
            tx.now(),
            advisors.names(tx, desk.id()),
            slots.from(tx, desk.id(), tx.now()),
            new RequestCards.Viewer(me, lead, me != null && times.worksUntil(tx, desk, me) != null),
            sent);
    return face.pages()
        .render(
            "contact/request/requests.ftlh",
            RequestsBoard.of(
                face.shells().of(tx, desk, caller, "Requests").entry("requests"),
                cards,
                requests.list(tx, desk.id(), Requests.Filter.OPEN, MOST),
                lead ? atRisk.list(tx, desk) : List.of()));
  }
}
