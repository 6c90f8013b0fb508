package baton.scheduler.floor.handoff;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.seat.Release;
import baton.handoff.seat.SeatRequest;
import baton.handoff.seat.SeatService;
import baton.handoff.seat.StandIn;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.floor.handoff.HandoffAnswers.Outcome;
import baton.scheduler.floor.seat.GuardedSeats;
import baton.scheduler.floor.seat.OverrideResource;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /{desk}/handoffs/seats/{role}/{n}}: a lead names a cover, or releases by force (H6). */
@Path("/{desk}/handoffs/seats/{role}/{number}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Roles.LEAD)
public final class HandoffForms {
  private final HandoffAnswers answers;
  private final GuardedSeats seats;
  private final Advisors advisors = new Advisors();

  public HandoffForms(HandoffAnswers answers, GuardedSeats seats) {
    this.answers = answers;
    this.seats = seats;
  }

  /**
   * @param advisor who is to stand in, by id
   * @param handoff the start of the shift to be covered, an instant
   */
  @POST
  @Path("cover")
  public Response cover(
      @Auth Caller caller,
      @BeanParam SeatAddress address,
      @FormParam("advisor") @DefaultValue("") String advisor,
      @FormParam("handoff") @DefaultValue("") String handoff,
      @FormParam("day") @Nullable String day) {
    SeatId seat = address.seat();
    Instant start = instant(handoff);
    return answers.act(
        caller,
        address.desk(),
        day,
        new RefusedLeadForm(RefusedLeadForm.Form.COVER, seat, handoff, advisor, null, null),
        (tx, desk) ->
            chosen(tx, desk, advisor)
                .map(who -> name(tx, desk, new SeatRequest(desk.id(), seat, who), start, caller))
                .orElseGet(() -> new Outcome.Wrong("Choose somebody from the list.")));
  }

  private Outcome name(
      Tx tx, Desk desk, SeatRequest request, @Nullable Instant start, Caller caller) {
    if (start == null) {
      return new Outcome.Wrong("Which handoff is not known any more. Open the page again.");
    }
    return switch (seats.name(tx, desk, request, start, caller.advisor())) {
      case StandIn.Refused no -> new Outcome.Refused(no.refusal());
      case StandIn.NoSuchSeat none -> throw SeatPaths.noSuchSeat(request.seat());
      case StandIn.Holds done -> new Outcome.Done();
      case StandIn.StandsBy done -> new Outcome.Done();
      case StandIn.Named done -> new Outcome.Done();
    };
  }

  private Optional<AdvisorId> chosen(Tx tx, Desk desk, String advisor) {
    return advisors.all(tx, desk.id()).stream()
        .map(Advisor::id)
        .filter(id -> id.toString().equals(advisor))
        .findFirst();
  }

  /**
   * @param reason in the lead's own words; kept in the ledger for ever
   */
  @POST
  @Path("release")
  public Response release(
      @Auth Caller caller,
      @BeanParam SeatAddress address,
      @FormParam("reason") @DefaultValue("") String reason,
      @FormParam("day") @Nullable String day) {
    SeatId seat = address.seat();
    String line = reason.strip();
    return answers.act(
        caller,
        address.desk(),
        day,
        new RefusedLeadForm(RefusedLeadForm.Form.RELEASE, seat, "", reason, null, null),
        (tx, desk) -> {
          String wrong = wrong(line);
          return wrong == null
              ? release(tx, desk, seat, new SeatService.Reason(caller.advisor(), line))
              : new Outcome.Wrong(wrong);
        });
  }

  private Outcome release(Tx tx, Desk desk, SeatId seat, SeatService.Reason why) {
    return switch (seats.release(tx, desk, seat, why)) {
      case Release.Refused no -> new Outcome.Refused(no.refusal());
      case Release.NoSuchSeat none -> throw SeatPaths.noSuchSeat(seat);
      case Release.Released done -> new Outcome.Done();
      case Release.HandedOver done -> new Outcome.Done();
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

  private static @Nullable Instant instant(String handoff) {
    try {
      return Instant.parse(handoff);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
