package baton.scheduler.floor.handoff;

import baton.handoff.Refusal;
import baton.handoff.SeatId;
import baton.handoff.seat.LogIn;
import baton.handoff.seat.LogOut;
import baton.handoff.seat.StandIn;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.floor.seat.GuardedSeats;
import baton.scheduler.notification.ActLink;
import baton.scheduler.notification.ActLinks;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.Shell;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * {@code /act/{token}}: does what a prompt asks for, after one confirming click, as the person the
 * link was made for (H4). It signs nobody in. A refused act leaves the link as good as it was.
 */
@Path(ActLinks.PATH + "{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class ActPage {
  private final DeskPages face;
  private final ActLinks links;
  private final GuardedSeats seats;

  ActPage(DeskPages face, ActLinks links, GuardedSeats seats) {
    this.face = face;
    this.links = links;
    this.seats = seats;
  }

  /**
   * @param button null: there is nothing to click
   * @param refused what was clicked and could not be done
   */
  record Model(
      Shell shell,
      String head,
      String text,
      @Nullable String name,
      @Nullable String button,
      @Nullable Refusal refused) {}

  /** Only looks, so that whatever follows links by itself does nothing. */
  @GET
  public Response page(@PathParam("token") String token) {
    return face.desks().plain().read(tx -> shown(tx, links.look(tx, token), null));
  }

  @POST
  public Response act(@PathParam("token") String token) {
    try {
      return face.desks().plain().run(tx -> acted(tx, links.use(tx, token)));
    } catch (NotDone e) {
      return face.desks().plain().read(tx -> shown(tx, links.look(tx, token), e.refusal));
    }
  }

  /** Rolls back that the link was used. */
  private static final class NotDone extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Refusal refusal;

    NotDone(Refusal refusal) {
      super(refusal.detail(), null, false, false);
      this.refusal = refusal;
    }
  }

  private Response acted(Tx tx, ActLink link) {
    if (!(link instanceof ActLink.Opened opened)) {
      return shown(tx, link, null);
    }
    Desk desk = opened.desk();
    SeatId seat = opened.act().seat();
    String done =
        switch (opened.act().kind()) {
          case LOG_IN -> said(seats.logIn(tx, desk, seat, opened.prompt().to()), seat);
          case LOG_OUT -> said(seats.logOut(tx, desk, seat, opened.prompt().to()), seat);
          case TAKE_COVER -> said(seats.standIn(tx, desk, seat, opened.prompt().to()), seat);
        };
    return page(200, new Model(shell(tx, desk, "Done"), "Done", done, opened.name(), null, null));
  }

  private static String said(LogIn decision, SeatId seat) {
    return switch (decision) {
      case LogIn.Holds holds -> seat.spoken() + " is yours.";
      case LogIn.StandsBy standsBy ->
          "You stand by for %s. You are told when it is yours.".formatted(seat.spoken());
      case LogIn.Already already ->
          already.holding()
              ? "You hold %s already.".formatted(seat.spoken())
              : "You stand by for %s already.".formatted(seat.spoken());
      case LogIn.Refused refused -> throw new NotDone(refused.refusal());
      case LogIn.NoSuchSeat none -> throw new NotDone(gone(none.seat()));
    };
  }

  private static String said(LogOut decision, SeatId seat) {
    return switch (decision) {
      case LogOut.HandedOver handedOver -> "You handed over %s.".formatted(seat.spoken());
      case LogOut.Closed closed -> seat.spoken() + " is closed. You are done.";
      case LogOut.CheckedOut checkedOut -> "You left %s.".formatted(seat.spoken());
      case LogOut.StoodDown stoodDown -> "You no longer stand by for %s.".formatted(seat.spoken());
      case LogOut.Refused refused -> throw new NotDone(refused.refusal());
      case LogOut.NoSuchSeat none -> throw new NotDone(gone(none.seat()));
    };
  }

  private static String said(StandIn decision, SeatId seat) {
    return switch (decision) {
      case StandIn.Holds holds -> "Thank you. %s is yours.".formatted(seat.spoken());
      case StandIn.StandsBy standsBy ->
          "Thank you. You stand by for %s, and are told when it is yours.".formatted(seat.spoken());
      case StandIn.Named named -> "Thank you. You stand in on %s.".formatted(seat.spoken());
      case StandIn.Refused refused -> throw new NotDone(refused.refusal());
      case StandIn.NoSuchSeat none -> throw new NotDone(gone(none.seat()));
    };
  }

  private static Refusal gone(SeatId seat) {
    return new Refusal("H4", "This desk has no seat " + seat + " any more.", "Look at your shift.");
  }

  private Response shown(Tx tx, ActLink link, @Nullable Refusal refused) {
    return switch (link) {
      case ActLink.Opened opened ->
          page(
              refused == null ? 200 : 409,
              new Model(
                  shell(tx, opened.desk(), opened.act().words()),
                  opened.prompt().title(),
                  opened.prompt().text(),
                  opened.name(),
                  opened.act().words(),
                  refused));
      case ActLink.Used used ->
          over(
              tx,
              used.desk(),
              "This is done already",
              "%s used this link at %s."
                  .formatted(used.name(), used.desk().written(used.at(), tx.now())));
      case ActLink.Over over ->
          over(
              tx,
              over.desk(),
              "This has been overtaken",
              "“%s” is no longer so.".formatted(over.prompt().title()));
      case ActLink.Unknown unknown ->
          throw Problem.notFound("This is no link of ours, or not all of one.").asException();
    };
  }

  private Response over(Tx tx, Desk desk, String head, String text) {
    return page(410, new Model(shell(tx, desk, head), head, text, null, null, null));
  }

  private Shell shell(Tx tx, Desk desk, String title) {
    return face.shells().ofNobody(tx, desk, title);
  }

  private Response page(int status, Model model) {
    return Response.status(status)
        .entity(face.pages().render("floor/handoff/act.ftlh", model))
        .build();
  }
}
