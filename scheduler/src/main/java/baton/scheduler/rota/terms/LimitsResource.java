package baton.scheduler.rota.terms;

import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.rota.terms.Availability.WeeklySpan;
import baton.scheduler.rota.terms.TermsFields.Agreed;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code …/advisors/{id}/limits}: what somebody's shifts keep to (R1). */
@Path("/api/v1/desks/{desk}/advisors/{id: [0-9]{1,18}}/limits")
@Produces(MediaType.APPLICATION_JSON)
public final class LimitsResource {
  private final DeskTransactions transactions;
  private final TermsStore book = new TermsStore();
  private final TermsAccess whose = new TermsAccess();

  LimitsResource(DeskTransactions transactions) {
    this.transactions = transactions;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.ADVISOR})
  public Object read(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return transactions.read(
        slug,
        (tx, desk) -> {
          Advisor advisor = whose.of(tx, desk, caller, id);
          return LimitsView.of(book.terms(tx, desk, tx.now()).of(advisor.id()));
        });
  }

  /** All of it: what is left out is no limit, and without availability it is always. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.ADMIN, Roles.LEAD})
  public Object change(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @Nullable JsonNode body) {
    Agreed agreed = TermsFields.agreed(body);
    return transactions.write(
        slug,
        (tx, desk) -> {
          Advisor advisor = whose.of(tx, desk, caller, id);
          book.save(tx, desk, advisor.id(), agreed.limits(), agreed.availability());
          return LimitsView.of(book.terms(tx, desk, tx.now()).of(advisor.id()));
        });
  }

  /**
   * Somebody's limits and availability as programs read and write them; what is not there is no
   * limit.
   */
  record LimitsView(
      @JsonUnwrapped Numbers numbers, @JsonUnwrapped Here here, List<SpanView> availability) {
    /** What can be counted; weeks in true minutes from Monday to Sunday. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Numbers(
        @Nullable Long leastWeekMinutes,
        @Nullable Long mostWeekMinutes,
        @Nullable Integer mostDaysInARow,
        @Nullable Long leastRestMinutes,
        @Nullable Integer leastDaysOffInARow,
        @Nullable Integer mostWeekendsInFour) {}

    /** The first and the last day at the desk, both included. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Here(@Nullable String firstDay, @Nullable String lastDay) {}

    /** {@code {"day": "MONDAY", "from": "08:00", "to": "16:00"}}. */
    record SpanView(String day, String from, String to) {
      static SpanView of(WeeklySpan span) {
        return new SpanView(span.day().name(), span.from().toString(), span.to().toString());
      }
    }

    static LimitsView of(WorkTerms terms) {
      WorkLimits limits = terms.limits();
      return new LimitsView(
          new Numbers(
              LimitsStore.minutes(limits.hours().least()),
              LimitsStore.minutes(limits.hours().most()),
              limits.mostDaysInARow(),
              LimitsStore.minutes(limits.leastRest()),
              limits.leastDaysOffInARow(),
              limits.mostWeekends()),
          new Here(text(limits.employment().first()), text(limits.employment().last())),
          terms.availability().spans().stream().map(SpanView::of).toList());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
      return day == null ? null : day.toString();
    }
  }
}
