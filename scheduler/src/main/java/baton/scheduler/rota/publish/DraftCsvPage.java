package baton.scheduler.rota.publish;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Shell;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.draft.RotaDrafting;
import baton.scheduler.rota.draft.ShiftCsv;
import baton.scheduler.rota.plan.Finding;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code /{desk}/planner/csv}: the whole draft as a file, to be read, changed and sent back. */
@Path("/{desk}/planner/csv")
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class DraftCsvPage {
  private static final int WRONG = 422;

  private final DeskPages face;
  private final Rota rota;

  DraftCsvPage(DeskPages face, Rota rota) {
    this.face = face;
    this.rota = rota;
  }

  /**
   * @param csv the draft, or what was just sent and refused
   * @param wrong what is wrong with what was just sent
   * @param saved whether it was just made the draft
   */
  record CsvModel(Shell shell, String csv, List<Finding> wrong, boolean saved) {}

  @GET
  public String draft(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @QueryParam("saved") @DefaultValue("") String saved) {
    return face.desks()
        .read(
            slug,
            (tx, desk) -> {
              String csv = ShiftCsv.write(rota.draftTexts(tx, desk));
              return page(tx, desk, caller, new Sent(csv, List.of()), !saved.isEmpty());
            });
  }

  /** Makes the CSV in {@code csv} the draft, or shows it again with what is wrong in it. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response replace(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @FormParam("csv") @DefaultValue("") String csv)
      throws IOException {
    RotaDrafting.Upload upload =
        ShiftCsv.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    return face.desks()
        .write(
            slug,
            (tx, desk) -> {
              return switch (rota.replaceDraft(tx, desk, Editor.of(caller), upload)) {
                case RotaDrafting.Answer.Saved saved -> Response.seeOther(address(desk)).build();
                case RotaDrafting.Answer.Refused(List<Finding> wrong) ->
                    Response.status(WRONG)
                        .entity(page(tx, desk, caller, new Sent(csv, wrong), false))
                        .build();
              };
            });
  }

  /** What is in the field, and what is wrong with it. */
  private record Sent(String csv, List<Finding> wrong) {}

  private String page(Tx tx, Desk desk, Caller caller, Sent sent, boolean saved) {
    Shell shell = face.shells().of(tx, desk, caller, "All shifts as CSV").entry("planner");
    return face.pages()
        .render("rota/publish/csv.ftlh", new CsvModel(shell, sent.csv(), sent.wrong(), saved));
  }

  /** A reload then shows the page, and sends nothing a second time. */
  private static URI address(Desk desk) {
    return UriBuilder.fromPath("/{desk}/planner/csv").queryParam("saved", "1").build(desk.slug());
  }
}
