package baton.scheduler.floor.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.ProblemException;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code …/seats/{role}/{n}/note}: what one holder of a seat leaves for the next (H5). */
@Path("/api/v1/desks/{desk}/seats/{role}/{number}/note")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION})
public final class NoteResource {
  private final DeskTransactions transactions;
  private final Notes notes = new Notes();

  NoteResource(DeskTransactions transactions) {
    this.transactions = transactions;
  }

  /** One note and who has read it. */
  public record View(long id, String author, String text, Instant writtenAt, List<Receipt> readBy) {
    static View of(Note note) {
      return new View(
          note.id(),
          note.authorName(),
          note.text(),
          note.writtenAt(),
          note.readBy().stream().map(read -> new Receipt(read.name(), read.at())).toList());
    }
  }

  /** Who has read it, and since when. */
  public record Receipt(String name, Instant at) {}

  /**
   * @param waiting for the caller; left out: there is none
   * @param own what the caller wrote in this hold
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Both(@Nullable View waiting, @Nullable View own) {}

  @GET
  public Both both(@Auth Caller caller, @BeanParam SeatAddress address) {
    SeatId seat = address.seat();
    AdvisorId me = caller.actingAdvisor();
    return transactions.read(address.desk(), (tx, desk) -> both(tx, desk, seat, me));
  }

  /** {@code {text}}: leaves a note, or writes it anew. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Both write(@Auth Caller caller, @BeanParam SeatAddress address, @Nullable JsonNode body) {
    SeatId seat = address.seat();
    AdvisorId me = caller.actingAdvisor();
    JsonFields fields = JsonFields.of(body, Set.of("text"));
    String text = fields.required("text", fields.lines("text", Notes.LONGEST));
    fields.orThrow();
    return transactions.write(
        address.desk(),
        (tx, desk) -> {
          notes
              .write(tx, desk, seat, me, Objects.requireNonNull(text))
              .ifPresent(no -> {
                throw ProblemException.refused(no);
              });
          return both(tx, desk, seat, me);
        });
  }

  /** The caller has read the note that waits for them. */
  @POST
  @Path("{id: [0-9]{1,18}}/read")
  public Both read(@Auth Caller caller, @BeanParam SeatAddress address, @PathParam("id") long id) {
    SeatId seat = address.seat();
    AdvisorId me = caller.actingAdvisor();
    return transactions.write(
        address.desk(),
        (tx, desk) -> {
          notes
              .read(tx, desk, seat, id, me)
              .ifPresent(no -> {
                throw ProblemException.refused(no);
              });
          return both(tx, desk, seat, me);
        });
  }

  private Both both(Tx tx, Desk desk, SeatId seat, AdvisorId me) {
    return new Both(
        notes.waiting(tx, desk, seat, me).map(View::of).orElse(null),
        notes.own(tx, desk, seat, me).map(View::of).orElse(null));
  }
}
