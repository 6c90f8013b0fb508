package baton.scheduler.contact.request;

import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
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
  private final RequestService requests = new RequestService();

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
        RefusedForm.of(id, "take", "", ""),
        (tx, desk) -> requests.take(tx, desk, new RequestId(id), RequestWorker.of(caller)));
  }

  @POST
  @Path("put-back")
  public Response putBack(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return answers.act(
        caller,
        slug,
        RefusedForm.of(id, "put-back", "", ""),
        (tx, desk) -> requests.putBack(tx, desk, new RequestId(id), RequestWorker.of(caller)));
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
    RefusedForm sent = RefusedForm.of(id, "zone", zone, "");
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
    RefusedForm sent = RefusedForm.of(id, "callback", slot, "");
    return slot(slot)
        .map(start ->
            answers.act(
                caller,
                slug,
                sent,
                (tx, desk) ->
                    requests.book(tx, desk, new RequestId(id), start, RequestWorker.of(caller))))
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
    RefusedForm sent = RefusedForm.of(id, "close", outcome, notes);
    Optional<RequestOutcome> chosen =
        Arrays.stream(RequestOutcome.values())
            .filter(known -> known != RequestOutcome.CALLED && known.name().equals(outcome))
            .findFirst();
    if (chosen.isEmpty()) {
      return answers.wrong(caller, slug, sent.wrong("Choose how it ended."));
    }
    return RequestClosing.typed(chosen.get(), notes)
        .map(how ->
            answers.act(
                caller,
                slug,
                sent,
                (tx, desk) ->
                    requests.close(tx, desk, new RequestId(id), how, RequestWorker.of(caller))))
        .orElseGet(() -> answers.wrong(caller, slug, sent.wrong(RequestClosing.TOO_LONG)));
  }

  static Optional<SlotTime> slot(String start) {
    try {
      return Optional.of(new SlotTime(Instant.parse(start)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
