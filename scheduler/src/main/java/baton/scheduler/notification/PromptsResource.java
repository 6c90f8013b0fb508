package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.platform.web.TextValue;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code …/prompts}: what the signed-in advisor is told (H4). */
@Path("/api/v1/desks/{desk}/prompts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADVISOR)
public final class PromptsResource {
  private final DeskTransactions transactions;
  private final OpenPrompts open;
  private final Outbox outbox;
  private final PromptFeeds feeds;

  PromptsResource(
      DeskTransactions transactions, OpenPrompts open, Outbox outbox, PromptFeeds feeds) {
    this.transactions = transactions;
    this.open = open;
    this.outbox = outbox;
    this.feeds = feeds;
  }

  /** All of them, newest first: those worth knowing now fit one page. */
  public record Mine(List<OpenPrompts.PromptView> items, @Nullable String next) {}

  @GET
  public Mine mine(@Auth Caller caller, @PathParam("desk") String slug) {
    AdvisorId me = ActingAdvisor.of(caller);
    return transactions.read(slug, (tx, desk) -> new Mine(open.of(tx, desk, me), null));
  }

  /**
   * Server-sent events: each prompt once, with its id; {@code current}, the ids that still count;
   * and {@code pulse} between them.
   *
   * @param after only prompts later than this one; a browser that reconnects says it by itself
   */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response events(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @QueryParam("after") @Nullable String after,
      @HeaderParam("Last-Event-ID") @Nullable String last) {
    AdvisorId me = ActingAdvisor.of(caller);
    long seen = Math.max(id("after", after), id("Last-Event-ID", last));
    Desk desk = transactions.desk(slug);
    return feeds.watch(desk, me, seen);
  }

  /** Puts it away; doing so twice changes nothing. */
  @POST
  @Path("{id: [0-9]{1,18}}/seen")
  public Response seen(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    AdvisorId me = ActingAdvisor.of(caller);
    transactions.use(
        slug,
        (tx, desk) -> {
          if (!outbox.seen(tx, desk.id(), me, new PromptId(id))) {
            throw Problem.notFound("You were told no prompt " + id + ".").asException();
          }
        });
    return Response.noContent().build();
  }

  private static long id(String field, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return 0;
    }
    return TextValue.id(text)
        .orElseThrow(() -> ProblemException.invalid(field, "must be a prompt's id, a number"));
  }
}
