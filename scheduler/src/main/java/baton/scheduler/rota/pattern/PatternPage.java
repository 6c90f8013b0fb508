package baton.scheduler.rota.pattern;

import static baton.scheduler.rota.pattern.PatternFields.one;

import baton.handoff.Refusal;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.rota.draft.DraftOutcome;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.pattern.PatternView.Asked;
import baton.scheduler.rota.pattern.PatternView.Fields;
import baton.scheduler.rota.pattern.PatternView.Kept;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.PatternId;
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
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * {@code /{desk}/patterns/{id}}: one pattern, kept, looked at, laid out and deleted; or a new one.
 */
@Path("/{desk}/patterns")
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class PatternPage {
  private static final String ID = "/{id: [0-9]{1,18}}";
  private static final PatternId NEW = new PatternId(0);
  private static final int MORE_ROWS = 3;
  private static final int WRONG = 422;

  private final DeskPages face;
  private final Patterns patterns = new Patterns();

  PatternPage(DeskPages face) {
    this.face = face;
  }

  @GET
  @Path("/new")
  public String fresh(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.desks().read(slug, (tx, desk) -> page(tx, desk, caller, Asked.of(null, null, "")));
  }

  /**
   * @param until the last day to lay out
   */
  @GET
  @Path(ID)
  public String shown(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @QueryParam("until") @DefaultValue("") String until,
      @QueryParam("done") @DefaultValue("") String done) {
    LocalDate end = until.isEmpty() ? null : PatternFields.until(until);
    return face.desks()
        .read(
            slug,
            (tx, desk) ->
                page(tx, desk, caller, Asked.of(required(tx, desk, new PatternId(id)), end, done)));
  }

  /** Keeps a new one; with {@code do=rows} or {@code do=look} only draws the form again. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> form) {
    return kept(
        new Sender(caller, slug, NEW),
        form,
        (tx, desk, pattern, version) -> patterns.add(tx, desk, Editor.of(caller), pattern));
  }

  /** Likewise for one that is there, of the version that the form was made of. */
  @POST
  @Path(ID)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    return kept(
        new Sender(caller, slug, new PatternId(id)),
        form,
        (tx, desk, pattern, version) -> {
          Pattern.Kept kept = required(tx, desk, new PatternId(id));
          patterns.change(tx, desk, Editor.of(caller), kept.to(pattern, version));
          return kept.id();
        });
  }

  /** From now until a day into the draft. */
  @POST
  @Path(ID + "/lay-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response layOut(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    PatternId pattern = new PatternId(id);
    String day = one(form, "until");
    return orAgain(
        new Sender(caller, slug, pattern),
        asked -> asked.until(day),
        () -> {
          LocalDate until = PatternFields.until(day);
          return face.desks()
              .write(
                  slug,
                  (tx, desk) -> {
                    Pattern.Kept kept = required(tx, desk, pattern);
                    var done = patterns.layOut(tx, desk, Editor.of(caller), kept, until);
                    return to(slug, pattern, day, laidOut(done.outcome()));
                  });
        });
  }

  private static String laidOut(DraftOutcome outcome) {
    return switch (outcome) {
      case DraftOutcome.Done done -> "laid-out";
      case DraftOutcome.Unchanged same -> "unchanged";
      case DraftOutcome.Refused(Refusal why) -> throw ProblemException.refused(why);
      case DraftOutcome.Wrong wrong -> {
        Finding first = wrong.findings().getFirst();
        throw ProblemException.refused(
            new Refusal(first.rule(), "Nothing was laid out. " + first.message(), first.fix()));
      }
    };
  }

  /** With {@code shifts=out} also what it laid out and nobody changed. */
  @POST
  @Path(ID + "/delete")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response delete(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    PatternId pattern = new PatternId(id);
    boolean withShifts = one(form, "shifts").equals("out");
    return orAgain(
        new Sender(caller, slug, pattern),
        asked -> asked,
        () -> {
          int version = PatternFields.version(form);
          face.desks()
              .use(
                  slug,
                  (tx, desk) -> {
                    Pattern.Kept kept = required(tx, desk, pattern);
                    Pattern.Kept looked = kept.to(kept.pattern(), version);
                    patterns.remove(tx, desk, Editor.of(caller), looked, withShifts);
                  });
          return Response.seeOther(
                  UriBuilder.fromPath("/{desk}/patterns").queryParam("done", "deleted").build(slug))
              .build();
        });
  }

  /** Who sent a form of a pattern, {@link #NEW} for one that is not there yet. */
  private record Sender(Caller caller, String slug, PatternId pattern) {}

  private interface Keeping {
    PatternId keep(Tx tx, Desk desk, Pattern pattern, int version);
  }

  private Response kept(Sender sender, MultivaluedMap<String, String> form, Keeping keeping) {
    PatternInput input = PatternFields.form(form);
    String what = one(form, "do");
    return orAgain(
        sender,
        asked -> asked.withForm(input, 0, List.of()),
        () -> {
          boolean keeps = what.isEmpty();
          int version = keeps && !sender.pattern().equals(NEW) ? PatternFields.version(form) : 0;
          BiFunction<Tx, Desk, Response> work =
              (tx, desk) -> {
                var read = PatternReader.read(input, PatternStaff.of(tx, desk));
                Pattern pattern = read.pattern().orElse(null);
                if (keeps && pattern != null) {
                  PatternId kept = keeping.keep(tx, desk, pattern, version);
                  return to(sender.slug(), kept, "", "kept");
                }
                int more = what.equals("rows") ? MORE_ROWS : 0;
                Asked asked = asked(tx, desk, sender).withForm(input, more, read.errors());
                return again(keeps ? WRONG : 200, page(tx, desk, sender.caller(), asked));
              };
          return keeps
              ? face.desks().write(sender.slug(), work)
              : face.desks().read(sender.slug(), work);
        });
  }

  /** The page again with why not; or the problem itself where there is no such page any more. */
  private Response orAgain(Sender sender, UnaryOperator<Asked> form, Supplier<Response> work) {
    try {
      return work.get();
    } catch (ProblemException e) {
      return face.desks()
          .read(
              sender.slug(),
              (tx, desk) -> {
                if (!sender.pattern().equals(NEW)
                    && patterns.byId(tx, desk, sender.pattern()).isEmpty()) {
                  throw e;
                }
                Asked asked = form.apply(asked(tx, desk, sender).refusedFor(e.problem()));
                return again(e.problem().status(), page(tx, desk, sender.caller(), asked));
              });
    }
  }

  private Asked asked(Tx tx, Desk desk, Sender sender) {
    return Asked.of(
        sender.pattern().equals(NEW) ? null : required(tx, desk, sender.pattern()), null, "");
  }

  private String page(Tx tx, Desk desk, Caller caller, Asked asked) {
    PatternStaff staff = PatternStaff.of(tx, desk);
    DeskTime now = DeskTime.of(desk, tx.now());
    Pattern.Kept kept = asked.kept();
    PatternInput input = asked.input(staff, now);
    Pattern pattern = PatternReader.read(input, staff).pattern().orElse(null);
    PatternId id = kept == null ? NEW : kept.id();
    String title = kept == null ? "New pattern" : kept.pattern().name();
    return face.pages()
        .render(
            "rota/pattern/pattern.ftlh",
            new PatternView(
                face.shells().of(tx, desk, caller, title).entry("planner"),
                kept == null
                    ? null
                    : Kept.of(kept, patterns.laidOut(tx, desk).get(id), desk, tx.now()),
                Fields.of(input, staff, asked.more(), asked.errors()),
                pattern == null
                    ? null
                    : patterns.preview(tx, desk, id, pattern, asked.end(pattern, now)),
                asked.problem(),
                asked.done()));
  }

  private static Response again(int status, String page) {
    return Response.status(status).entity(page).build();
  }

  private static Response to(String slug, PatternId pattern, String until, String done) {
    UriBuilder to = UriBuilder.fromPath("/{desk}/patterns/{id}").queryParam("done", done);
    return Response.seeOther(
            (until.isEmpty() ? to : to.queryParam("until", until)).build(slug, pattern.value()))
        .build();
  }

  private Pattern.Kept required(Tx tx, Desk desk, PatternId id) {
    return patterns
        .byId(tx, desk, id)
        .orElseThrow(() -> Problem.notFound("The desk has no such pattern.").asException());
  }
}
