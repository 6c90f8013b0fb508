package baton.scheduler.floor.ledger;

import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.JsonFields;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code …/ledger/digests}: the chain as it stood at the end of each day (H13). */
@Path("/api/v1/desks/{desk}/ledger/digests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.LEAD})
public final class DigestResource {
  private static final int PAGE = 100;
  private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);

  private final DeskTransactions transactions;
  private final DigestStore store = new DigestStore();

  DigestResource(DeskTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * @param day the desk's day that ended
   * @param number of the last entry up to then
   * @param kept both in one, as the ledger's check takes it
   */
  public record View(LocalDate day, long number, String sha256, String kept, Instant recordedAt) {
    static View of(LedgerDigest.Day digest) {
      return new View(
          digest.day(),
          digest.last().number(),
          digest.last().sha256().hex(),
          digest.last().toString(),
          digest.recordedAt());
    }
  }

  /** A page, newest first; {@code next} is what to send as {@code before} for the one after it. */
  public record PageOfDigests(List<View> items, @Nullable LocalDate next) {}

  /** {@code ?before=2026-06-11}: only days before it. */
  @GET
  public PageOfDigests digests(
      @Auth Caller caller, @PathParam("desk") String slug, @Context UriInfo address) {
    JsonFields fields = JsonFields.ofQuery(address.getQueryParameters(), Set.of("before"));
    LocalDate before = before(fields);
    fields.orThrow();
    List<LedgerDigest.Day> found =
        transactions.read(slug, (tx, desk) -> store.newest(tx, desk.id(), before, PAGE));
    return new PageOfDigests(
        found.stream().map(View::of).toList(), found.size() < PAGE ? null : found.getLast().day());
  }

  private static LocalDate before(JsonFields fields) {
    LocalDate day = fields.date("before");
    return day == null ? NEVER : day;
  }
}
