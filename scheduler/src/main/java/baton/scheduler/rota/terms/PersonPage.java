package baton.scheduler.rota.terms;

import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem.FieldError;
import baton.scheduler.platform.web.ProblemException;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** {@code /{desk}/people/{id}}: one person's limits, availability and wishes (R1). */
@Path("/{desk}/people/{id: [0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class PersonPage {
  private static final int WRONG = 422;

  private final DeskPages face;
  private final TermsStore book = new TermsStore();
  private final TermsAccess whose = new TermsAccess();

  PersonPage(DeskPages face) {
    this.face = face;
  }

  /**
   * @param done what was just done, so that the page can say so
   */
  @GET
  public String page(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @QueryParam("done") @DefaultValue("") String done) {
    return face.desks()
        .read(
            slug,
            (tx, desk) -> {
              Looked at = look(tx, desk, caller, id);
              return shown(tx, at, PeopleModel.typed(at.terms()), TypedForm.EMPTY, done);
            });
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      MultivaluedMap<String, String> sent) {
    TypedForm form = TypedForm.of(sent);
    try {
      TermsFields.Agreed agreed = TermsFields.agreedForm(sent);
      return face.desks()
          .write(
              slug,
              (tx, desk) -> {
                Advisor advisor = whose.of(tx, desk, caller, id);
                book.save(tx, desk, advisor.id(), agreed.limits(), agreed.availability());
                return back(slug, id, "saved");
              });
    } catch (ProblemException e) {
      TypedForm wrong = form.with(unlessOther(e), UnaryOperator.identity(), PersonPage::words);
      return again(caller, slug, id, at -> wrong, TypedForm.EMPTY);
    }
  }

  @POST
  @Path("wishes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response wish(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      MultivaluedMap<String, String> sent) {
    try {
      TermsFields.Wished wished = TermsFields.wishForm(sent);
      return face.desks()
          .write(
              slug,
              (tx, desk) -> {
                Advisor advisor = whose.of(tx, desk, caller, id);
                ShiftWish wish = wished.of(advisor.id(), TermsStore.roles(tx, desk));
                var unused = book.wish(tx, desk, wish);
                return back(slug, id, "wish");
              });
    } catch (ProblemException e) {
      String why = "Choose a weekday, or write a date; times as 16:00.";
      TypedForm wrong =
          TypedForm.of(sent).with(unlessOther(e), field -> "wish", (error, typed) -> why);
      return again(caller, slug, id, at -> PeopleModel.typed(at.terms()), wrong);
    }
  }

  /** What is wrong with a form is said on the page; all else is answered as it is. */
  private static ProblemException unlessOther(ProblemException problem) {
    if (problem.problem().status() != WRONG) {
      throw problem;
    }
    return problem;
  }

  /** What is gone already is gone. */
  @POST
  @Path("wishes/{wish: [0-9]{1,18}}/remove")
  public Response remove(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @PathParam("wish") long wish) {
    face.desks()
        .use(
            slug,
            (tx, desk) -> {
              Advisor advisor = whose.of(tx, desk, caller, id);
              boolean unused = book.forget(tx, desk, advisor.id(), new WishId(wish));
            });
    return back(slug, id, "wish");
  }

  /** Who is looked at, and by whom. */
  private record Looked(Desk desk, Caller caller, Advisor advisor, WorkTerms terms) {}

  private Looked look(Tx tx, Desk desk, Caller caller, long id) {
    Advisor advisor = whose.of(tx, desk, caller, id);
    return new Looked(desk, caller, advisor, book.terms(tx, desk, tx.now()).of(advisor.id()));
  }

  private String shown(Tx tx, Looked at, TypedForm form, TypedForm wish, String done) {
    List<PeopleModel.RoleChoice> roles =
        TermsStore.roles(tx, at.desk()).stream()
            .map(code -> new PeopleModel.RoleChoice(code, TermWords.role(code)))
            .toList();
    List<PeopleModel.WishLine> wishes =
        at.terms().wishes().stream().map(PeopleModel.WishLine::of).toList();
    return face.pages()
        .render(
            "rota/terms/person.ftlh",
            new PeopleModel.One(
                face.shells().of(tx, at.desk(), at.caller(), at.advisor().name()).entry("planner"),
                PeopleModel.Who.of(at.advisor()),
                form,
                new PeopleModel.Wished(wishes, roles, wish),
                at.terms().timeOff().stream().map(off -> off.away().inWords()).toList(),
                done));
  }

  /** The page with what was typed and what is wrong with it. */
  private Response again(
      Caller caller, String slug, long id, Function<Looked, TypedForm> form, TypedForm wish) {
    String page =
        face.desks()
            .read(
                slug,
                (tx, desk) -> {
                  Looked at = look(tx, desk, caller, id);
                  return shown(tx, at, form.apply(at), wish, "");
                });
    return Response.status(WRONG).type(MediaType.TEXT_HTML_TYPE).entity(page).build();
  }

  /** Programs read minutes and names; people read what they see. */
  private static String words(FieldError error, String typed) {
    return switch (error.field()) {
      case "leastWeekMinutes", "leastRestMinutes", "mostWeekMinutes" ->
          Amounts.typed(typed).isEmpty()
              ? "Write hours as 37, 37.5 or 37:30"
              : error.field().equals("mostWeekMinutes")
                  ? "That is less than the least, or more than a week has"
                  : "That is more than there is";
      case "mostDaysInARow", "leastDaysOffInARow", "mostWeekendsInFour" ->
          typed.matches("[0-9]{1,3}")
              ? "It " + error.message()
              : "Write a whole number, or nothing for no limit";
      case "firstDay" -> "It " + error.message();
      case "lastDay" -> "The last day is before the first, or no date";
      default -> "Write times as 08:00–12:00, 13:00–17:00, or all day";
    };
  }

  private static Response back(String slug, long id, String done) {
    return Response.seeOther(URI.create("/" + slug + "/people/" + id + "?done=" + done)).build();
  }
}
