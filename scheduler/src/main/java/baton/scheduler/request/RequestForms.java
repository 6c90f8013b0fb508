package baton.scheduler.request;

import baton.scheduler.access.Caller;
import baton.scheduler.access.Roles;
import baton.scheduler.slot.SlotTime;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/** The forms of the page of requests. */
@Path("/{desk}/requests/{id: [0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Roles.ADVISOR, Roles.LEAD})
public final class RequestForms {
  private final RequestAnswers answers;
  private final RequestDesk requests = new RequestDesk();

  public RequestForms(RequestAnswers answers) {
    this.answers = answers;
  }

  @POST
  @Path("take")
  public Response take(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return answers.act(
        caller,
        slug,
        Sent.of(id, "take", "", ""),
        (tx, desk) -> requests.take(tx, desk, new RequestId(id), Worker.of(caller)));
  }

  @POST
  @Path("put-back")
  public Response putBack(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return answers.act(
        caller,
        slug,
        Sent.of(id, "put-back", "", ""),
        (tx, desk) -> requests.putBack(tx, desk, new RequestId(id), Worker.of(caller)));
  }

  /**
   * @param zone by its IANA name
   */
  @POST
  @Path("zone")
  public Response zone(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @FormParam("zone") @DefaultValue("") String zone) {
    Sent sent = Sent.of(id, "zone", zone, "");
    return ZoneId.getAvailableZoneIds().contains(zone.strip())
        ? answers.act(
            caller,
            slug,
            sent,
            (tx, desk) -> requests.zone(tx, desk, new RequestId(id), ZoneId.of(zone.strip())))
        : answers.wrong(
            caller, slug, sent.wrong("That is no zone; choose one such as Europe/London."));
  }

  /**
   * @param slot its start, an instant
   */
  @POST
  @Path("callback")
  public Response book(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @FormParam("slot") @DefaultValue("") String slot) {
    Sent sent = Sent.of(id, "callback", slot, "");
    return slot(slot)
        .map(start ->
            answers.act(
                caller,
                slug,
                sent,
                (tx, desk) -> requests.book(tx, desk, new RequestId(id), start, Worker.of(caller))))
        .orElseGet(() -> answers.wrong(caller, slug, sent.wrong("Choose a slot from the list.")));
  }

  @POST
  @Path("close")
  public Response close(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @FormParam("outcome") @DefaultValue("") String outcome,
      @FormParam("notes") @DefaultValue("") String notes) {
    Sent sent = Sent.of(id, "close", outcome, notes);
    Optional<Outcome> chosen =
        Arrays.stream(Outcome.values())
            .filter(known -> known != Outcome.CALLED && known.name().equals(outcome))
            .findFirst();
    if (chosen.isEmpty()) {
      return answers.wrong(caller, slug, sent.wrong("Choose how it ended."));
    }
    return Closing.typed(chosen.get(), notes)
        .map(how ->
            answers.act(
                caller,
                slug,
                sent,
                (tx, desk) -> requests.close(tx, desk, new RequestId(id), how, Worker.of(caller))))
        .orElseGet(() -> answers.wrong(caller, slug, sent.wrong(Closing.TOO_LONG)));
  }

  static Optional<SlotTime> slot(String start) {
    try {
      return Optional.of(new SlotTime(Instant.parse(start)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
