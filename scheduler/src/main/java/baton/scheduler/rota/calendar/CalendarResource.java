package baton.scheduler.rota.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.desk.Desks;
import baton.scheduler.notification.PublicUrl;
import baton.scheduler.platform.access.RateLimit;
import baton.scheduler.platform.access.Secret;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code /calendar/{secret}.ics}: a calendar, for whoever has its link. A link that opens nothing
 * is 404, whatever the reason; who tries more than a few of those has to wait.
 */
@Path("/calendar/{secret: [A-Za-z0-9_-]{1,200}}.ics")
@Produces(MediaType.WILDCARD)
@PermitAll
public final class CalendarResource {
  private static final int DAYS_BACK = 30;

  private final Transactions transactions;
  private final PublicUrl base;
  private final RateLimit unknown;
  private final Desks desks = new Desks();
  private final CalendarLinks links = new CalendarLinks();
  private final CalendarStore store = new CalendarStore();

  public CalendarResource(Transactions transactions, PublicUrl base) {
    this(transactions, base, new RateLimit(20, Duration.ofSeconds(30)));
  }

  /**
   * @param unknown how often one network may try what opens nothing
   */
  CalendarResource(Transactions transactions, PublicUrl base, RateLimit unknown) {
    this.transactions = transactions;
    this.base = base;
    this.unknown = unknown;
  }

  /** Sent again only when it is no longer what the caller has ({@code If-None-Match}). */
  @GET
  public Response calendar(
      @PathParam("secret") String secret,
      @Context Request request,
      @Context HttpServletRequest caller) {
    Optional<CalendarStore.Feed> feed = transactions.read(tx -> feed(tx, new Secret(secret)));
    return feed.isPresent()
        ? answer(feed.get(), request)
        : unknown
            .take(RateLimit.network(caller.getRemoteAddr()))
            .map(CalendarResource::tooOften)
            .orElseThrow(() -> Problem.notFound("There is no calendar here.").asException());
  }

  private Optional<CalendarStore.Feed> feed(Tx tx, Secret secret) {
    return links
        .open(tx, secret)
        .map(opens -> {
          Desk desk = desks.byId(tx, opens.desk());
          return store.feed(tx, desk, opens.advisor(), since(desk, tx.now()));
        });
  }

  /** Whole days, so that a calendar does not differ from one minute to the next. */
  private static Instant since(Desk desk, Instant now) {
    ZonedDateTime today = DeskTime.of(desk, now).today().atZone(desk.zone());
    return today.minusDays(DAYS_BACK).toInstant();
  }

  private Response answer(CalendarStore.Feed feed, Request request) {
    byte[] text = new CalendarWriter(base.address()).write(feed).getBytes(UTF_8);
    EntityTag tag = new EntityTag("r" + feed.revision() + "-" + digest(text));
    Response.@Nullable ResponseBuilder same = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        same != null
            ? same
            : Response.ok(text, "text/calendar; charset=utf-8")
                .header("Content-Disposition", "inline; filename=\"rota.ics\"");
    return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
  }

  private static String digest(byte[] text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Response tooOften(Duration wait) {
    return Response.status(429)
        .header(HttpHeaders.RETRY_AFTER, wait.toSeconds() + 1)
        .type("text/plain; charset=utf-8")
        .entity("Too many links that open nothing were tried from here.\n")
        .build();
  }
}
