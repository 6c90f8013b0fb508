package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.Problem.FieldError;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.platform.web.Shell;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** {@code /{desk}/prompts}: the signed-in advisor's prompts, and how they want to be told. */
@Path("/{desk}/prompts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADVISOR)
public final class MyPromptsPage {
  private final DeskPages face;
  private final Outbox outbox;
  private final PreferencesFields fields;
  private final TestMessage test;
  private final OpenPrompts open;
  private final PreferencesStore store = new PreferencesStore();

  MyPromptsPage(
      DeskPages face, Outbox outbox, PreferencesFields fields, TestMessage test, OpenPrompts open) {
    this.face = face;
    this.outbox = outbox;
    this.fields = fields;
    this.test = test;
    this.open = open;
  }

  /**
   * @param done what was just done, so that the page can say so
   */
  @GET
  public String page(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @QueryParam("done") @DefaultValue("") String done) {
    return face.desks()
        .read(
            slug,
            (tx, desk) -> {
              ObjectNode form = fields.shown(store.of(tx, desk.id(), ActingAdvisor.of(caller)));
              return page(tx, desk, caller, new Said(done, List.of(), List.of()), form);
            });
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> form) {
    AdvisorId me = ActingAdvisor.of(caller);
    ObjectNode sent = fields.sent(form);
    JsonFields asked = fields.read(sent);
    return face.desks()
        .write(
            slug,
            (tx, desk) -> {
              try {
                NotificationPreferences present = store.of(tx, desk.id(), me);
                store.save(tx, desk.id(), me, fields.over(present, asked));
                return back(slug, "prompts?done=saved");
              } catch (ProblemException e) {
                Said wrong = new Said("", e.problem().errors(), List.of());
                return Response.status(422).entity(page(tx, desk, caller, wrong, sent)).build();
              }
            });
  }

  /** Waits for what comes of it, so the page can say. */
  @POST
  @Path("test")
  public String test(@Auth Caller caller, @PathParam("desk") String slug)
      throws InterruptedException {
    record Known(Desk desk, NotificationPreferences wishes, Instant now) {}
    AdvisorId me = ActingAdvisor.of(caller);
    Known known =
        face.desks()
            .read(slug, (tx, desk) -> new Known(desk, store.of(tx, desk.id(), me), tx.now()));
    Said said =
        new Said("tried", List.of(), test.run(known.desk(), me, known.wishes(), known.now()));
    return face.desks()
        .read(slug, (tx, desk) -> page(tx, desk, caller, said, fields.shown(known.wishes())));
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
    face.desks()
        .use(
            slug,
            (tx, desk) -> {
              if (!outbox.seen(tx, desk.id(), me, new PromptId(id))) {
                throw Problem.notFound("You were told no prompt " + id + ".").asException();
              }
            });
    return back(slug, to.matches("[a-z][a-z-]{0,39}") ? to : "prompts");
  }

  /**
   * @param form the fields as they stand or as they were sent
   */
  private String page(Tx tx, Desk desk, Caller caller, Said said, ObjectNode form) {
    return face.pages()
        .render(
            "notification/my-prompts.ftlh",
            new Model(
                face.shells().of(tx, desk, caller, "Prompts").entry("prompts"),
                open.of(tx, desk, ActingAdvisor.of(caller)),
                fields.channels().rows(form, said.errors()),
                Rest.of(form, said.errors()),
                said));
  }

  private static Response back(String slug, String to) {
    return Response.seeOther(URI.create("/" + slug + "/" + to)).build();
  }

  /** What the page shows. */
  record Model(
      Shell shell,
      List<OpenPrompts.PromptView> prompts,
      List<ChannelFields.Row> channels,
      Rest form,
      Said said) {}

  /** The fields beside the channels', as they stand or as they were sent, and what is wrong. */
  record Rest(
      boolean browser,
      boolean sound,
      String quietFrom,
      String quietTo,
      String wrongFrom,
      String wrongTo) {
    static Rest of(JsonNode json, List<FieldError> errors) {
      return new Rest(
          json.path("browser").asBoolean(),
          json.path("sound").asBoolean(),
          json.path("quietFrom").asText(""),
          json.path("quietTo").asText(""),
          ChannelFields.wrong(errors, "quietFrom"),
          ChannelFields.wrong(errors, "quietTo"));
    }
  }

  /**
   * What is to be said of what was asked for.
   *
   * @param done a word of it; empty: nothing was
   * @param tried what came of a test; empty: none was made, or nothing is switched on
   */
  record Said(String done, List<FieldError> errors, List<TestMessage.Line> tried) {}
}
