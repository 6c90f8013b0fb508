package baton.scheduler.floor.handoff;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.seat.SeatLook;
import baton.scheduler.contact.call.Call;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.queue.Queue;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.floor.seat.GuardedSeats;
import baton.scheduler.floor.seat.SeatAddress;
import baton.scheduler.floor.seat.SeatPaths;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code …/seats/{role}/{n}/brief}: what a replacement has to know (H5). */
@Path("/api/v1/desks/{desk}/seats/{role}/{number}/brief")
@Produces(MediaType.APPLICATION_JSON)
public final class BriefResource {
  private final DeskTransactions transactions;
  private final GuardedSeats seats;
  private final HandoffBriefs briefs;

  BriefResource(DeskTransactions transactions, GuardedSeats seats, HandoffBriefs briefs) {
    this.transactions = transactions;
    this.seats = seats;
    this.briefs = briefs;
  }

  /**
   * @param calls going on, of whoever holds the seat or had it last
   * @param asOf the instant of all of it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      String seat,
      List<Running> calls,
      CallbacksAhead callbacks,
      @Nullable QueueView queue,
      Instant asOf) {
    static View of(HandoffBriefs.HandoffBrief brief) {
      Queue queue = brief.queue();
      return new View(
          brief.seat().toString(),
          brief.calls().stream().map(Running::of).toList(),
          CallbacksAhead.of(brief.callbacks()),
          queue == null ? null : new QueueView(queue.waiting(), queue.promised(), queue.oldestAt()),
          brief.asOf());
    }
  }

  /**
   * @param number masked; left out when nobody knows it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Running(
      String advisor, @Nullable String number, Instant startedAt, boolean overrun) {
    static Running of(Call call) {
      return new Running(
          call.advisor().name(), call.number(), call.startedAt(), call.overrunAt() != null);
    }
  }

  /**
   * @param count all that are booked within two hours; the list is whole too
   */
  public record CallbacksAhead(int count, List<Booked> items) {
    static CallbacksAhead of(List<Callback> callbacks) {
      return new CallbacksAhead(callbacks.size(), callbacks.stream().map(Booked::of).toList());
    }
  }

  /**
   * @param theirs what the customer's clock shows then; several where the number leaves it open
   */
  public record Booked(Instant at, String number, List<There> theirs) {
    static Booked of(Callback callback) {
      Instant at = callback.slot().start();
      return new Booked(
          at,
          callback.customer().phone().masked(),
          callback.customer().hours().zones().stream()
              .map(zone -> new There(zone.getId(), DeskTime.clock(at, zone)))
              .toList());
    }
  }

  /** A zone and its clock. */
  public record There(String zone, String time) {}

  /** The work that waits for a soft role. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record QueueView(int waiting, int promised, @Nullable Instant oldestAt) {}

  /** For whoever holds the seat or stands by for it, for leads, and for programs. */
  @GET
  @RolesAllowed({Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION})
  public View brief(@Auth Caller caller, @BeanParam SeatAddress address) {
    SeatId seat = address.seat();
    return transactions.read(
        address.desk(),
        (tx, desk) -> {
          SeatLook look = seats.look(tx, desk);
          if (!look.facts().seats().containsKey(seat)) {
            throw SeatPaths.noSuchSeat(seat);
          }
          requireConcerned(caller, look, seat);
          return View.of(briefs.of(tx, desk, seat));
        });
  }

  private static void requireConcerned(Caller caller, SeatLook look, SeatId seat) {
    AdvisorId me = caller.advisor();
    boolean reads = caller.is(Roles.LEAD) || caller.is(Roles.INTEGRATION);
    if (!reads && (me == null || !look.facts().isThere(seat, me, look.at()))) {
      throw Problem.of(
              403,
              "Not for you",
              "The brief of " + seat.spoken() + " is for whoever holds it or stands by for it.",
              "Stand by for it first, or ask a lead.")
          .asException();
    }
  }
}
