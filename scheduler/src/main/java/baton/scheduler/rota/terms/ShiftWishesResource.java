package baton.scheduler.rota.terms;

import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.IdempotentCalls;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.rota.terms.ShiftWish.WishTime;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code …/advisors/{id}/wishes}: what somebody would like, or would like not, to work (R1). */
@Path("/api/v1/desks/{desk}/advisors/{id: [0-9]{1,18}}/wishes")
@Produces(MediaType.APPLICATION_JSON)
public final class ShiftWishesResource {
  private final DeskTransactions transactions;
  private final IdempotentCalls calls;
  private final TermsStore book = new TermsStore();
  private final TermsAccess whose = new TermsAccess();

  ShiftWishesResource(DeskTransactions transactions, IdempotentCalls calls) {
    this.transactions = transactions;
    this.calls = calls;
  }

  /** A wish as programs read it: for one date, or for a day of every week. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      long id,
      boolean wanted,
      @Nullable String date,
      @Nullable String day,
      Times times,
      @Nullable String role,
      int weight) {
    /** Desk wall time; an end at or before the start is on the day after. */
    record Times(String from, String to) {}

    static View of(ShiftWish wish) {
      WishTime when = wish.when();
      return new View(
          wish.id().value(),
          wish.wanted(),
          when.date() == null ? null : when.date().toString(),
          when.date() == null ? when.day().name() : null,
          new Times(when.from().toString(), when.to().toString()),
          wish.role(),
          wish.weight());
    }
  }

  record All(List<View> items, @Nullable String next) {}

  /** Those for days that are not over. */
  @GET
  @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.ADVISOR})
  public Object all(@Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return transactions.read(
        slug,
        (tx, desk) -> {
          Advisor advisor = whose.of(tx, desk, caller, id);
          List<ShiftWish> wishes = book.terms(tx, desk, tx.now()).of(advisor.id()).wishes();
          return new All(wishes.stream().map(View::of).toList(), null);
        });
  }

  /** {@code {wanted, date | day, from?, to?, role?, weight?}}: 201 and the wish. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.ADMIN, Roles.LEAD})
  public Response add(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @HeaderParam(IdempotentCalls.HEADER) @Nullable String key,
      @Nullable JsonNode body) {
    TermsFields.Wished wished = TermsFields.wish(body);
    JsonNode made =
        transactions.write(
            slug,
            (tx, desk) -> {
              Advisor advisor = whose.of(tx, desk, caller, id);
              ShiftWish wish = wished.of(advisor.id(), TermsStore.roles(tx, desk));
              return calls.once(
                  tx,
                  new IdempotentCalls.Call(
                      desk.id(), caller.name(), key, "wish-" + id, String.valueOf(wish)),
                  () -> View.of(wish.as(book.wish(tx, desk, wish))));
            });
    return Response.status(Response.Status.CREATED).entity(made).build();
  }

  @DELETE
  @Path("{wish: [0-9]{1,18}}")
  @RolesAllowed({Roles.ADMIN, Roles.LEAD})
  public Response remove(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @PathParam("wish") long wish) {
    transactions.use(
        slug,
        (tx, desk) -> {
          Advisor advisor = whose.of(tx, desk, caller, id);
          if (!book.forget(tx, desk, advisor.id(), new WishId(wish))) {
            throw Problem.notFound(advisor.name() + " has no wish " + wish + ".").asException();
          }
        });
    return Response.noContent().build();
  }
}
