package baton.scheduler.desk;

import baton.handoff.AdvisorId;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.access.SignInLinks;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** {@code …/advisors}: a desk's people, and the links by which they first sign in. */
@Path("/api/v1/desks/{desk}/advisors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AdvisorsResource {
  private static final Duration LINK_LASTS = Duration.ofDays(2);

  private final DeskTransactions transactions;
  private final SignInLinks links;
  private final Advisors advisors = new Advisors();

  public AdvisorsResource(DeskTransactions transactions, SignInLinks links) {
    this.transactions = transactions;
    this.links = links;
  }

  /** One advisor, as programs read it. */
  public record View(long id, String name, boolean lead, List<String> skills) {
    static View of(Advisor advisor) {
      return new View(advisor.id().value(), advisor.name(), advisor.lead(), advisor.skills());
    }
  }

  /** All of them: a desk's people fit one page. */
  public record Everybody(List<View> items, @Nullable String next) {}

  /** What to add. */
  public record NewAdvisor(
      @Nullable String name, @Nullable Boolean lead, @Nullable List<String> skills) {}

  /**
   * A link that signs its person in once.
   *
   * @param path to be put behind the address people use
   */
  public record Link(String path, Instant expiresAt) {}

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION})
  public Everybody all(@Auth Caller caller, @PathParam("desk") String slug) {
    return transactions.read(
        slug,
        (tx, desk) ->
            new Everybody(advisors.all(tx, desk.id()).stream().map(View::of).toList(), null));
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.LEAD})
  public Response add(
      @Auth Caller caller, @PathParam("desk") String slug, @Nullable NewAdvisor asked) {
    View made = transactions.write(slug, (tx, desk) -> add(tx, desk, asked));
    URI address = URI.create("/api/v1/desks/" + slug + "/advisors/" + made.id());
    return Response.created(address).entity(made).build();
  }

  @POST
  @Path("{id}/sign-in-link")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.ADMIN, Roles.LEAD})
  public Response link(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    Link link =
        transactions.write(
            slug,
            (tx, desk) -> {
              Advisor advisor =
                  advisors
                      .byId(tx, desk.id(), new AdvisorId(id))
                      .orElseThrow(
                          () -> Problem.notFound("There is no advisor " + id + ".").asException());
              String token = links.issue(tx, desk.id(), advisor.id(), Roles.ADVISOR, LINK_LASTS);
              return new Link(SignInLinks.PATH + token, tx.now().plus(LINK_LASTS));
            });
    return Response.status(Response.Status.CREATED).entity(link).build();
  }

  private View add(Tx tx, Desk desk, @Nullable NewAdvisor asked) {
    String name = asked == null || asked.name() == null ? "" : asked.name().strip();
    List<String> named = asked == null || asked.skills() == null ? List.of() : asked.skills();
    Set<String> skills = new TreeSet<>();
    named.stream().filter(Objects::nonNull).forEach(skills::add);
    Set<String> roles = roles(tx, desk);
    DeskSettingErrors wrong = new DeskSettingErrors();
    wrong.unless(named.stream().allMatch(Objects::nonNull), "skills", "has null in it");
    wrong.unlessName(name, 80, "name");
    for (String skill : skills) {
      wrong.unless(
          roles.contains(skill),
          "skills",
          "has " + skill + "; this desk has " + String.join(", ", roles));
    }
    wrong.refuse();
    boolean lead = asked != null && Boolean.TRUE.equals(asked.lead());
    try {
      AdvisorId id = advisors.add(tx, desk.id(), name, lead, skills);
      return new View(id.value(), name, lead, List.copyOf(skills));
    } catch (UnableToExecuteStatementException e) {
      if (ConstraintViolation.of(e, "advisor_name_is_free")) {
        throw ProblemException.invalid(
            "name", "is another advisor's of this desk; add an initial to tell them apart");
      }
      throw e;
    }
  }

  private static Set<String> roles(Tx tx, Desk desk) {
    return new TreeSet<>(
        tx.handle()
            .createQuery("select code from role where desk_id = :desk")
            .bind("desk", desk.id())
            .mapTo(String.class)
            .list());
  }
}
