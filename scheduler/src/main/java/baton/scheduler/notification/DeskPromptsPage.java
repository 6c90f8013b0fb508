package baton.scheduler.notification;

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
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code /{desk}/prompts/desk}: for leads, the desk's own channels, and what did not arrive. */
@Path("/{desk}/prompts/desk")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class DeskPromptsPage {
  private final DeskChannels own;
  private final Channels channels;
  private final DeskPages face;
  private final Undelivered undelivered = new Undelivered();

  DeskPromptsPage(DeskPages face, DeskChannels own, Channels channels) {
    this.own = own;
    this.channels = channels;
    this.face = face;
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
              return page(tx, desk, caller, new Said(done, List.of()), own.of(tx, desk.id()));
            });
  }

  /** The first seat hook's key is shown at once, and never again. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> form) {
    ObjectNode sent = JsonNodeFactory.instance.objectNode();
    own.fields().names().forEach(name -> sent.put(name, form.getFirst(name)));
    JsonFields asked = own.read(sent);
    return face.desks()
        .write(
            slug,
            (tx, desk) -> {
              try {
                ObjectNode saved = own.change(tx, desk.id(), asked);
                return saved.has(DeskChannels.KEY)
                    ? shown(page(tx, desk, caller, new Said("saved", List.of()), saved))
                    : back(slug, "?done=saved");
              } catch (ProblemException e) {
                Said wrong = new Said("", e.problem().errors());
                return Response.status(422).entity(page(tx, desk, caller, wrong, sent)).build();
              }
            });
  }

  @POST
  @Path("seat-hook-key")
  public Response rotate(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.desks()
        .write(
            slug,
            (tx, desk) -> {
              ObjectNode rotated = own.rotate(tx, desk.id());
              return shown(page(tx, desk, caller, new Said("key", List.of()), rotated));
            });
  }

  @POST
  @Path("undelivered/{id: [0-9]{1,18}}/try-again")
  public Response tryAgain(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    boolean done = face.desks().write(slug, (tx, desk) -> undelivered.tryAgain(tx, desk.id(), id));
    return done ? back(slug, "?done=again") : gone(id);
  }

  @POST
  @Path("undelivered/{id: [0-9]{1,18}}/dismiss")
  public Response dismiss(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    boolean done = face.desks().write(slug, (tx, desk) -> undelivered.dismiss(tx, desk.id(), id));
    return done ? back(slug, "?done=dismissed") : gone(id);
  }

  /**
   * @param form the fields as they stand or as they were sent
   */
  private String page(Tx tx, Desk desk, Caller caller, Said said, ObjectNode form) {
    List<ChannelFields.Row> rows = own.fields().rows(form, said.errors());
    return face.pages()
        .render(
            "notification/desk-prompts.ftlh",
            new Model(
                face.shells().of(tx, desk, caller, "Desk channels").entry("prompts"),
                rows,
                form.path(DeskChannels.KEY).asText(""),
                said.errors().isEmpty() && form.has(DeskChannels.HOOK),
                undelivered.of(tx, desk.id()).stream()
                    .map(letter -> line(desk, letter, tx.now()))
                    .toList(),
                said));
  }

  private Line line(Desk desk, Undelivered.Letter letter, Instant now) {
    return new Line(
        letter.id(),
        letter.endedAt().toString(),
        desk.written(letter.endedAt(), now),
        to(letter.to(), letter.channel()),
        letter.title() == null ? "A seat change" : letter.title(),
        letter.problem() == null ? "" : letter.problem(),
        letter.useful());
  }

  private String to(@Nullable String name, String key) {
    String channel = channels.of(key).map(known -> known.label().name()).orElse(key);
    return name == null ? channel : name + ", by " + channel.toLowerCase(Locale.ROOT);
  }

  private static Response gone(long id) {
    throw Problem.of(
            404,
            "Not found",
            "Prompt " + id + " is not among the undelivered ones any more, or its time is over.",
            "Go back to the list.")
        .asException();
  }

  private static Response shown(String page) {
    return Response.ok(page).build();
  }

  private static Response back(String slug, String query) {
    return Response.seeOther(URI.create("/" + slug + "/prompts/desk" + query)).build();
  }

  /**
   * What the page shows.
   *
   * @param key what seat changes are signed with, this once; empty: it was shown before
   * @param signs whether there is somewhere to send them, so that a new key may be wanted
   */
  record Model(
      Shell shell,
      List<ChannelFields.Row> channels,
      String key,
      boolean signs,
      List<Line> undelivered,
      Said said) {}

  /** One that was given up. */
  record Line(
      long id, String instant, String at, String to, String what, String problem, boolean useful) {}

  /**
   * What is to be said of what was asked for.
   *
   * @param done a word of it; empty: nothing was
   */
  record Said(String done, List<FieldError> errors) {}
}
