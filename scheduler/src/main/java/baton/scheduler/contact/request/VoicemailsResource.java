package baton.scheduler.contact.request;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.IdempotentCalls;
import baton.scheduler.platform.web.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.jspecify.annotations.Nullable;

/** Voicemails: taken in with their recordings, and played (P1, K8). */
@Path("/api/v1/desks/{desk}/voicemails")
public final class VoicemailsResource {
  private final DeskTransactions transactions;
  private final RequestIntake asking;
  private final long longest;
  private final Requests requests = new Requests();
  private final Recordings recordings = new Recordings();

  /**
   * @param longest of a recording, in bytes
   */
  VoicemailsResource(DeskTransactions transactions, RequestIntake asking, long longest) {
    this.transactions = transactions;
    this.asking = asking;
    this.longest = longest;
  }

  /**
   * {@code subject} as the telephone system writes it, {@code recording}, and {@code name, zone,
   * country, wishedAt} where they are known: 201 and the request. The transaction begins when all
   * has come in, so a slow sender holds up nobody.
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION})
  public Response leave(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @HeaderParam(IdempotentCalls.HEADER) @Nullable String key,
      @Nullable FormDataMultiPart form) {
    VoicemailParts parts = new VoicemailParts(form, longest);
    JsonNode answer = transactions.write(slug, (tx, desk) -> leave(tx, desk, caller, key, parts));
    return Response.status(Response.Status.CREATED).entity(answer).build();
  }

  private JsonNode leave(
      Tx tx, Desk desk, Caller caller, @Nullable String key, VoicemailParts parts) {
    CallRequestFields.Received wanted = asking.fields().voicemail(tx, desk, parts.fields());
    return asking.keep(
        tx,
        desk,
        caller,
        key,
        new RequestIntake.Kept(wanted, parts.upload()),
        (id, recording) -> put(tx, desk, id, recording, parts));
  }

  private void put(
      Tx tx, Desk desk, RequestId id, Request.Recording recording, VoicemailParts parts) {
    try (InputStream content = parts.open()) {
      recordings.put(tx, desk.id(), id, recording, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sound, or the part of it that {@code Range} asks for; gone once the request is closed. */
  @GET
  @Path("{id: [0-9]{1,18}}/recording")
  @RolesAllowed({Roles.LEAD, Roles.ADVISOR})
  public Response recording(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long number,
      @HeaderParam("Range") @Nullable String range) {
    RequestId id = new RequestId(number);
    Request.Recording recording = transactions.read(slug, (tx, desk) -> required(tx, desk, id));
    ByteRange part = ByteRange.of(range, recording.bytes());
    if (part == null) {
      return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
          .header("Content-Range", "bytes */" + recording.bytes())
          .build();
    }
    Response.ResponseBuilder answer =
        part.isWhole(recording.bytes())
            ? Response.ok()
            : Response.status(Response.Status.PARTIAL_CONTENT)
                .header("Content-Range", part.header(recording.bytes()));
    return answer
        .entity(new RecordingStream(transactions.plain(), id, part))
        .type(recording.kind().type())
        .header(HttpHeaders.CONTENT_LENGTH, part.length())
        .header("Accept-Ranges", "bytes")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"voicemail-%s.%s\"".formatted(id, recording.kind().suffix()))
        .build();
  }

  private Request.Recording required(Tx tx, Desk desk, RequestId id) {
    Request.Recording recording =
        requests
            .byId(tx, desk.id(), id)
            .map(request -> request.ask())
            .orElseThrow(() -> Problem.notFound("There is no request " + id + ".").asException())
            .recording();
    if (recording == null) {
      throw Problem.notFound(
              "Request " + id + " has no recording; when a voicemail is closed it is deleted.")
          .asException();
    }
    return recording;
  }

  /**
   * Sends a part of a recording, piece by piece. Each piece is read in a transaction of its own: a
   * slow listener holds no connection to the database.
   */
  private record RecordingStream(Transactions transactions, RequestId id, ByteRange part)
      implements StreamingOutput {
    @Override
    public void write(OutputStream out) throws IOException {
      int size = Recordings.PIECE;
      for (long at = part.from(); at <= part.to(); at = (at / size + 1) * size) {
        int number = Math.toIntExact(at / size);
        byte[] piece =
            transactions
                .run(tx -> new Recordings().piece(tx, id, number))
                .orElseThrow(() -> new IOException("recording " + id + " was deleted meanwhile"));
        int from = Math.toIntExact(at % size);
        int to = Math.toIntExact(Math.min(piece.length, part.to() - at + from + 1));
        out.write(piece, from, to - from);
      }
    }
  }
}
