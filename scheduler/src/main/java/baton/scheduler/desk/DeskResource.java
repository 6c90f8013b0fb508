package baton.scheduler.desk;

import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.ProblemException;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/desks}: makes desks and changes their settings. */
@Path("/api/v1/desks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DeskResource {
  private final DeskTransactions transactions;
  private final Desks desks = new Desks();
  private final DeskSetup setup = new DeskSetup();

  public DeskResource(DeskTransactions transactions) {
    this.transactions = transactions;
  }

  /** A desk as programs read it. */
  public record View(
      String slug,
      String name,
      String zone,
      String label,
      String linePrefix,
      List<String> domesticRegions,
      long standByMinutes,
      long relieveEarlyMinutes,
      int slotDays,
      List<Integer> toldMinutes,
      int alertLeadsMinutes,
      int askCoverMinutes,
      String holidays) {
    static View of(Desk desk) {
      return new View(
          desk.slug(),
          desk.name(),
          desk.zone().getId(),
          desk.label(),
          desk.dialPlan().linePrefix(),
          desk.dialPlan().domesticRegions(),
          desk.policy().standBy().toMinutes(),
          desk.policy().relieveEarly().toMinutes(),
          desk.policy().slotDays(),
          desk.policy().notice().told(),
          desk.policy().notice().alertLeads(),
          desk.policy().notice().askCover(),
          desk.holidays().code());
    }
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  public Response create(@Auth Caller caller, @Nullable DeskRequest request) {
    DeskRequest asked = given(request);
    DeskSettingErrors wrong = new DeskSettingErrors();
    String slug = asked.slug() == null ? "" : asked.slug();
    wrong.unless(
        slug.matches("[a-z][a-z0-9-]{0,39}"),
        "slug",
        "is lower case letters, digits and hyphens, at most 40, starting with a letter");
    wrong.unless(asked.name() != null, "name", "is needed");
    DeskSettings settings = asked.over(DeskSettings.defaults("New desk"), wrong);
    List<Role> roles = roles(asked, wrong);
    wrong.refuse();
    View made =
        transactions
            .plain()
            .run(
                tx -> View.of(desks.byId(tx, made(() -> setup.create(tx, slug, settings, roles)))));
    return Response.created(URI.create("/api/v1/desks/" + slug)).entity(made).build();
  }

  @GET
  @Path("{desk}")
  @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION, Roles.WALLBOARD})
  public View read(@Auth Caller caller, @PathParam("desk") String slug) {
    return transactions.read(slug, (tx, desk) -> View.of(desk));
  }

  @PUT
  @Path("{desk}")
  @RolesAllowed({Roles.ADMIN, Roles.LEAD})
  public View change(
      @Auth Caller caller, @PathParam("desk") String slug, @Nullable DeskRequest request) {
    DeskRequest asked = given(request);
    DeskSettingErrors wrong = new DeskSettingErrors();
    wrong.unless(
        asked.slug() == null || asked.slug().equals(slug),
        "slug",
        "cannot be changed; leave it out");
    wrong.unless(asked.roles() == null, "roles", "cannot be changed; leave it out");
    return transactions.write(
        slug,
        (tx, present) -> {
          DeskSettings settings = asked.over(DeskSettings.of(present), wrong);
          wrong.unless(
              settings.zone().equals(present.zone()),
              "zone",
              "cannot be changed once shifts are planned in it; make another desk");
          wrong.refuse();
          setup.change(tx, present.id(), settings);
          return View.of(desks.byId(tx, present.id()));
        });
  }

  private static DeskRequest given(@Nullable DeskRequest request) {
    if (request == null) {
      throw ProblemException.invalid("body", "is empty; send a desk as JSON");
    }
    return request;
  }

  private static <T> T made(java.util.function.Supplier<T> insert) {
    try {
      return insert.get();
    } catch (UnableToExecuteStatementException e) {
      if (ConstraintViolation.of(e, "desk_slug_is_free")) {
        throw ProblemException.invalid("slug", "is another desk's; choose one that is free");
      }
      throw e;
    }
  }

  private static List<Role> roles(DeskRequest asked, DeskSettingErrors wrong) {
    if (asked.roles() == null) {
      return Role.USUAL;
    }
    wrong.unless(!asked.roles().isEmpty(), "roles", "names at least one role, or leave it out");
    List<Role> roles = new ArrayList<>();
    for (int i = 0; i < asked.roles().size(); i++) {
      DeskRequest.RoleRequest one = asked.roles().get(i);
      if (one == null) {
        wrong.add("roles[" + i + "]", "must be an object");
      } else {
        roles.add(role(one, "roles[" + i + "]", wrong));
      }
    }
    wrong.unless(
        roles.stream().map(Role::code).distinct().count() == roles.size(),
        "roles",
        "has a code twice");
    return roles;
  }

  private static Role role(DeskRequest.RoleRequest asked, String field, DeskSettingErrors wrong) {
    String code = asked.code() == null ? "" : asked.code();
    String name = asked.name() == null ? "" : asked.name().strip();
    int seats = asked.seats() == null ? 1 : asked.seats();
    wrong.unless(
        code.matches("[A-Z][A-Z0-9_]{0,39}"), field + ".code", "is written like LIVE_CALL");
    wrong.unlessName(name, 40, field + ".name");
    wrong.unless(seats >= 1 && seats <= 99, field + ".seats", "is 1 to 99");
    return new Role(code, name, asked.strict(), seats);
  }
}
