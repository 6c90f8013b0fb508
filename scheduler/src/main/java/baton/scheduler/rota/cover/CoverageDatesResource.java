package baton.scheduler.rota.cover;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.IdempotentCalls;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.rota.cover.CoverageResource.CoverageView.DatesView;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code …/coverage/dates}: dates on which other cover is asked for (R1). */
@Path("/api/v1/desks/{desk}/coverage/dates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.LEAD})
public final class CoverageDatesResource {
  private final DeskTransactions transactions;
  private final IdempotentCalls calls;
  private final CoverageStore book = new CoverageStore();

  public CoverageDatesResource(DeskTransactions transactions, IdempotentCalls calls) {
    this.transactions = transactions;
    this.calls = calls;
  }

  /** {@code {name, first, last, needs?}}: 201 and the dates. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response add(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @HeaderParam(IdempotentCalls.HEADER) @Nullable String key,
      @Nullable JsonNode body) {
    JsonFields sent = CoverageFields.sentDates(body);
    JsonNode made =
        transactions.write(
            slug,
            (tx, desk) -> {
              CoverDates asked = read(tx, desk, sent, new CoverDatesId(0));
              return calls.once(
                  tx,
                  new IdempotentCalls.Call(
                      desk.id(), caller.name(), key, "coverage-dates", String.valueOf(asked)),
                  () -> known(tx, desk, book.add(tx, desk, asked)));
            });
    return Response.status(Response.Status.CREATED).entity(made).build();
  }

  /** {@code {name, first, last, needs?}}: all of it. */
  @PUT
  @Path("{id: [0-9]{1,18}}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Object change(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @Nullable JsonNode body) {
    JsonFields sent = CoverageFields.sentDates(body);
    return transactions.write(
        slug,
        (tx, desk) -> {
          CoverDates asked = read(tx, desk, sent, new CoverDatesId(id));
          if (!book.change(tx, desk, asked)) {
            throw notFound(id);
          }
          return known(tx, desk, asked.id());
        });
  }

  @DELETE
  @Path("{id: [0-9]{1,18}}")
  public Response remove(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    transactions.use(
        slug,
        (tx, desk) -> {
          if (!book.remove(tx, desk, new CoverDatesId(id))) {
            throw notFound(id);
          }
        });
    return Response.noContent().build();
  }

  private CoverDates read(Tx tx, Desk desk, JsonFields sent, CoverDatesId id) {
    book.lock(tx, desk);
    return new CoverageFields(DeskRole.codes(tx, desk)).dates(sent, id);
  }

  private DatesView known(Tx tx, Desk desk, CoverDatesId id) {
    return DatesView.of(book.dates(tx, desk, id).orElseThrow());
  }

  private static ProblemException notFound(long id) {
    return Problem.notFound("There are no dates " + id + " with cover of their own.").asException();
  }
}
