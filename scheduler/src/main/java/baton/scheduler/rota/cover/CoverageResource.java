package baton.scheduler.rota.cover;

import static java.util.Objects.requireNonNull;

import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.rota.cover.CoverNeeds.CoverNeed;
import baton.scheduler.rota.cover.CoverageAsked.CoverDemand;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code …/coverage}: how many people are asked for, by role, weekday and time of day (R1). */
@Path("/api/v1/desks/{desk}/coverage")
@Produces(MediaType.APPLICATION_JSON)
public final class CoverageResource {
  private static final Duration LONGEST = Duration.ofDays(400);

  private final DeskTransactions transactions;
  private final CoverageStore book = new CoverageStore();

  public CoverageResource(DeskTransactions transactions) {
    this.transactions = transactions;
  }

  /** The usual week, and the dates that differ. */
  @GET
  @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION})
  public Object read(@Auth Caller caller, @PathParam("desk") String slug) {
    return transactions.read(slug, (tx, desk) -> view(tx, desk));
  }

  /** {@code {needs: [{role, day, from, to, people}]}}: the whole usual week. */
  @PUT
  @Path("usual")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.ADMIN, Roles.LEAD})
  public Object usual(
      @Auth Caller caller, @PathParam("desk") String slug, @Nullable JsonNode body) {
    JsonFields sent = CoverageFields.sentUsual(body);
    return transactions.write(
        slug,
        (tx, desk) -> {
          book.lock(tx, desk);
          book.save(tx, desk, new CoverageFields(DeskRole.codes(tx, desk)).usual(sent));
          return view(tx, desk);
        });
  }

  /** {@code ?role&from&to}: the stretches of {@code [from, to)} in which somebody is asked for. */
  @GET
  @Path("asked")
  @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION})
  public Object asked(
      @Auth Caller caller, @PathParam("desk") String slug, @Context UriInfo address) {
    JsonFields fields =
        JsonFields.ofQuery(address.getQueryParameters(), Set.of("role", "from", "to"));
    return transactions.read(slug, (tx, desk) -> asked(tx, desk, fields));
  }

  private CoverageView.AskedView asked(Tx tx, Desk desk, JsonFields fields) {
    String role = new CoverageFields(DeskRole.codes(tx, desk)).role(fields);
    Instant from = fields.required("from", fields.instant("from"));
    Instant to = fields.required("to", fields.instant("to"));
    if (from != null && to != null && !(from.isBefore(to) && !to.isAfter(from.plus(LONGEST)))) {
      fields.refuse("to", "must be after from, and at most 400 days after it");
    }
    fields.orThrow();
    ShiftPeriod stretch = new ShiftPeriod(requireNonNull(from), requireNonNull(to));
    return CoverageView.AskedView.of(book.asked(tx, desk).of(requireNonNull(role), stretch));
  }

  private CoverageView view(Tx tx, Desk desk) {
    return CoverageView.of(book.usual(tx, desk), book.dates(tx, desk));
  }

  /** The cover a desk asks for, as programs read it. */
  record CoverageView(List<NeedView> needs, List<DatesView> dates) {
    /** Desk wall time; 24:00 is the end of the day. */
    record NeedView(String role, String day, String from, String to, int people) {
      static NeedView of(CoverNeed need) {
        return new NeedView(
            need.role(),
            need.day().name(),
            DaySpan.written(need.span().from()),
            DaySpan.written(need.span().to()),
            need.people());
      }

      static List<NeedView> all(CoverNeeds needs) {
        return needs.all().stream().map(NeedView::of).toList();
      }
    }

    record DatesView(long id, String name, String first, String last, List<NeedView> needs) {
      static DatesView of(CoverDates dates) {
        return new DatesView(
            dates.id().value(),
            dates.name(),
            dates.first().toString(),
            dates.last().toString(),
            NeedView.all(dates.needs()));
      }
    }

    static CoverageView of(CoverNeeds usual, List<CoverDates> dates) {
      return new CoverageView(NeedView.all(usual), dates.stream().map(DatesView::of).toList());
    }

    /**
     * The stretches of a time in which somebody is asked for.
     *
     * @param next always null: all are listed
     */
    record AskedView(List<Stretch> items, @Nullable String next) {
      /** Instants, {@code [start, end)}. */
      record Stretch(String start, String end, int people) {}

      static AskedView of(List<CoverDemand> asked) {
        return new AskedView(
            asked.stream()
                .map(one ->
                    new Stretch(
                        one.period().start().toString(),
                        one.period().end().toString(),
                        one.people()))
                .toList(),
            null);
      }
    }
  }
}
