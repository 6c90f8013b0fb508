package baton.scheduler.rota.publish;

import baton.handoff.Refusal;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.Shell;
import baton.scheduler.rota.draft.DraftOutcome;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.draft.RefusedPlan;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.RevisionHead;
import baton.scheduler.rota.plan.RotaChange;
import baton.scheduler.rota.publish.PublishView.PersonRow;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The revisions page: who published what and why; any can be looked at, compared, brought back. */
@Path("/{desk}/revisions")
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class RevisionsPage {
  private static final int PAGE = 50;
  private static final int CONFLICT = 409;

  private final DeskPages face;
  private final Rota rota;
  private final Revisions revisions = new Revisions();

  RevisionsPage(DeskPages face, Rota rota) {
    this.face = face;
    this.rota = rota;
  }

  /** The list's model. */
  record ListModel(Shell shell, ListOf list, @Nullable Problem refused) {}

  /** One revision's. */
  record OneModel(Shell shell, Row revision, Week week) {}

  /** The comparison's. */
  record ComparedModel(Shell shell, Compared compared) {}

  /**
   * A revision in the list.
   *
   * @param when "Mon 9 Mar 14:00"
   * @param why empty when nobody said
   * @param current whether it is the rota now
   */
  record Row(int number, String when, String by, String why, Counts counts, boolean current) {
    static Row of(RevisionStore.Row row, int latest, DeskTime time) {
      RevisionHead head = row.head();
      return new Row(
          head.number(),
          time.day(head.at()) + " " + time.time(head.at()),
          head.by() == null ? "a program" : head.by(),
          head.why(),
          new Counts(row.came(), row.went()),
          head.number() == latest);
    }
  }

  /** How many shifts came and went. */
  record Counts(int came, int went) {}

  /**
   * The list.
   *
   * @param next for the page that follows; 0 when there is none
   */
  record ListOf(List<Row> rows, int latest, int next) {}

  /** What one revision has otherwise than another. */
  record Compared(Row from, Row to, Counts counts, List<PersonRow> people) {
    static Compared of(Row from, Row to, RotaChange change) {
      return new Compared(
          from,
          to,
          new Counts(change.added().size(), change.removed().size()),
          PersonChange.of(change).stream()
              .map(person -> new PersonRow(person.name(), person.words()))
              .toList());
    }
  }

  @GET
  public String list(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @QueryParam("before") @DefaultValue("2147483647") int before) {
    return face.desks().read(slug, (tx, desk) -> list(tx, desk, caller, before, null));
  }

  private String list(Tx tx, Desk desk, Caller caller, int before, @Nullable Problem refused) {
    List<RevisionStore.Row> rows = revisions.list(tx, desk, before, PAGE + 1);
    int latest = rota.revision(tx, desk);
    DeskTime time = DeskTime.of(desk, tx.now());
    ListOf list =
        new ListOf(
            rows.stream().limit(PAGE).map(row -> Row.of(row, latest, time)).toList(),
            latest,
            rows.size() > PAGE ? rows.get(PAGE - 1).head().number() : 0);
    return face.pages()
        .render(
            "rota/publish/revisions.ftlh", new ListModel(shell(tx, desk, caller), list, refused));
  }

  /**
   * @param of any day of the week to show; null: the week it was published in
   */
  @GET
  @Path("/{number: [0-9]{1,9}}")
  public String one(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("number") int number,
      @QueryParam("of") @Nullable String of) {
    return face.desks()
        .read(
            slug,
            (tx, desk) -> {
              RevisionStore.Row row = revisions.required(tx, desk, number);
              String day =
                  of == null ? row.head().at().atZone(desk.zone()).toLocalDate().toString() : of;
              LocalDate monday = Week.monday(day, tx.now(), desk.zone());
              ShiftPeriod span = Week.period(monday, desk.zone());
              Week week = Week.of(monday, rota.published(tx, desk, span, number), desk, tx.now());
              Row shown = Row.of(row, rota.revision(tx, desk), DeskTime.of(desk, tx.now()));
              return face.pages()
                  .render(
                      "rota/publish/revision.ftlh",
                      new OneModel(shell(tx, desk, caller), shown, week));
            });
  }

  @GET
  @Path("/compare")
  public String compare(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @QueryParam("from") int from,
      @QueryParam("to") int to) {
    return face.desks()
        .read(
            slug,
            (tx, desk) -> {
              RevisionStore.Row first = revisions.required(tx, desk, from);
              RevisionStore.Row second = revisions.required(tx, desk, to);
              int latest = rota.revision(tx, desk);
              DeskTime time = DeskTime.of(desk, tx.now());
              Compared compared =
                  Compared.of(
                      Row.of(first, latest, time),
                      Row.of(second, latest, time),
                      revisions.compare(tx, desk, first.head(), second.head()));
              return face.pages()
                  .render(
                      "rota/publish/compare.ftlh",
                      new ComparedModel(shell(tx, desk, caller), compared));
            });
  }

  /** Brings a revision back into the draft, and leads to what publishing that would change. */
  @POST
  @Path("/{number: [0-9]{1,9}}/draft")
  public Response goBack(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("number") int number) {
    return face.desks()
        .write(
            slug,
            (tx, desk) -> {
              Revisions.Return back = revisions.goBack(tx, desk, Editor.of(caller), number);
              return switch (back.outcome()) {
                case DraftOutcome.Done done -> preview(desk, number, back.notAsBefore().size());
                case DraftOutcome.Unchanged same ->
                    preview(desk, number, back.notAsBefore().size());
                case DraftOutcome.Refused(Refusal why) ->
                    refused(tx, desk, caller, Problem.refused(why));
                case DraftOutcome.Wrong(List<Finding> wrong) ->
                    refused(tx, desk, caller, RefusedPlan.sent(wrong).problem());
              };
            });
  }

  private Response refused(Tx tx, Desk desk, Caller caller, Problem why) {
    return Response.status(CONFLICT).entity(list(tx, desk, caller, Integer.MAX_VALUE, why)).build();
  }

  private static Response preview(Desk desk, int number, int lost) {
    return Response.seeOther(
            UriBuilder.fromPath("/{desk}/publish")
                .queryParam("back", number)
                .queryParam("lost", lost)
                .build(desk.slug()))
        .build();
  }

  private Shell shell(Tx tx, Desk desk, Caller caller) {
    return face.shells().of(tx, desk, caller, "Revisions").entry("planner");
  }
}
