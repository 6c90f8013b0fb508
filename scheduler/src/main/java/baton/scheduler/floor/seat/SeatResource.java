package baton.scheduler.floor.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.seat.LogIn;
import baton.handoff.seat.LogOut;
import baton.handoff.seat.SeatSnapshot;
import baton.handoff.seat.SeatSnapshots;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.ProblemException;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code …/seats}: who holds what, log in, log out. */
@Path("/api/v1/desks/{desk}/seats")
@Produces(MediaType.APPLICATION_JSON)
public final class SeatResource {
  private final DeskTransactions transactions;
  private final GuardedSeats seats;
  private final Notes notes = new Notes();

  SeatResource(DeskTransactions transactions, GuardedSeats seats) {
    this.transactions = transactions;
    this.seats = seats;
  }

  /**
   * @param asOf the instant of all of it
   * @param revision the published rota it was computed from
   */
  public record All(List<SeatView> items, @Nullable String next, Instant asOf, int revision) {}

  /**
   * @param result HELD, STANDING_BY, HANDED_OVER, CLOSED, CHECKED_OUT or STOOD_DOWN
   * @param seat as it is afterwards
   */
  public record Done(String result, SeatView seat) {}

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION, Roles.WALLBOARD})
  public All all(@Auth Caller caller, @PathParam("desk") String slug) {
    return transactions.read(
        slug,
        (tx, desk) -> {
          SeatSnapshots pictures = seats.pictures(tx, desk);
          SeatStatus signs = SeatStatus.of(tx, desk.id());
          return new All(
              pictures.seats().stream().map(picture -> SeatView.of(picture, signs)).toList(),
              null,
              tx.now(),
              pictures.rotaRevision());
        });
  }

  /** Holds the seat if it is free, else stands by for it (H2, H3, B3). */
  @POST
  @Path("{role}/{number}/log-in")
  @RolesAllowed({Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION})
  public Done logIn(@Auth Caller caller, @BeanParam SeatAddress address) {
    SeatId seat = address.seat();
    return done(
        address.desk(),
        seat,
        act -> result(seats.logIn(act.tx(), act.desk(), seat, caller.actingAdvisor())));
  }

  /**
   * Hands over, closes, or stops standing by (H1, H3, H7, H9). {@code {note?}} is left for whoever
   * has the seat next (H5); when the log-out is refused, so is the note.
   */
  @POST
  @Path("{role}/{number}/log-out")
  @RolesAllowed({Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION})
  public Done logOut(@Auth Caller caller, @BeanParam SeatAddress address, @Nullable JsonNode body) {
    SeatId seat = address.seat();
    AdvisorId me = caller.actingAdvisor();
    String note = note(body);
    return done(
        address.desk(),
        seat,
        act -> {
          if (note != null) {
            notes
                .write(act.tx(), act.desk(), seat, me, note)
                .ifPresent(no -> {
                  throw ProblemException.refused(no);
                });
          }
          return result(seats.logOut(act.tx(), act.desk(), seat, me));
        });
  }

  private static @Nullable String note(@Nullable JsonNode body) {
    if (body == null) {
      return null;
    }
    JsonFields fields = JsonFields.of(body, Set.of("note"));
    String note = fields.lines("note", Notes.LONGEST);
    fields.orThrow();
    return note;
  }

  private record Act(Tx tx, Desk desk) {}

  private Done done(String slug, SeatId seat, Function<Act, String> action) {
    return transactions.write(
        slug,
        (tx, desk) -> {
          String result = action.apply(new Act(tx, desk));
          return seats.pictures(tx, desk).seats().stream()
              .filter(picture -> picture.seat().equals(seat))
              .findFirst()
              .map(picture -> new Done(result, SeatView.of(picture, SeatStatus.of(tx, desk.id()))))
              .orElseThrow();
        });
  }

  private static String result(LogIn decision) {
    return switch (decision) {
      case LogIn.Holds holds -> "HELD";
      case LogIn.StandsBy standsBy -> "STANDING_BY";
      case LogIn.Already already -> already.holding() ? "HELD" : "STANDING_BY";
      case LogIn.Refused refused -> throw ProblemException.refused(refused.refusal());
      case LogIn.NoSuchSeat none -> throw SeatPaths.noSuchSeat(none.seat());
    };
  }

  private static String result(LogOut decision) {
    return switch (decision) {
      case LogOut.HandedOver handedOver -> "HANDED_OVER";
      case LogOut.Closed closed -> "CLOSED";
      case LogOut.CheckedOut checkedOut -> "CHECKED_OUT";
      case LogOut.StoodDown stoodDown -> "STOOD_DOWN";
      case LogOut.Refused refused -> throw ProblemException.refused(refused.refusal());
      case LogOut.NoSuchSeat none -> throw SeatPaths.noSuchSeat(none.seat());
    };
  }

  /**
   * A seat as programs read it; what does not apply is left out.
   *
   * @param freeToGo of a soft seat: whether its queue lets the holder go for the rest of the shift
   *     (H10), or did when the seat was left; left out while the queue is unknown
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SeatView(
      String seat,
      String name,
      boolean strict,
      @Nullable Holder holder,
      @Nullable Someone standBy,
      @Nullable Someone next,
      @Nullable Someone late,
      @Nullable Someone cover,
      @Nullable Instant uncoveredSince,
      @Nullable Boolean freeToGo) {

    /**
     * Who holds it, since when, and until when they are planned on it.
     *
     * @param unreachableSince since when they are not heard from (H11); the seat stays theirs
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Holder(
        long advisor,
        String name,
        Instant from,
        @Nullable Instant until,
        @Nullable Instant unreachableSince) {}

    /** Who else, and the instant that goes with it. */
    public record Someone(long advisor, String name, Instant at) {}

    static SeatView of(SeatSnapshot picture, SeatStatus signs) {
      return new SeatView(
          picture.seat().toString(),
          picture.seat().spoken(),
          picture.strict(),
          holder(picture, signs),
          someone(picture.standBy()),
          someone(picture.next()),
          someone(picture.late()),
          someone(picture.cover()),
          picture.uncoveredSince(),
          signs.free().of(picture));
    }

    private static @Nullable Holder holder(SeatSnapshot picture, SeatStatus signs) {
      SeatSnapshot.Holder holder = picture.holder();
      return holder == null
          ? null
          : new Holder(
              holder.id().value(),
              holder.name(),
              holder.from(),
              holder.until(),
              signs.unreachableSince(picture));
    }

    private static @Nullable Someone someone(SeatSnapshot.@Nullable Someone who) {
      return who == null ? null : new Someone(who.id().value(), who.name(), who.at());
    }
  }
}
