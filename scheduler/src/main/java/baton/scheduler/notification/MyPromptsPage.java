package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import java.net.URI;

/** {@code /{desk}/prompts}: the signed-in advisor's prompts, and how they want to be told. */
@Path("/{desk}/prompts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADVISOR)
public final class MyPromptsPage {
  private final DeskTransactions transactions;
  private final Outbox outbox;
  private final PreferencesRequest request;
  private final MyPromptsPainter painter;
  private final TestMessage trial;
  private final PreferencesStore store = new PreferencesStore();

  MyPromptsPage(
      DeskTransactions transactions,
      Outbox outbox,
      PreferencesRequest request,
      MyPromptsPainter painter,
      TestMessage trial) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.request = request;
    this.painter = painter;
    this.trial = trial;
  }

  /**
   * @param done what was just done, so that the page can say so
   */
  @GET
  public String page(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @QueryParam("done") @DefaultValue("") String done) {
    return transactions.read(
        slug,
        (tx, desk) -> {
          SettingsForm form = SettingsForm.of(store.of(tx, desk.id(), ActingAdvisor.of(caller)));
          return painter.page(tx, desk, caller, MyPrompts.Said.done(done), form);
        });
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @Auth Caller caller, @PathParam("desk") String slug, @BeanParam SettingsForm form) {
    AdvisorId me = ActingAdvisor.of(caller);
    return transactions.write(
        slug,
        (tx, desk) -> {
          try {
            NotificationPreferences present = store.of(tx, desk.id(), me);
            store.save(tx, desk.id(), me, request.over(present, form.asJson(painter.mail())));
            return back(slug, "prompts?done=saved");
          } catch (ProblemException e) {
            MyPrompts.Said wrong = MyPrompts.Said.wrong(e.problem().errors());
            return Response.status(422).entity(painter.page(tx, desk, caller, wrong, form)).build();
          }
        });
  }

  /** Waits for what comes of it, so the page can say. */
  @POST
  @Path("test")
  public String test(@Auth Caller caller, @PathParam("desk") String slug)
      throws InterruptedException {
    record Known(Desk desk, NotificationPreferences wishes, java.time.Instant now) {}
    AdvisorId me = ActingAdvisor.of(caller);
    Known known =
        transactions.read(
            slug, (tx, desk) -> new Known(desk, store.of(tx, desk.id(), me), tx.now()));
    MyPrompts.Said said =
        MyPrompts.Said.tried(trial.run(known.desk(), me, known.wishes(), known.now()));
    return transactions
        .plain()
        .read(tx -> painter.page(tx, known.desk(), caller, said, SettingsForm.of(known.wishes())));
  }

  /**
   * Puts a prompt away.
   *
   * @param to the page of this desk it was shown on
   */
  @POST
  @Path("{id: [0-9]{1,18}}/seen")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response seen(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @FormParam("to") @DefaultValue("prompts") String to) {
    AdvisorId me = ActingAdvisor.of(caller);
    transactions.use(
        slug,
        (tx, desk) -> {
          if (!outbox.seen(tx, desk.id(), me, new PromptId(id))) {
            throw Problem.notFound("You were told no prompt " + id + ".").asException();
          }
        });
    return back(slug, to.matches("[a-z][a-z-]{0,39}") ? to : "prompts");
  }

  private static Response back(String slug, String to) {
    return Response.seeOther(URI.create("/" + slug + "/" + to)).build();
  }
}
