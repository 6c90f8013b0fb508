package baton.scheduler.floor.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.seat.Release;
import baton.handoff.seat.SeatService;
import baton.handoff.seat.StandIn;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code …/seats/{role}/{n}/cover}, {@code …/stand-in}, {@code …/release}: the ladder's end (H6).
 */
@Path("/api/v1/desks/{desk}/seats")
@Produces(MediaType.APPLICATION_JSON)
public final class OverrideResource {
  /** The longest reason of a release, in characters. */
  public static final int LONGEST_REASON = 500;

  private final DeskTransactions transactions;
  private final GuardedSeats seats;
  private final Advisors advisors = new Advisors();

  OverrideResource(DeskTransactions transactions, GuardedSeats seats) {
    this.transactions = transactions;
    this.seats = seats;
  }

  /**
   * @param result RELEASED or HANDED_OVER; HELD or STANDING_BY of who accepted; NAMED
   * @param from of a cover, {@code [from, until)}
   */
  @com.fasterxml.jackson.annotation.JsonInclude(
      com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
  public record Done(
      String result,
      String seat,
      @Nullable String advisor,
      @Nullable Instant from,
      @Nullable Instant until) {}

  /** {@code {reason}}: releases whoever holds the seat, by force. */
  @POST
  @Path("{role}/{number}/release")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.LEAD)
  public Done release(
      @Auth Caller caller, @BeanParam SeatAddress address, @Nullable JsonNode body) {
    SeatId seat = address.seat();
    JsonFields fields = JsonFields.of(body, Set.of("reason"));
    String reason = fields.required("reason", fields.line("reason", LONGEST_REASON));
    fields.orThrow();
    var why = new SeatService.Reason(caller.advisor(), Objects.requireNonNull(reason));
    return transactions.write(
        address.desk(),
        (tx, desk) ->
            switch (seats.release(tx, desk, seat, why)) {
              case Release.Released released -> done("RELEASED", seat);
              case Release.HandedOver handedOver -> done("HANDED_OVER", seat);
              case Release.Refused refused -> throw ProblemException.refused(refused.refusal());
              case Release.NoSuchSeat none -> throw SeatPaths.noSuchSeat(none.seat());
            });
  }

  private static Done done(String result, SeatId seat) {
    return new Done(result, seat.toString(), null, null, null);
  }

  /**
   * {@code {advisor, handoff?}}: names somebody to stand in for whoever is planned now, or from the
   * shift that starts at {@code handoff}.
   */
  @POST
  @Path("{role}/{number}/cover")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.LEAD)
  public Done name(@Auth Caller caller, @BeanParam SeatAddress address, @Nullable JsonNode body) {
    SeatId seat = address.seat();
    JsonFields fields = JsonFields.of(body, Set.of("advisor", "handoff"));
    String name = fields.required("advisor", fields.line("advisor", 80));
    Instant handoff = fields.instant("handoff");
    fields.orThrow();
    return transactions.write(
        address.desk(),
        (tx, desk) -> {
          AdvisorId advisor = advisor(tx, desk, Objects.requireNonNull(name));
          SeatService.Request request = new SeatService.Request(desk.id(), seat, advisor);
          return done(tx, desk, seat, seats.name(tx, desk, request, handoff, caller.advisor()));
        });
  }

  /** Accepts to stand in for whoever is late; the first to accept has it. */
  @POST
  @Path("{role}/{number}/stand-in")
  @RolesAllowed({Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION})
  public Done standIn(@Auth Caller caller, @BeanParam SeatAddress address) {
    SeatId seat = address.seat();
    AdvisorId me = caller.actingAdvisor();
    return transactions.write(
        address.desk(), (tx, desk) -> done(tx, desk, seat, seats.standIn(tx, desk, seat, me)));
  }

  private Done done(Tx tx, Desk desk, SeatId seat, StandIn decision) {
    Map<AdvisorId, String> names = advisors.names(tx, desk.id());
    return switch (decision) {
      case StandIn.Holds holds -> done("HELD", holds.cover(), names);
      case StandIn.StandsBy standsBy -> done("STANDING_BY", standsBy.cover(), names);
      case StandIn.Named named -> done("NAMED", named.cover(), names);
      case StandIn.Refused refused -> throw ProblemException.refused(refused.refusal());
      case StandIn.NoSuchSeat none -> throw SeatPaths.noSuchSeat(seat);
    };
  }

  private static Done done(
      String result, baton.handoff.seat.Cover cover, Map<AdvisorId, String> names) {
    return new Done(
        result,
        cover.seat().toString(),
        names.get(cover.advisor()),
        cover.period().start(),
        cover.period().end());
  }

  private AdvisorId advisor(Tx tx, Desk desk, String name) {
    return advisors.all(tx, desk.id()).stream()
        .filter(advisor -> advisor.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            ProblemException.invalid(
                "advisor", "is nobody at this desk; give the name as in …/advisors"))
        .id();
  }
}
