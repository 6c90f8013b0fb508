package baton.scheduler.platform.job;

import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clock that everything goes by; in a rehearsal, moved from here. */
@Path("/api/v1/clock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ClockResource {
  /** More is a mistyped year: a slip that would create slots and prompts for hours. */
  private static final Duration FARTHEST = Duration.ofDays(31);

  private final Transactions transactions;
  private final @Nullable Rehearsal rehearsal;

  /**
   * @param rehearsal null on the system clock, which nobody moves
   */
  public ClockResource(Transactions transactions, @Nullable Rehearsal rehearsal) {
    this.transactions = transactions;
    this.rehearsal = rehearsal;
  }

  /** What the clock says. */
  public record Reading(ClockMode mode, Instant now) {}

  /**
   * Where to move the clock.
   *
   * @param advanceTo RFC 3339, with an offset or Z
   */
  public record Move(@Nullable String advanceTo) {}

  /** Where the clock stands after a move, and what was done on the way, in order. */
  public record Moved(ClockMode mode, Instant now, List<Rehearsal.Step> steps) {}

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION, Roles.WALLBOARD})
  public Reading read(@Auth Caller caller) {
    return new Reading(
        rehearsal == null ? ClockMode.SYSTEM : ClockMode.REHEARSAL,
        transactions.run(tx -> tx.now()));
  }

  /** Answers when all that falls due on the way is done. */
  @POST
  @RolesAllowed(Roles.ADMIN)
  public Moved move(@Auth Caller caller, Move move) {
    if (rehearsal == null) {
      throw Problem.of(
              409,
              "The clock is not ours to move",
              "This service runs on the system clock.",
              "Start it with clock: {mode: rehearsal, start: ...} on a database of its own.")
          .asException();
    }
    return switch (rehearsal.advanceTo(target(move))) {
      case Rehearsal.Advance.Done done -> new Moved(ClockMode.REHEARSAL, done.now(), done.steps());
      case Rehearsal.Advance.InThePast past ->
          throw ProblemException.invalid(
              "advanceTo", "the clock stands at " + past.now() + " and does not go back");
    };
  }

  private Instant target(@Nullable Move move) {
    Instant target = parse(move == null ? null : move.advanceTo());
    if (target.isAfter(transactions.run(tx -> tx.now()).plus(FARTHEST))) {
      throw ProblemException.invalid(
          "advanceTo", "at most " + FARTHEST.toDays() + " days at a time");
    }
    return target;
  }

  private static Instant parse(@Nullable String written) {
    try {
      if (written != null) {
        return OffsetDateTime.parse(written).toInstant().truncatedTo(ChronoUnit.MICROS);
      }
    } catch (DateTimeException e) {
      // Answered below, like a missing one.
    }
    throw ProblemException.invalid(
        "advanceTo", "write an instant with its offset, like 2026-06-11T14:00:00-06:00");
  }
}
