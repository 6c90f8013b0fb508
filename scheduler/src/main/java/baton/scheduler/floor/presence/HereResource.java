package baton.scheduler.floor.presence;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code /{desk}/here}: what {@code here.js} of each open page calls every 25 s, and once more when
 * the page closes. A stream from server to page would not do: over a lost network it looks open for
 * a quarter of an hour.
 */
@Path("/{desk}/here")
@RolesAllowed(Roles.ADVISOR)
public final class HereResource {
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{16,32}");

  private final HeartbeatIntake listening;

  HereResource(HeartbeatIntake listening) {
    this.listening = listening;
  }

  /**
   * @param page what the page calls itself: random, in hexadecimal digits
   * @param closes whether these are its last words
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response here(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @FormParam("page") @Nullable String page,
      @FormParam("closes") boolean closes) {
    if (page == null || !NAME.matcher(page).matches()) {
      throw ProblemException.invalid("page", "is 16 to 32 hexadecimal digits that no page shares");
    }
    DeskId desk = caller.desk();
    AdvisorId advisor = caller.advisor();
    if (caller.session() == null || desk == null || advisor == null) {
      throw Problem.of(
              403, "Not a page", "Only an open page of a signed-in person can be here.", null)
          .asException();
    }
    listening.heard(desk, advisor, page, closes);
    return Response.noContent().build();
  }
}
