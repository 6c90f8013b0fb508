package baton.scheduler.rota.fill;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.draft.DraftService;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /{desk}/fill}: how far the desk's filling is, and what it left open and why (R3). */
@Path("/{desk}/fill")
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class FillPage {
  private static final String COUNT = "[0-9]{1,6}";

  private final DeskPages face;
  private final Fills fills;
  private final DraftService drafts = new DraftService();

  FillPage(DeskPages face, Fills fills) {
    this.face = face;
    this.fills = fills;
  }

  /**
   * @param laid how many open shifts were just laid
   * @param seatless how many more found no free seat
   */
  @GET
  public String page(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @QueryParam("laid") @DefaultValue("") String laid,
      @QueryParam("seatless") @DefaultValue("") String seatless) {
    boolean said = laid.matches(COUNT) && seatless.matches(COUNT);
    var done =
        said
            ? new CoverGapFilling.Outcome.Done(Integer.parseInt(laid), Integer.parseInt(seatless))
            : null;
    return face.desks().read(slug, (tx, desk) -> shown(tx, desk, caller, null, done));
  }

  /** Says, by its instant, what the page may be too old for. */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response events(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.live().watchChanges(face.desks().desk(slug).id());
  }

  /**
   * The page as it is now.
   *
   * @param sent what was typed and refused; null: nothing
   * @param laid what was just laid; null: nothing
   */
  String shown(
      Tx tx,
      Desk desk,
      Caller caller,
      FillBoard.@Nullable Sent sent,
      CoverGapFilling.Outcome.@Nullable Done laid) {
    FillBoard.Forms forms =
        FillBoard.Forms.of(drafts.read(tx, desk), DeskTime.of(desk, tx.now()), sent);
    FillBoard board =
        new FillBoard(
            face.shells().of(tx, desk, caller, "Fill").entry("planner"),
            tx.now(),
            forms,
            fills
                .latest(tx, desk)
                .map(run -> FillBoard.Run.of(run, told(tx, desk, run), desk, tx.now()))
                .orElse(null),
            sent == null ? null : sent.refusal(),
            laid);
    return face.pages().render("rota/fill/fill.ftlh", board);
  }

  private FillBoard.Told told(Tx tx, Desk desk, FillRun run) {
    FillRun.End end = run.end();
    Long edit = end == null ? null : end.edit();
    return new FillBoard.Told(
        edit != null && stands(tx, desk, edit) ? edit : null,
        fills.explained(tx, run, false),
        fills.explained(tx, run, true));
  }

  private boolean stands(Tx tx, Desk desk, long edit) {
    return drafts.edits(tx, desk, edit + 1, 1).stream()
        .anyMatch(logged -> logged.number() == edit && !logged.size().undone());
  }
}
