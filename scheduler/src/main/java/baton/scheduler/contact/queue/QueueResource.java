package baton.scheduler.contact.queue;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code …/queues}: the desk's ticket system says how much waits; anybody of the desk reads it. */
@Path("/api/v1/desks/{desk}/queues")
@Produces(MediaType.APPLICATION_JSON)
public final class QueueResource {
  private static final Set<String> KNOWN =
      new TreeSet<>(List.of("waiting", "promised", "oldestAt", "asOf"));
  private static final int MOST = 100_000;

  /** The clock of a ticket system is not ours; what it calls now may lie a little ahead. */
  private static final Duration AHEAD = Duration.ofMinutes(1);

  private final DeskTransactions transactions;
  private final Queues queues = new Queues();
  private final QueueStore store = new QueueStore();

  public QueueResource(DeskTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * A queue as read.
   *
   * @param known false: the report is too old to say anything
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      String role,
      int waiting,
      int promised,
      @Nullable Instant oldestAt,
      Instant asOf,
      boolean known) {
    static View of(Queue queue, Instant now) {
      return new View(
          queue.role(),
          queue.waiting(),
          queue.promised(),
          queue.oldestAt(),
          queue.asOf(),
          queue.isKnownAt(now));
    }
  }

  public record All(List<View> items, @Nullable String next, Instant asOf) {}

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION, Roles.WALLBOARD})
  public All all(@Auth Caller caller, @PathParam("desk") String slug) {
    return transactions.read(
        slug,
        (tx, desk) ->
            new All(
                queues.of(tx, desk.id()).stream().map(queue -> View.of(queue, tx.now())).toList(),
                null,
                tx.now()));
  }

  /**
   * The queue as it stands afterwards. The report that is true of the latest instant counts: one
   * with an earlier {@code asOf} than the report already there changes nothing, so reports may
   * overtake one another and be repeated.
   */
  @PUT
  @Path("{role}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.INTEGRATION})
  public View put(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("role") String role,
      @Nullable JsonNode body) {
    JsonFields sent = sent(body);
    return transactions.write(
        slug,
        (tx, desk) -> {
          requireSoft(tx, desk, role);
          Queue report = report(sent, role, tx.now());
          if (store.put(tx, desk.id(), report)) {
            store.noteWhetherEmpty(tx, desk.id(), report);
            tx.changed(desk.id());
          }
          return queues.of(tx, desk.id()).stream()
              .filter(queue -> queue.role().equals(role))
              .findFirst()
              .map(queue -> View.of(queue, tx.now()))
              .orElseThrow();
        });
  }

  private void requireSoft(Tx tx, Desk desk, String role) {
    boolean strict =
        store
            .strict(tx, desk.id(), role)
            .orElseThrow(
                () -> Problem.notFound("This desk has no role " + role + ".").asException());
    if (strict) {
      throw ProblemException.invalid(
          "role", "is strict: nobody leaves it because a queue is empty; report a soft role's");
    }
  }

  /** {@code {waiting, promised?, oldestAt, asOf?}}; {@code oldestAt} only when some wait. */
  private static JsonFields sent(@Nullable JsonNode body) {
    return JsonFields.of(body, KNOWN);
  }

  /** What {@link #sent} began, as of now. */
  private static Queue report(JsonFields fields, String role, Instant now) {
    Integer waiting = fields.required("waiting", fields.whole("waiting", 0, MOST));
    Integer promised = fields.whole("promised", 0, MOST);
    Instant oldestAt = past(fields, "oldestAt", now);
    Instant asOf = past(fields, "asOf", now);
    if (waiting != null && waiting > 0) {
      fields.required("oldestAt", oldestAt);
    }
    if (waiting != null && waiting == 0 && oldestAt != null) {
      fields.refuse("oldestAt", "is left out when nothing waits");
    }
    fields.orThrow();
    return new Queue(
        role,
        waiting == null ? 0 : waiting,
        promised == null ? 0 : promised,
        oldestAt,
        asOf == null ? now : asOf);
  }

  private static @Nullable Instant past(JsonFields fields, String name, Instant now) {
    Instant at = fields.instant(name);
    if (at == null || !at.isAfter(now)) {
      return at;
    }
    if (at.isAfter(now.plus(AHEAD))) {
      fields.refuse(name, "must not lie in the future; it is " + now + " here");
    }
    return now;
  }
}
