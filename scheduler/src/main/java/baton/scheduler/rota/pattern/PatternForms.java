package baton.scheduler.rota.pattern;

import static baton.scheduler.rota.pattern.PatternForm.one;

import baton.handoff.Refusal;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Pages;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.rota.draft.DraftOutcome;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.pattern.PatternsPainter.Asked;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.PatternId;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the pages of patterns send: a pattern to keep, to look at, to lay out, to delete. */
@Path("/{desk}/patterns")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class PatternForms {
  private static final String ID = "/{id: [0-9]{1,18}}";
  private static final int MORE_ROWS = 3;
  private static final int WRONG = 422;

  private final DeskTransactions transactions;
  private final Patterns patterns = new Patterns();
  private final PatternsPainter painter;

  public PatternForms(DeskTransactions transactions, Pages pages, DeskShells shells) {
    this.transactions = transactions;
    this.painter = new PatternsPainter(patterns, pages, shells);
  }

  /** Keeps a new one; with {@code do=rows} or {@code do=look} only draws the form again. */
  @POST
  public Response add(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> form) {
    return taken(
        caller,
        slug,
        0,
        form,
        (tx, desk, pattern) -> patterns.add(tx, desk, Editor.of(caller), pattern));
  }

  /** Likewise for one that is there, of the version that the form was made of. */
  @POST
  @Path(ID)
  public Response change(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    return taken(
        caller,
        slug,
        id,
        form,
        (tx, desk, pattern) -> {
          KeptPattern kept = required(tx, desk, id);
          patterns.change(tx, desk, Editor.of(caller), kept.to(pattern, version(form)));
          return kept.id();
        });
  }

  /** From now until a day into the draft. */
  @POST
  @Path(ID + "/lay-out")
  public Response layOut(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    String until = one(form, "until");
    return answered(
        caller,
        slug,
        id,
        until,
        (tx, desk) -> {
          KeptPattern kept = required(tx, desk, id);
          Patterns.Done done =
              patterns.layOut(tx, desk, Editor.of(caller), kept, PatternBody.until(until));
          return switch (done.outcome()) {
            case DraftOutcome.Done laidOut -> page(slug, id, until, "laid-out");
            case DraftOutcome.Unchanged same -> page(slug, id, until, "unchanged");
            case DraftOutcome.Refused(Refusal why) -> throw ProblemException.refused(why);
            case DraftOutcome.Wrong wrong -> {
              Finding first = wrong.findings().getFirst();
              throw ProblemException.refused(
                  new Refusal(
                      first.rule(), "Nothing was laid out. " + first.message(), first.fix()));
            }
          };
        });
  }

  /** With {@code shifts=out} also what it laid out and nobody changed. */
  @POST
  @Path(ID + "/delete")
  public Response delete(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    return answered(
        caller,
        slug,
        id,
        "",
        (tx, desk) -> {
          KeptPattern kept = required(tx, desk, id);
          patterns.remove(
              tx,
              desk,
              Editor.of(caller),
              kept.to(kept.pattern(), version(form)),
              one(form, "shifts").equals("out"));
          return Response.seeOther(
                  UriBuilder.fromPath("/{desk}/patterns").queryParam("done", "deleted").build(slug))
              .build();
        });
  }

  private interface Keeping {
    PatternId keep(Tx tx, Desk desk, Pattern pattern);
  }

  private Response taken(
      Caller caller, String slug, long id, MultivaluedMap<String, String> form, Keeping keeping) {
    PatternText text = PatternForm.read(form);
    String what = one(form, "do");
    int more = what.equals("rows") ? MORE_ROWS : 0;
    try {
      return transactions.write(
          slug,
          (tx, desk) -> {
            PatternReader.Reading read = PatternReader.read(text, PatternStaff.of(tx, desk));
            if (!what.isEmpty()) {
              return again(
                  200,
                  painter.one(
                      tx, desk, caller, asked(tx, desk, id).withForm(text, more, read.errors())));
            }
            return read.pattern()
                .map(pattern -> page(slug, keeping.keep(tx, desk, pattern).value(), "", "kept"))
                .orElseGet(() ->
                    again(
                        WRONG,
                        painter.one(
                            tx,
                            desk,
                            caller,
                            asked(tx, desk, id).withForm(text, 0, read.errors()))));
          });
    } catch (ProblemException e) {
      return refused(caller, slug, id, e, asked -> asked.withForm(text, 0, java.util.List.of()));
    }
  }

  private Response answered(
      Caller caller, String slug, long id, String until, BiFunction<Tx, Desk, Response> work) {
    try {
      return transactions.write(slug, work);
    } catch (ProblemException e) {
      return refused(caller, slug, id, e, asked -> asked.until(until));
    }
  }

  /** The page again with why not; or the problem itself where there is no such page any more. */
  private Response refused(
      Caller caller, String slug, long id, ProblemException e, Function<Asked, Asked> form) {
    return transactions.read(
        slug,
        (tx, desk) -> {
          if (id != 0 && patterns.byId(tx, desk, new PatternId(id)).isEmpty()) {
            throw e;
          }
          Asked asked = form.apply(asked(tx, desk, id).refusedFor(e.problem()));
          return again(e.problem().status(), painter.one(tx, desk, caller, asked));
        });
  }

  private Asked asked(Tx tx, Desk desk, long id) {
    @Nullable KeptPattern kept = id == 0 ? null : required(tx, desk, id);
    return Asked.of(kept, "", "");
  }

  private static Response again(int status, String page) {
    return Response.status(status).entity(page).build();
  }

  private static Response page(String slug, long id, String until, String done) {
    UriBuilder to = UriBuilder.fromPath("/{desk}/patterns/{id}").queryParam("done", done);
    return Response.seeOther((until.isEmpty() ? to : to.queryParam("until", until)).build(slug, id))
        .build();
  }

  private static int version(MultivaluedMap<String, String> form) {
    String version = one(form, "version");
    if (!version.matches("[1-9][0-9]{0,8}")) {
      throw ProblemException.invalid("version", "is needed");
    }
    return Integer.parseInt(version);
  }

  private KeptPattern required(Tx tx, Desk desk, long id) {
    return patterns
        .byId(tx, desk, new PatternId(id))
        .orElseThrow(() -> Problem.notFound("The desk has no such pattern.").asException());
  }
}
