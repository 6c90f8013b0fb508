package baton.scheduler.floor.handoff;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.SeatId;
import baton.handoff.planned.HandoffSnapshot;
import baton.handoff.planned.Handoffs;
import baton.handoff.seat.Release;
import baton.handoff.seat.SeatLook;
import baton.handoff.seat.SeatService;
import baton.handoff.seat.StandIn;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.floor.seat.GuardedSeats;
import baton.scheduler.floor.seat.OverrideResource;
import baton.scheduler.floor.seat.SeatAddress;
import baton.scheduler.floor.seat.SeatPaths;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.Shell;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code /{desk}/handoffs}: a day's handoffs, for advisors to read; there a lead names a cover, or
 * releases by force (H6).
 */
@Path("/{desk}/handoffs")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADVISOR, Roles.LEAD})
public final class HandoffsPage {
  private static final int REFUSED = 409;
  private static final int WRONG = 422;

  private static final Refusal UNKNOWN =
      new Refusal("H6", "Which handoff is not known any more.", "Open the page again.");

  private final DeskPages face;
  private final GuardedSeats seats;
  private final Handoffs handoffs = new Handoffs();
  private final Advisors advisors = new Advisors();

  HandoffsPage(DeskPages face, GuardedSeats seats) {
    this.face = face;
    this.seats = seats;
  }

  /** {@code ?day=2026-03-10}; without it the desk's today. */
  @GET
  public String page(
      @Auth Caller caller, @PathParam("desk") String slug, @Context UriInfo address) {
    LocalDate day = day(address.getQueryParameters());
    return face.desks().read(slug, (tx, desk) -> shown(tx, desk, caller, day, null));
  }

  /** Says, by its instant, what the page may be too old for. */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response events(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.live().watchChanges(face.desks().desk(slug).id());
  }

  /** {@code advisor}: who is to stand in; {@code handoff}: the start of the shift to be covered. */
  @POST
  @Path("seats/{role}/{number}/cover")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed(Roles.LEAD)
  public Response cover(
      @Auth Caller caller, @BeanParam SeatAddress address, MultivaluedMap<String, String> form) {
    LocalDate day = day(form);
    JsonFields fields = JsonFields.ofForm(form, Set.of("advisor", "handoff"));
    Instant start = fields.instant("handoff");
    LeadForms.Sent sent =
        LeadForms.Sent.cover(
            address.seat(),
            start == null ? "" : typed(fields.text("handoff")),
            typed(fields.text("advisor")));
    return act(
        caller,
        address.desk(),
        day,
        (tx, desk) -> {
          if (start == null) {
            return Optional.of(sent.refused(UNKNOWN));
          }
          AdvisorId who = chosen(tx, desk, sent.text());
          return who == null
              ? Optional.of(sent.wrong("Choose somebody from the list."))
              : name(tx, desk, new SeatService.Request(desk.id(), sent.seat(), who), start, caller)
                  .map(sent::refused);
        });
  }

  private Optional<Refusal> name(
      Tx tx, Desk desk, SeatService.Request request, Instant start, Caller caller) {
    return switch (seats.name(tx, desk, request, start, caller.advisor())) {
      case StandIn.Refused no -> Optional.of(no.refusal());
      case StandIn.NoSuchSeat none -> throw SeatPaths.noSuchSeat(request.seat());
      case StandIn.Holds done -> Optional.empty();
      case StandIn.StandsBy done -> Optional.empty();
      case StandIn.Named done -> Optional.empty();
    };
  }

  private @Nullable AdvisorId chosen(Tx tx, Desk desk, String advisor) {
    return advisors.all(tx, desk.id()).stream()
        .map(Advisor::id)
        .filter(id -> id.toString().equals(advisor))
        .findFirst()
        .orElse(null);
  }

  /** {@code reason}: in the lead's own words; kept in the ledger for ever. */
  @POST
  @Path("seats/{role}/{number}/release")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed(Roles.LEAD)
  public Response release(
      @Auth Caller caller, @BeanParam SeatAddress address, MultivaluedMap<String, String> form) {
    LocalDate day = day(form);
    String typed = typed(JsonFields.ofForm(form, Set.of("reason")).text("reason"));
    LeadForms.Sent sent = LeadForms.Sent.release(address.seat(), typed);
    String reason = typed.strip();
    String wrong = wrong(reason);
    return wrong == null
        ? act(
            caller,
            address.desk(),
            day,
            (tx, desk) ->
                release(tx, desk, sent.seat(), new SeatService.Reason(caller.advisor(), reason))
                    .map(sent::refused))
        : face.desks()
            .read(address.desk(), (tx, desk) -> again(tx, desk, caller, day, sent.wrong(wrong)));
  }

  private Optional<Refusal> release(Tx tx, Desk desk, SeatId seat, SeatService.Reason why) {
    return switch (seats.release(tx, desk, seat, why)) {
      case Release.Refused no -> Optional.of(no.refusal());
      case Release.NoSuchSeat none -> throw SeatPaths.noSuchSeat(seat);
      case Release.Released done -> Optional.empty();
      case Release.HandedOver done -> Optional.empty();
    };
  }

  private static @Nullable String wrong(String reason) {
    int length = reason.codePointCount(0, reason.length());
    if (length == 0) {
      return "Write why: it stays in the ledger, and the person is told.";
    }
    if (length > OverrideResource.LONGEST_REASON) {
      return "Say it in %d characters; this has %d."
          .formatted(OverrideResource.LONGEST_REASON, length);
    }
    return reason.codePoints().anyMatch(Character::isISOControl)
        ? "Write it in one line, without control characters."
        : null;
  }

  /** What a form does; it comes back with what was wrong with it. */
  @FunctionalInterface
  private interface Action {
    Optional<LeadForms.Sent> run(Tx tx, Desk desk);
  }

  /** Done: back to the page. Refused or wrong: the page says so, and has what was sent. */
  private Response act(Caller caller, String slug, @Nullable LocalDate day, Action action) {
    return face.desks()
        .write(
            slug,
            (tx, desk) ->
                action
                    .run(tx, desk)
                    .map(sent -> again(tx, desk, caller, day, sent))
                    .orElseGet(() -> back(slug, day)));
  }

  private static Response back(String slug, @Nullable LocalDate day) {
    UriBuilder page = UriBuilder.fromPath("/{desk}/handoffs");
    return Response.seeOther((day == null ? page : page.queryParam("day", day)).build(slug))
        .build();
  }

  private Response again(
      Tx tx, Desk desk, Caller caller, @Nullable LocalDate day, LeadForms.Sent sent) {
    return Response.status(sent.refused() == null ? WRONG : REFUSED)
        .type(MediaType.TEXT_HTML_TYPE)
        .entity(shown(tx, desk, caller, day, sent))
        .build();
  }

  private String shown(
      Tx tx, Desk desk, Caller caller, @Nullable LocalDate day, LeadForms.@Nullable Sent sent) {
    DeskTime time = DeskTime.of(desk, tx.now());
    LocalDate asked = day == null ? time.date() : day;
    SeatLook look = seats.look(tx, desk);
    List<HandoffSnapshot> planned =
        handoffs.pictures(tx.handle(), desk.id(), time.whole(asked), look).handoffs();
    Shell shell = face.shells().of(tx, desk, caller, "Handoffs").entry("handoffs");
    LeadForms forms = caller.is(Roles.LEAD) ? new LeadForms(look, sent) : null;
    HandoffBoard board =
        HandoffBoard.of(shell, asked, planned, new HandoffBoardWords(look, time, forms));
    return face.pages().render("floor/handoff/handoffs.ftlh", board);
  }

  private static @Nullable LocalDate day(MultivaluedMap<String, String> sent) {
    JsonFields fields = JsonFields.ofForm(sent, Set.of("day"));
    LocalDate day = fields.date("day");
    fields.orThrow();
    return day;
  }

  private static String typed(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
