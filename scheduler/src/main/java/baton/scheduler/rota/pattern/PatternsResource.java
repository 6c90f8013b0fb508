package baton.scheduler.rota.pattern;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.draft.ShownEdits;
import baton.scheduler.rota.pattern.ShownPatterns.ShownLayOut;
import baton.scheduler.rota.pattern.ShownPatterns.ShownPattern;
import baton.scheduler.rota.pattern.ShownPatterns.ShownPatternShift;
import baton.scheduler.rota.plan.Attendance;
import baton.scheduler.rota.plan.EligibilityCheck;
import baton.scheduler.rota.plan.PatternId;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Patterns of shifts by API: kept, looked at, and laid out into the draft (R1). */
@Path("/api/v1/desks/{desk}/patterns")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class PatternsResource {
  private static final int LONGEST_DAYS = 400;
  private static final String ID = "/{id: [0-9]{1,18}}";

  private final DeskTransactions desks;
  private final Patterns patterns = new Patterns();

  public PatternsResource(DeskTransactions desks) {
    this.desks = desks;
  }

  /** All of a desk, by name. */
  public record PatternList(List<Object> items) {}

  @GET
  public PatternList all(@PathParam("desk") String slug) {
    return desks.read(
        slug,
        (tx, desk) -> {
          PatternStaff staff = PatternStaff.of(tx, desk);
          DeskTime now = DeskTime.of(desk, tx.now());
          return new PatternList(
              patterns.all(tx, desk).stream()
                  .<Object>map(kept -> ShownPattern.of(kept, staff, now))
                  .toList());
        });
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response add(
      @Auth Caller caller, @PathParam("desk") String slug, @Nullable JsonNode body) {
    PatternInput input = PatternFields.json(body);
    return desks.write(
        slug,
        (tx, desk) -> {
          Pattern pattern = PatternReader.required(input, PatternStaff.of(tx, desk));
          PatternId id = patterns.add(tx, desk, Editor.of(caller), pattern);
          return Response.status(Response.Status.CREATED).entity(shown(tx, desk, id)).build();
        });
  }

  @GET
  @Path(ID)
  public Object one(@PathParam("desk") String slug, @PathParam("id") long id) {
    return desks.read(slug, (tx, desk) -> shown(tx, desk, new PatternId(id)));
  }

  /** The whole pattern, with the {@code version} that was read. */
  @PUT
  @Path(ID)
  @Consumes(MediaType.APPLICATION_JSON)
  public Object change(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @Nullable JsonNode body) {
    PatternFields.Change change = PatternFields.jsonChange(body);
    return desks.write(
        slug,
        (tx, desk) -> {
          Pattern.Kept kept = required(tx, desk, new PatternId(id));
          Pattern pattern = PatternReader.required(change.input(), PatternStaff.of(tx, desk));
          patterns.change(tx, desk, Editor.of(caller), kept.to(pattern, change.version()));
          return shown(tx, desk, kept.id());
        });
  }

  /** Deletes it, and with {@code shifts=true} what it laid out and nobody changed. */
  @DELETE
  @Path(ID)
  public Response remove(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @QueryParam("version") @Nullable Integer version,
      @QueryParam("shifts") @DefaultValue("false") boolean shifts) {
    desks.use(
        slug,
        (tx, desk) -> {
          Pattern.Kept kept = required(tx, desk, new PatternId(id));
          Pattern.Kept looked = version == null ? kept : kept.to(kept.pattern(), version);
          patterns.remove(tx, desk, Editor.of(caller), looked, shifts);
        });
    return Response.noContent().build();
  }

  /** The shifts the pattern comes to on the days {@code [from, to)}, whatever the draft has. */
  @GET
  @Path(ID + "/shifts")
  public PatternList shifts(
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("to") @DefaultValue("") String to) {
    LocalDate first = PatternFields.until(from).minusDays(1);
    LocalDate end = PatternFields.until(to).minusDays(1);
    if (ChronoUnit.DAYS.between(first, end) > LONGEST_DAYS) {
      throw ProblemException.invalid("to", "must be at most " + LONGEST_DAYS + " days after from");
    }
    return desks.read(
        slug,
        (tx, desk) -> {
          PatternStaff staff = PatternStaff.of(tx, desk);
          EligibilityCheck absences = Attendance.of(tx, desk);
          Pattern pattern = required(tx, desk, new PatternId(id)).pattern();
          return new PatternList(
              PatternExpansion.of(pattern, first, end, desk.zone()).stream()
                  .<Object>map(shift -> ShownPatternShift.of(shift, staff, absences))
                  .toList());
        });
  }

  /** {@code {until}}: from now until that day's end into the draft, as one edit. */
  @POST
  @Path(ID + "/lay-out")
  @Consumes(MediaType.APPLICATION_JSON)
  public Object layOut(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @Nullable JsonNode body) {
    LocalDate until = PatternFields.until(body);
    return desks.write(
        slug,
        (tx, desk) -> {
          Pattern.Kept kept = required(tx, desk, new PatternId(id));
          Patterns.Done done = patterns.layOut(tx, desk, Editor.of(caller), kept, until);
          return new ShownLayOut(
              ShownEdits.answer(done.outcome(), done.layOut().fitting()),
              done.layOut().opened().stream().map(LayOut.Opened::said).toList(),
              done.layOut().same().size());
        });
  }

  private ShownPattern shown(Tx tx, Desk desk, PatternId id) {
    return ShownPattern.of(
        required(tx, desk, id), PatternStaff.of(tx, desk), DeskTime.of(desk, tx.now()));
  }

  private Pattern.Kept required(Tx tx, Desk desk, PatternId id) {
    return patterns
        .byId(tx, desk, id)
        .orElseThrow(
            () -> Problem.notFound("The desk has no pattern " + id.value() + ".").asException());
  }
}
