package baton.scheduler.floor.myshift;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.SeatId;
import baton.handoff.seat.LogIn;
import baton.handoff.seat.LogOut;
import baton.handoff.seat.StandIn;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.floor.seat.GuardedSeats;
import baton.scheduler.floor.seat.Notes;
import baton.scheduler.floor.seat.SeatAddress;
import baton.scheduler.floor.seat.SeatPaths;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * {@code /{desk}/shift}: the signed-in advisor's page, and what its seat buttons do; {@link
 * MyCallsPage} does what its call buttons ask for.
 */
@Path("/{desk}/shift")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADVISOR)
public final class MyShiftPage {
  private static final String SEAT = "seats/{role}/{number}/";

  private final DeskPages face;
  private final MyShiftAnswers answers;
  private final GuardedSeats seats;
  private final Notes notes = new Notes();

  MyShiftPage(DeskPages face, MyShiftAnswers answers, GuardedSeats seats) {
    this.face = face;
    this.answers = answers;
    this.seats = seats;
  }

  @GET
  public String page(@Auth Caller caller, @PathParam("desk") String slug) {
    return answers.page(caller, slug);
  }

  /** Says, by its instant, what the page may be too old for. */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response events(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.live().watchChanges(face.desks().desk(slug).id());
  }

  @POST
  @Path(SEAT + "log-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response logIn(@Auth Caller caller, @BeanParam SeatAddress address) {
    SeatId seat = address.seat();
    return answers.act(
        caller,
        address.desk(),
        (tx, desk, me) ->
            switch (seats.logIn(tx, desk, seat, me)) {
              case LogIn.Refused no -> Optional.of(no.refusal());
              case LogIn.NoSuchSeat none -> throw SeatPaths.noSuchSeat(seat);
              case LogIn.Holds done -> Optional.empty();
              case LogIn.StandsBy done -> Optional.empty();
              case LogIn.Already done -> Optional.empty();
            });
  }

  /**
   * The note, where there is one, is kept even when the log-out is refused: whoever wrote it has
   * pressed a button for it.
   */
  @POST
  @Path(SEAT + "log-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response logOut(
      @Auth Caller caller,
      @BeanParam SeatAddress address,
      @FormParam("note") @DefaultValue("") String note) {
    SeatId seat = address.seat();
    if (note.isBlank()) {
      return answers.act(caller, address.desk(), (tx, desk, me) -> logOut(tx, desk, seat, me));
    }
    return withNote(
        caller,
        address.desk(),
        seat,
        note,
        (tx, desk, me, text) ->
            notes.write(tx, desk, seat, me, text).or(() -> logOut(tx, desk, seat, me)));
  }

  private Optional<Refusal> logOut(Tx tx, Desk desk, SeatId seat, AdvisorId me) {
    return switch (seats.logOut(tx, desk, seat, me)) {
      case LogOut.Refused no -> Optional.of(no.refusal());
      case LogOut.NoSuchSeat none -> throw SeatPaths.noSuchSeat(seat);
      case LogOut.HandedOver done -> Optional.empty();
      case LogOut.Closed done -> Optional.empty();
      case LogOut.CheckedOut done -> Optional.empty();
      case LogOut.StoodDown done -> Optional.empty();
    };
  }

  /** Accepts to stand in for whoever is late (H6). */
  @POST
  @Path(SEAT + "stand-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response standIn(@Auth Caller caller, @BeanParam SeatAddress address) {
    SeatId seat = address.seat();
    return answers.act(
        caller,
        address.desk(),
        (tx, desk, me) ->
            switch (seats.standIn(tx, desk, seat, me)) {
              case StandIn.Refused no -> Optional.of(no.refusal());
              case StandIn.NoSuchSeat none -> throw SeatPaths.noSuchSeat(seat);
              case StandIn.Holds done -> Optional.empty();
              case StandIn.StandsBy done -> Optional.empty();
              case StandIn.Named done -> Optional.empty();
            });
  }

  /** Leaves a note for whoever has the seat next, or writes it anew (H5). */
  @POST
  @Path(SEAT + "note")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response note(
      @Auth Caller caller,
      @BeanParam SeatAddress address,
      @FormParam("note") @DefaultValue("") String note) {
    SeatId seat = address.seat();
    return withNote(
        caller,
        address.desk(),
        seat,
        note,
        (tx, desk, me, text) -> notes.write(tx, desk, seat, me, text));
  }

  /** The advisor has read the note (H5). */
  @POST
  @Path(SEAT + "note/{id: [0-9]{1,18}}/read")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response read(
      @Auth Caller caller, @BeanParam SeatAddress address, @PathParam("id") long id) {
    SeatId seat = address.seat();
    return answers.act(
        caller, address.desk(), (tx, desk, me) -> notes.read(tx, desk, seat, id, me));
  }

  @FunctionalInterface
  private interface WithNote {
    Optional<Refusal> run(Tx tx, Desk desk, AdvisorId me, String text);
  }

  private Response withNote(Caller caller, String slug, SeatId seat, String text, WithNote action) {
    NotesAndBriefs.Typed typed = NotesAndBriefs.Typed.read(seat, text);
    MyShiftAnswers.Sent sent = MyShiftAnswers.Sent.of(typed);
    return typed.wrong() == null
        ? answers.act(caller, slug, sent, (tx, desk, me) -> action.run(tx, desk, me, typed.kept()))
        : answers.wrong(caller, slug, sent);
  }
}
