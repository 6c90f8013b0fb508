package baton.scheduler.rota.cover;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.rota.cover.CoverageModel.Choice;
import baton.scheduler.rota.cover.CoverageModel.DatesCard;
import baton.scheduler.rota.cover.CoverageModel.Holidays;
import baton.scheduler.rota.cover.CoverageModel.RoleWeek;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** {@code /{desk}/coverage}: how many people are asked for, in a usual week and on other dates. */
@Path("/{desk}/coverage")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class CoveragePage {
  private static final String USUAL = "usual";
  private static final int WRONG = 422;

  private final DeskPages face;
  private final CoverageStore book = new CoverageStore();

  CoveragePage(DeskPages face) {
    this.face = face;
  }

  @GET
  public String page(@Auth Caller caller, @PathParam("desk") String slug) {
    return shown(caller, slug, CoverNeedForm.EMPTY);
  }

  /** Asks for so many in a part of some usual days, whatever was asked for there. */
  @POST
  @Path("usual")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response usual(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> sent) {
    CoverNeedForm form = CoverNeedForm.of(USUAL, sent);
    JsonFields fields = CoverNeedForm.begun(sent);
    String role = form.fields().getOrDefault("role", "");
    return act(
        caller,
        slug,
        form,
        "role-" + role,
        (tx, desk) -> {
          CoverNeedForm.Setting asked = form.read(fields, DeskRole.all(tx, desk), DayKind.USUAL);
          book.save(tx, desk, asked.in(book.usual(tx, desk)));
        });
  }

  /** Says nothing of a role on such a day any more. */
  @POST
  @Path("usual/clear")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response clear(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @FormParam("role") @DefaultValue("") String role,
      @FormParam("day") @DefaultValue("") String day) {
    return act(
        caller,
        slug,
        CoverNeedForm.EMPTY,
        "role-" + role,
        (tx, desk) ->
            DayKind.USUAL.stream()
                .filter(kind -> kind.name().equals(day))
                .forEach(kind -> book.save(tx, desk, book.usual(tx, desk).without(role, kind))));
  }

  /** New dates, on which nothing differs yet. */
  @POST
  @Path("dates")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response addDates(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> sent) {
    CoverNeedForm form = CoverNeedForm.of("dates", sent);
    JsonFields fields = CoverageFields.sentDates(sent);
    return act(
        caller,
        slug,
        form,
        "dates",
        (tx, desk) -> {
          var unused =
              book.add(tx, desk, new CoverageFields(List.of()).dates(fields, new CoverDatesId(0)));
        });
  }

  /** Asks for so many in a part of some of those dates. */
  @POST
  @Path("dates/{id: [0-9]{1,18}}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response onDates(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      MultivaluedMap<String, String> sent) {
    CoverNeedForm form = CoverNeedForm.of(Long.toString(id), sent);
    JsonFields fields = CoverNeedForm.begun(sent);
    return act(
        caller,
        slug,
        form,
        "dates-" + id,
        (tx, desk) -> {
          CoverNeedForm.Setting asked = form.read(fields, DeskRole.all(tx, desk), DayKind.ON_DATES);
          book.dates(tx, desk, new CoverDatesId(id))
              .map(dates -> dates.with(asked.in(dates.needs())))
              .ifPresent(dates -> {
                boolean unused = book.change(tx, desk, dates);
              });
        });
  }

  /** What is gone already is gone. */
  @POST
  @Path("dates/{id: [0-9]{1,18}}/remove")
  public Response removeDates(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return act(
        caller,
        slug,
        CoverNeedForm.EMPTY,
        "dates",
        (tx, desk) -> {
          boolean unused = book.remove(tx, desk, new CoverDatesId(id));
        });
  }

  /** What a form does. */
  private interface Act {
    void in(Tx tx, Desk desk);
  }

  /** Done: back to that part of the page. Not usable: the page says so, and has what was sent. */
  private Response act(Caller caller, String slug, CoverNeedForm form, String part, Act act) {
    try {
      face.desks()
          .use(
              slug,
              (tx, desk) -> {
                book.lock(tx, desk);
                act.in(tx, desk);
              });
      String anchor = part.matches("[A-Za-z0-9_-]{1,60}") ? "#" + part : "";
      return Response.seeOther(URI.create("/" + slug + "/coverage" + anchor)).build();
    } catch (ProblemException e) {
      return Response.status(WRONG)
          .type(MediaType.TEXT_HTML_TYPE)
          .entity(shown(caller, slug, form.with(e)))
          .build();
    }
  }

  private String shown(Caller caller, String slug, CoverNeedForm form) {
    return face.pages()
        .render(
            "rota/cover/coverage.ftlh",
            face.desks().read(slug, (tx, desk) -> model(tx, desk, caller, form)));
  }

  private CoverageModel model(Tx tx, Desk desk, Caller caller, CoverNeedForm form) {
    LocalDate today = tx.now().atZone(desk.zone()).toLocalDate();
    List<DeskRole> roles = DeskRole.all(tx, desk);
    CoverNeeds usual = book.usual(tx, desk);
    return new CoverageModel(
        face.shells().of(tx, desk, caller, "Coverage").entry("planner"),
        roles.stream().map(role -> RoleWeek.of(role, usual)).toList(),
        book.dates(tx, desk).stream()
            .filter(dates -> !dates.last().isBefore(today))
            .map(dates -> DatesCard.of(dates, roles))
            .toList(),
        Holidays.of(desk.holidays(), today),
        form,
        Choice.of(DayKind.USUAL));
  }
}
