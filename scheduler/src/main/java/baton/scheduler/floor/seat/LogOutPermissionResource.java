package baton.scheduler.floor.seat;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.SeatId;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.ClockGuard;
import baton.scheduler.platform.tx.Tx;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code …/seats/{role}/{number}/log-out-permission}: may the holder log out now? For a telephone
 * or chat system that asks before it lets somebody go. Changes and locks nothing, in the same
 * number of statements whatever the size of the desk.
 */
@Path("/api/v1/desks/{desk}/seats/{role}/{number}/log-out-permission")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INTEGRATION, Roles.LEAD, Roles.ADVISOR})
public final class LogOutPermissionResource {
  private final DeskTransactions transactions;
  private final GuardedSeats seats;
  private final ClockGuard clock;
  private final Advisors advisors = new Advisors();

  LogOutPermissionResource(DeskTransactions transactions, GuardedSeats seats, ClockGuard clock) {
    this.transactions = transactions;
    this.seats = seats;
    this.clock = clock;
  }

  /**
   * About the advisor who asks or is asked for ({@code On-Behalf-Of}); a lead, or a program that
   * names nobody, asks about whoever holds the seat.
   */
  @GET
  public LogOutPermission ask(@Auth Caller caller, @BeanParam SeatAddress address) {
    SeatId seat = address.seat();
    return transactions.read(address.desk(), (tx, desk) -> answer(tx, desk, seat, caller));
  }

  private LogOutPermission answer(Tx tx, Desk desk, SeatId seat, Caller caller) {
    LogOutPermission.PresentHolder present =
        LogOutPermission.PresentHolder.of(tx, desk, seat)
            .orElseThrow(() -> SeatPaths.noSuchSeat(seat));
    LogOutPermission.Question question = new LogOutPermission.Question(seat, present, tx.now());
    Map<AdvisorId, String> names = advisors.names(tx, desk.id());
    AdvisorId holder = present.advisor();
    AdvisorId asker = asker(caller);
    if (holder == null || (asker != null && !asker.equals(holder))) {
      return question.notHeld(asker == null ? null : names.get(asker));
    }
    Refusal offClock = clock.refusal().orElse(null);
    return offClock != null
        ? question.refused(offClock)
        : question.answer(seats.mayLogOut(tx, desk, seat, holder), names);
  }

  private static @Nullable AdvisorId asker(Caller caller) {
    return caller.is(Roles.LEAD) ? null : caller.advisor();
  }
}
