package baton.scheduler.rota.terms;

import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
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

/** {@code /{desk}/people/{id}}: one person's limits, availability and wishes (R1). */
@Path("/{desk}/people/{id: [0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class PersonPage {
  private static final int WRONG = 422;

  private final DeskTransactions transactions;
  private final TermsPages face;
  private final TermsStore book = new TermsStore();
  private final TermsAccess whose = new TermsAccess();

  public PersonPage(DeskTransactions transactions, TermsPages face) {
    this.transactions = transactions;
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
    return transactions.read(
        slug,
        (tx, desk) -> {
          Looked at = look(tx, desk, caller, id);
          return shown(tx, at, PersonForm.of(at.terms()), WishForm.EMPTY, done);
        });
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      MultivaluedMap<String, String> sent) {
    PersonForm.Reading read = PersonForm.read(sent);
    return transactions.write(
        slug,
        (tx, desk) -> {
          Looked at = look(tx, desk, caller, id);
          TermsFields.Agreed agreed = read.agreed();
          if (agreed == null) {
            return wrong(shown(tx, at, read.form(), WishForm.EMPTY, ""));
          }
          book.save(tx, at.desk(), at.advisor().id(), agreed.limits(), agreed.availability());
          return back(slug, id, "saved");
        });
  }

  @POST
  @Path("wishes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response wish(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      MultivaluedMap<String, String> sent) {
    WishForm form = WishForm.of(sent);
    JsonFields fields = form.sent();
    return transactions.write(
        slug,
        (tx, desk) -> {
          Looked at = look(tx, desk, caller, id);
          try {
            ShiftWish wish =
                TermsFields.wish(fields, at.advisor().id(), RoleCodes.of(tx, at.desk()));
            var unused = book.wish(tx, at.desk(), wish);
            return back(slug, id, "wish");
          } catch (ProblemException e) {
            WishForm again = form.wrong("Choose a weekday, or write a date; times as 16:00.");
            return wrong(shown(tx, at, PersonForm.of(at.terms()), again, ""));
          }
        });
  }

  /** What is gone already is gone. */
  @POST
  @Path("wishes/{wish: [0-9]{1,18}}/remove")
  public Response remove(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @PathParam("wish") long wish) {
    transactions.use(
        slug,
        (tx, desk) -> {
          Looked at = look(tx, desk, caller, id);
          boolean unused = book.forget(tx, at.desk(), at.advisor().id(), new WishId(wish));
        });
    return back(slug, id, "wish");
  }

  /** Who is looked at, and by whom. */
  private record Looked(Desk desk, Caller caller, Advisor advisor, WorkTerms terms) {}

  private Looked look(Tx tx, Desk desk, Caller caller, long id) {
    Advisor advisor = whose.of(tx, desk, caller, id);
    return new Looked(desk, caller, advisor, book.terms(tx, desk, tx.now()).of(advisor.id()));
  }

  private String shown(Tx tx, Looked at, PersonForm form, WishForm wish, String done) {
    List<PeopleModel.RoleChoice> roles =
        RoleCodes.of(tx, at.desk()).stream()
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

  private static Response wrong(String page) {
    return Response.status(WRONG).type(MediaType.TEXT_HTML_TYPE).entity(page).build();
  }

  private static Response back(String slug, long id, String done) {
    return Response.seeOther(URI.create("/" + slug + "/people/" + id + "?done=" + done)).build();
  }
}
