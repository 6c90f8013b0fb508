package baton.scheduler.myshift;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.SeatId;
import baton.handoff.seat.LogIn;
import baton.handoff.seat.LogOut;
import baton.scheduler.access.Caller;
import baton.scheduler.access.Roles;
import baton.scheduler.call.CallId;
import baton.scheduler.call.EndCall;
import baton.scheduler.call.Ender;
import baton.scheduler.call.StartCall;
import baton.scheduler.callback.CallbackId;
import baton.scheduler.callback.Callbacks;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Desks;
import baton.scheduler.seat.Seats;
import baton.scheduler.tx.Transactions;
import baton.scheduler.tx.Tx;
import baton.scheduler.web.LiveDesks;
import baton.scheduler.web.Pages;
import baton.scheduler.web.Problem;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/** {@code /{desk}/shift}: the signed-in advisor's page and what its buttons do. */
@Path("/{desk}/shift")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADVISOR)
public final class MyShiftPage {
  private final Transactions transactions;
  private final Desks desks;
  private final Seats seats;
  private final CallActions calls;
  private final MyShiftPainter painter;
  private final Screen screen;

  /** What a page is shown by. */
  public record Screen(Pages pages, LiveDesks live) {}

  /** What its call buttons do. */
  public record CallActions(Callbacks callbacks, StartCall start, EndCall end) {}

  public MyShiftPage(
      Transactions transactions,
      Desks desks,
      Seats seats,
      CallActions calls,
      MyShiftPainter painter,
      Screen screen) {
    this.transactions = transactions;
    this.desks = desks;
    this.seats = seats;
    this.calls = calls;
    this.painter = painter;
    this.screen = screen;
  }

  @GET
  public String page(@Auth Caller caller, @PathParam("desk") String slug) {
    return transactions.run(tx -> shown(tx, desks.required(tx, slug), caller, null));
  }

  /** Says that the page is to be asked for again; the first event says nothing. */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response events(@Auth Caller caller, @PathParam("desk") String slug) {
    Desk desk = transactions.run(tx -> desks.required(tx, slug));
    return screen.live().watch(desk.id(), picture -> "changed");
  }

  @POST
  @Path("seats/{role}/{number}/log-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response logIn(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("role") String role,
      @PathParam("number") String number) {
    SeatId seat = seat(role, number);
    return act(
        caller,
        slug,
        (tx, desk, me) ->
            seats.logIn(tx, desk, seat, me) instanceof LogIn.Refused no
                ? Optional.of(no.refusal())
                : Optional.empty());
  }

  @POST
  @Path("seats/{role}/{number}/log-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response logOut(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("role") String role,
      @PathParam("number") String number) {
    SeatId seat = seat(role, number);
    return act(
        caller,
        slug,
        (tx, desk, me) ->
            seats.logOut(tx, desk, seat, me) instanceof LogOut.Refused no
                ? Optional.of(no.refusal())
                : Optional.empty());
  }

  @POST
  @Path("calls")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response startCall(
      @Auth Caller caller, @PathParam("desk") String slug, @FormParam("callback") long callback) {
    return act(
        caller,
        slug,
        (tx, desk, me) ->
            calls
                        .callbacks()
                        .locked(tx, desk.id(), new CallbackId(callback))
                        .map(booked -> calls.start().start(tx, desk, me, booked))
                        .orElseThrow(
                            () -> Problem.notFound("This callback is not there.").asException())
                    instanceof StartCall.Outcome.Refused no
                ? Optional.of(no.refusal())
                : Optional.empty());
  }

  @POST
  @Path("calls/{id: [0-9]{1,18}}/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response endCall(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return act(
        caller,
        slug,
        (tx, desk, me) -> {
          var unused = calls.end().end(tx, desk, new CallId(id), new Ender(me, false));
          return Optional.empty();
        });
  }

  @FunctionalInterface
  private interface Action {
    Optional<Refusal> run(Tx tx, Desk desk, AdvisorId me);
  }

  /** Done: back to the page, so that a reload does not ask twice. Refused: the page says so. */
  private Response act(Caller caller, String slug, Action action) {
    return transactions.run(tx -> {
      Desk desk = desks.required(tx, slug);
      AdvisorId me = Objects.requireNonNull(caller.advisor());
      return action
          .run(tx, desk, me)
          .map(no -> Response.status(409).entity(shown(tx, desk, caller, no)).build())
          .orElseGet(() -> Response.seeOther(URI.create("/" + slug + "/shift")).build());
    });
  }

  private String shown(
      Tx tx, Desk desk, Caller caller, @org.jspecify.annotations.Nullable Refusal refused) {
    return screen.pages().render("myshift/my-shift.ftlh", painter.paint(tx, desk, caller, refused));
  }

  private static SeatId seat(String role, String number) {
    try {
      return SeatId.parse(role + "/" + number);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound("There is no seat " + role + "/" + number + ".").asException();
    }
  }
}
