package baton.scheduler.seat;

import baton.handoff.AdvisorId;
import baton.handoff.ledger.Entry;
import baton.handoff.ledger.Ledger;
import baton.handoff.ledger.LedgerCheck;
import baton.handoff.ledger.Uncovered;
import baton.handoff.ledger.UncoveredTime;
import baton.handoff.ledger.Verification;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.access.Caller;
import baton.scheduler.access.Roles;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Desks;
import baton.scheduler.tx.Transactions;
import baton.scheduler.tx.Tx;
import baton.scheduler.web.ProblemException;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code …/ledger}: reads the ledger, checks it, and finds uncovered time (H13). */
@Path("/api/v1/desks/{desk}/ledger")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.ADVISOR})
public final class LedgerResource {
  private static final int MOST = 1000;

  private final Transactions transactions;
  private final Desks desks;
  private final Ledger ledger = new Ledger();
  private final LedgerCheck check = new LedgerCheck();
  private final UncoveredTime uncovered = new UncoveredTime();
  private final Advisors advisors = new Advisors();

  public LedgerResource(Transactions transactions, Desks desks) {
    this.transactions = transactions;
    this.desks = desks;
  }

  /**
   * One entry.
   *
   * @param by who did it; left out: the desk itself
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      long number,
      Instant at,
      String kind,
      String seat,
      @Nullable String advisor,
      @Nullable String other,
      @Nullable String by,
      int rotaRevision,
      @JsonRawValue String detail,
      String previousSha256,
      String sha256) {
    static View of(Entry entry, Map<AdvisorId, String> names) {
      return new View(
          entry.number(),
          entry.at(),
          entry.fact().kind().name(),
          entry.fact().seat().toString(),
          names.get(entry.fact().advisor()),
          name(names, entry.fact().other()),
          name(names, entry.fact().actor()),
          entry.fact().rotaRevision(),
          entry.fact().detail(),
          entry.previous().toString(),
          entry.sha256().toString());
    }

    private static @Nullable String name(
        Map<AdvisorId, String> names, @Nullable AdvisorId advisor) {
      return advisor == null ? null : names.get(advisor);
    }
  }

  /** A page; {@code next} is what to send as {@code after} for the one that follows, if any. */
  public record PageOfEntries(List<View> items, @Nullable Long next) {}

  /**
   * @param result VERIFIED or BROKEN
   * @param entries how many stand, of a whole ledger
   * @param head the last entry's hash; kept elsewhere, it proves later that none of these changed
   * @param number the first broken entry
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Check(
      String result,
      @Nullable Long entries,
      @Nullable String head,
      @Nullable Long number,
      @Nullable String reason) {}

  /**
   * A stretch that a published shift covers with nobody on the seat, and the entries that prove it.
   */
  public record Gap(
      String seat,
      Instant from,
      Instant to,
      long seconds,
      @Nullable Long emptiedBy,
      @Nullable Long filledBy) {
    static Gap of(Uncovered gap) {
      return new Gap(
          gap.seat().toString(),
          gap.period().start(),
          gap.period().end(),
          gap.seconds(),
          gap.emptiedBy(),
          gap.filledBy());
    }
  }

  /** All of them in the time asked for, which ends no later than now. */
  public record Gaps(List<Gap> items, long seconds, Instant from, Instant to) {}

  @GET
  public PageOfEntries page(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    if (limit < 1 || limit > MOST) {
      throw ProblemException.invalid("limit", "is 1 to " + MOST);
    }
    return transactions.run(tx -> {
      Desk desk = desks.required(tx, slug);
      List<Entry> entries = ledger.page(tx.handle(), desk.id(), after, limit);
      Map<AdvisorId, String> names = advisors.names(tx, desk.id());
      return new PageOfEntries(
          entries.stream().map(entry -> View.of(entry, names)).toList(),
          entries.size() < limit ? null : entries.getLast().number());
    });
  }

  @GET
  @Path("verify")
  public Check verify(@Auth Caller caller, @PathParam("desk") String slug) {
    return transactions.run(tx ->
        switch (check.verify(tx.handle(), desks.required(tx, slug).id())) {
          case Verification.Verified whole ->
              new Check("VERIFIED", whole.entries(), whole.head().toString(), null, null);
          case Verification.Broken broken ->
              new Check("BROKEN", null, null, broken.number(), broken.reason());
        });
  }

  @GET
  @Path("uncovered")
  public Gaps uncovered(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to) {
    Instant start = instant("from", from);
    Instant end = instant("to", to);
    return transactions.run(tx -> gaps(tx, desks.required(tx, slug), start, end));
  }

  private Gaps gaps(Tx tx, Desk desk, Instant from, Instant to) {
    Instant end = to.isAfter(tx.now()) ? tx.now() : to;
    if (!from.isBefore(end)) {
      throw ProblemException.invalid("from", "is before to, and before now");
    }
    List<Gap> gaps =
        uncovered.in(tx.handle(), desk.id(), new ShiftPeriod(from, end)).stream()
            .map(Gap::of)
            .toList();
    return new Gaps(gaps, gaps.stream().mapToLong(Gap::seconds).sum(), from, end);
  }

  private static Instant instant(String field, @Nullable String text) {
    try {
      return OffsetDateTime.parse(text == null ? "" : text).toInstant();
    } catch (DateTimeException e) {
      throw ProblemException.invalid(
          field, "is needed: an instant with its offset, like 2026-03-10T08:00:00-06:00");
    }
  }
}
