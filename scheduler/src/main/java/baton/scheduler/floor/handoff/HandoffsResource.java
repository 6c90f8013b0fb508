package baton.scheduler.floor.handoff;

import baton.handoff.AdvisorId;
import baton.handoff.planned.HandoffSnapshot;
import baton.handoff.planned.Handoffs;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code …/handoffs}: what the published rota plans to change hands, and how each stands. */
@Path("/api/v1/desks/{desk}/handoffs")
@Produces(MediaType.APPLICATION_JSON)
public final class HandoffsResource {
  private static final Duration BEFORE = Duration.ofHours(12);
  private static final Duration AFTER = Duration.ofHours(24);
  private static final Duration LONGEST = Duration.ofDays(31);

  private final DeskTransactions transactions;
  private final Handoffs handoffs = new Handoffs();
  private final Advisors advisors = new Advisors();

  HandoffsResource(DeskTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * One handoff.
   *
   * @param outgoing left out: the seat opens
   * @param incoming left out: the seat closes
   * @param lateSeconds by how much the incoming advisor came late, or is late so far
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      String seat,
      Instant at,
      @Nullable Someone outgoing,
      @Nullable Someone incoming,
      String state,
      @Nullable Instant toldAt,
      @Nullable Instant doneAt,
      long lateSeconds,
      @Nullable Someone cover) {
    static View of(HandoffSnapshot picture, Map<AdvisorId, String> names) {
      return new View(
          picture.handoff().seat().toString(),
          picture.handoff().at(),
          Someone.of(picture.handoff().outgoing(), names),
          Someone.of(picture.handoff().incoming(), names),
          picture.state().name(),
          picture.toldAt(),
          picture.doneAt(),
          picture.lateSeconds(),
          Someone.of(picture.cover(), names));
    }
  }

  /** An advisor. */
  public record Someone(long advisor, @Nullable String name) {
    static @Nullable Someone of(@Nullable AdvisorId id, Map<AdvisorId, String> names) {
      return id == null ? null : new Someone(id.value(), names.get(id));
    }
  }

  /**
   * @param revision the published rota they were computed from
   * @param asOf the instant of all of it
   */
  public record All(List<View> items, @Nullable String next, Instant asOf, int revision) {}

  /** {@code ?from&to}, at most 31 days; without them from 12 h ago to 24 h ahead. */
  @GET
  @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION})
  public All all(@Auth Caller caller, @PathParam("desk") String slug, @Context UriInfo address) {
    JsonFields fields = JsonFields.ofQuery(address.getQueryParameters(), Set.of("from", "to"));
    Instant from = fields.instant("from");
    Instant to = fields.instant("to");
    fields.orThrow();
    return transactions.read(slug, (tx, desk) -> all(tx, desk, period(tx, fields, from, to)));
  }

  private static ShiftPeriod period(
      Tx tx, JsonFields fields, @Nullable Instant from, @Nullable Instant to) {
    Instant start = from == null ? tx.now().minus(BEFORE) : from;
    Instant end = to == null ? start.plus(BEFORE).plus(AFTER) : to;
    if (!start.isBefore(end)) {
      fields.refuse("to", "must be after from");
    } else if (Duration.between(start, end).compareTo(LONGEST) > 0) {
      fields.refuse("to", "must be at most 31 days after from");
    }
    fields.orThrow();
    return new ShiftPeriod(start, end);
  }

  private All all(Tx tx, Desk desk, ShiftPeriod asked) {
    Handoffs.Pictures pictures = handoffs.pictures(tx.handle(), desk.id(), asked, tx.now());
    Map<AdvisorId, String> names = advisors.names(tx, desk.id());
    return new All(
        pictures.handoffs().stream().map(picture -> View.of(picture, names)).toList(),
        null,
        tx.now(),
        pictures.revision());
  }
}
