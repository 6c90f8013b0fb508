package baton.scheduler.floor.ledger;

import baton.handoff.AdvisorId;
import baton.handoff.ledger.Entry;
import baton.handoff.ledger.LedgerCheck;
import baton.handoff.ledger.LedgerCheckpoint;
import baton.handoff.ledger.LedgerSearch;
import baton.handoff.ledger.Uncovered;
import baton.handoff.ledger.UncoveredTime;
import baton.handoff.ledger.Verification;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.ProblemException;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code …/ledger}: reads the ledger, checks it, and finds uncovered time (H13). */
@Path("/api/v1/desks/{desk}/ledger")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.ADVISOR})
public final class LedgerResource {
  private static final int USUAL = 100;
  private static final int MOST = 1000;

  private final DeskTransactions transactions;
  private final LedgerSearch search = new LedgerSearch();
  private final LedgerCheck check = new LedgerCheck();
  private final UncoveredTime uncovered = new UncoveredTime();
  private final Advisors advisors = new Advisors();

  public LedgerResource(DeskTransactions transactions) {
    this.transactions = transactions;
  }

  /** A page; {@code next} is what to send as {@code after} for the one that follows, if any. */
  public record PageOfEntries(List<EntryView> items, @Nullable Long next) {}

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

  /** {@code ?from&to&seat&person&kind&heldOver&after&limit}: entries in the chain's order. */
  @GET
  public PageOfEntries page(
      @Auth Caller caller, @PathParam("desk") String slug, @Context UriInfo address) {
    LedgerQuery query = LedgerQuery.of(address.getQueryParameters(), Set.of("after", "limit"));
    return transactions.read(
        slug,
        (tx, desk) -> {
          Map<AdvisorId, String> names = advisors.names(tx, desk.id());
          LedgerSearch.Filter filter = query.filter(desk, names);
          long after = query.number("after");
          int limit = Objects.requireNonNullElse(query.fields().whole("limit", 1, MOST), USUAL);
          query.fields().orThrow();
          List<Entry> entries = search.oldest(tx.handle(), desk.id(), filter, after, limit);
          return new PageOfEntries(
              entries.stream().map(entry -> EntryView.of(entry, names)).toList(),
              entries.size() < limit ? null : (Long) entries.getLast().number());
        });
  }

  /** {@code ?kept=NUMBER:SHA256}: whether the chain is whole, and the entry kept still in it. */
  @GET
  @Path("verify")
  public Check verify(
      @Auth Caller caller, @PathParam("desk") String slug, @Context UriInfo address) {
    JsonFields fields = JsonFields.ofQuery(address.getQueryParameters(), Set.of("kept"));
    LedgerCheckpoint kept = kept(fields);
    fields.orThrow();
    return transactions.read(
        slug,
        (tx, desk) ->
            switch (check.verify(tx.handle(), desk.id(), kept)) {
              case Verification.Verified whole ->
                  new Check("VERIFIED", whole.entries(), whole.head().toString(), null, null);
              case Verification.Broken broken ->
                  new Check("BROKEN", null, null, broken.number(), broken.reason());
            });
  }

  /** The digest in {@code kept}; null when there is none, or none that can be read. */
  static @Nullable LedgerCheckpoint kept(JsonFields fields) {
    String text = fields.text("kept");
    try {
      return text == null || text.isBlank() ? null : LedgerCheckpoint.parse(text);
    } catch (IllegalArgumentException e) {
      fields.refuse("kept", String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** {@code ?from&to}: days of the desk, or instants. */
  @GET
  @Path("uncovered")
  public Gaps uncovered(
      @Auth Caller caller, @PathParam("desk") String slug, @Context UriInfo address) {
    JsonFields fields = JsonFields.ofQuery(address.getQueryParameters(), Set.of("from", "to"));
    return transactions.read(
        slug, (tx, desk) -> gaps(tx, desk, new LedgerTimes(fields, desk.zone()).period()));
  }

  private Gaps gaps(Tx tx, Desk desk, ShiftPeriod asked) {
    Instant end = asked.end().isAfter(tx.now()) ? tx.now() : asked.end();
    if (!asked.start().isBefore(end)) {
      throw ProblemException.invalid("from", "must be before now");
    }
    ShiftPeriod past = new ShiftPeriod(asked.start(), end);
    List<Gap> gaps = uncovered.in(tx.handle(), desk.id(), past).stream().map(Gap::of).toList();
    return new Gaps(gaps, gaps.stream().mapToLong(Gap::seconds).sum(), past.start(), end);
  }

  /**
   * One entry as programs read it.
   *
   * @param by who did it; left out: the desk itself
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record EntryView(
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
    static EntryView of(Entry entry, Map<AdvisorId, String> names) {
      return new EntryView(
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
}
