package baton.scheduler.rota;

import baton.scheduler.access.Caller;
import baton.scheduler.access.Roles;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Desks;
import baton.scheduler.desk.Shells;
import baton.scheduler.tx.Transactions;
import baton.scheduler.web.Pages;
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
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The week page: the published rota, and for leads the draft. */
@Path("/{desk}/week")
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
public final class WeekResource {
  private static final int WRONG = 422;
  private final Transactions transactions;
  private final Desks desks;
  private final Rota rota;
  private final WeekView view;

  public WeekResource(
      Transactions transactions, Desks desks, Rota rota, Pages pages, Shells shells) {
    this.transactions = transactions;
    this.desks = desks;
    this.rota = rota;
    this.view = new WeekView(rota, pages, shells);
  }

  @GET
  @RolesAllowed({Roles.ADVISOR, Roles.LEAD, Roles.ADMIN})
  public String week(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @QueryParam("of") @Nullable String of,
      @QueryParam("done") @DefaultValue("") String done) {
    return transactions.run(tx -> {
      Desk desk = desks.required(tx, slug);
      return view.page(tx, desk, caller, WeekView.monday(of, tx, desk), done);
    });
  }

  /** Makes the CSV in {@code csv} the draft, or shows it again with what is wrong in it. */
  @POST
  @Path("/draft")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({Roles.LEAD, Roles.ADMIN})
  public Response draft(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @FormParam("of") @Nullable String of,
      @FormParam("csv") @DefaultValue("") String csv)
      throws IOException {
    Upload upload = ShiftCsv.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    return transactions.run(tx -> {
      Desk desk = desks.required(tx, slug);
      LocalDate monday = WeekView.monday(of, tx, desk);
      return switch (rota.replaceDraft(tx, desk, Editor.of(caller), upload)) {
        case DraftAnswer.Saved saved -> done(desk, monday, "draft");
        case DraftAnswer.Refused(List<Finding> wrong) ->
            Response.status(WRONG)
                .entity(view.refused(tx, desk, caller, monday, new WeekView.Sent(csv, wrong)))
                .build();
      };
    });
  }

  /** A reload then shows the page, and sends nothing a second time. */
  private static Response done(Desk desk, LocalDate monday, String what) {
    return Response.seeOther(
            UriBuilder.fromPath("/{desk}/week")
                .queryParam("of", monday)
                .queryParam("done", what)
                .build(desk.slug()))
        .build();
  }
}
