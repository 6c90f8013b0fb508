package baton.scheduler.floor.ledger;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.ledger.Entry;
import baton.handoff.ledger.LedgerCheck;
import baton.handoff.ledger.LedgerCheckpoint;
import baton.handoff.ledger.LedgerSearch;
import baton.handoff.ledger.Timelines;
import baton.handoff.ledger.Verification;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Shell;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code /{desk}/ledger}: the ledger for leads, newest first, a line a fact, and the seats' day
 * above it (H13).
 */
@Path("/{desk}/ledger")
@Produces(MediaType.TEXT_HTML)
public final class LedgerPage {
  private static final int LINES = 100;
  private static final Set<String> MORE = Set.of("before", "verify", "kept");

  private final DeskPages face;
  private final LedgerSearch search = new LedgerSearch();
  private final Timelines timelines = new Timelines();
  private final Advisors advisors = new Advisors();

  LedgerPage(DeskPages face) {
    this.face = face;
  }

  /**
   * @param older the address of the page that follows; null when there is none older
   * @param newest the address of the first page; null when this is it
   * @param check null when it was not asked for
   */
  record Model(
      Shell shell,
      FilterForm form,
      SeatDayChart day,
      List<LedgerLine> lines,
      @Nullable String older,
      @Nullable String newest,
      @Nullable CheckWords check) {}

  /** What checking the chain found. */
  record CheckWords(boolean whole, String words) {
    static CheckWords of(Verification check, @Nullable LedgerCheckpoint kept) {
      return switch (check) {
        case Verification.Verified whole ->
            new CheckWords(
                true,
                "Whole: %d entries, none changed, none missing.%s"
                    .formatted(
                        whole.entries(),
                        kept == null
                            ? ""
                            : " Entry %d is the one whose digest you kept."
                                .formatted(kept.number())));
        case Verification.Broken broken ->
            new CheckWords(
                false, "Broken at entry %d. %s".formatted(broken.number(), broken.reason()));
      };
    }
  }

  /**
   * {@code ?from&to&seat&person&kind&heldOver} filter; {@code before} is the number that the page
   * ends before; {@code verify} recomputes the whole chain, {@code kept} is a digest that has to
   * stand in it. The day shown is {@code to}, else today.
   */
  @GET
  @RolesAllowed({Roles.LEAD, Roles.ADMIN})
  public String page(
      @Auth Caller caller, @PathParam("desk") String slug, @Context UriInfo address) {
    LedgerQuery query = LedgerQuery.of(address.getQueryParameters(), MORE);
    Model model = face.desks().read(slug, (tx, desk) -> model(tx, caller, desk, query));
    return face.pages().render("floor/ledger/ledger.ftlh", model);
  }

  /** In a fixed number of statements, whatever there is to show. */
  private Model model(Tx tx, Caller caller, Desk desk, LedgerQuery query) {
    Map<AdvisorId, String> names = advisors.names(tx, desk.id());
    LedgerSearch.Filter filter = query.filter(desk, names);
    long before = query.number("before");
    boolean verify = query.flag("verify");
    LedgerCheckpoint kept = LedgerResource.kept(query.fields());
    query.fields().orThrow();
    SeatDayChart day = day(tx, desk, filter.time(), names);
    List<Entry> entries = search.newest(tx.handle(), desk.id(), filter, before, LINES);
    PageAddress filters = query.address();
    List<String> drops =
        entries.isEmpty() && before == 0
            ? LedgerQuery.FILTERS.stream()
                .filter(name -> !filters.value(name).isEmpty())
                .filter(name -> finds(tx, desk, LedgerQuery.without(filter, name)))
                .toList()
            : List.of();
    return new Model(
        face.shells().of(tx, desk, caller, "Ledger").entry("ledger"),
        FilterForm.of(filters, names.values(), day, drops),
        day,
        entries.stream().map(entry -> LedgerLine.of(entry, names, desk.zone(), tx.now())).toList(),
        entries.size() < LINES ? null : older(filters, entries.getLast().number()),
        before == 0 ? null : filters.toString(),
        verify
            ? CheckWords.of(new LedgerCheck().verify(tx.handle(), desk.id(), kept), kept)
            : null);
  }

  private static String older(PageAddress filters, long before) {
    return filters.with("before", Long.toString(before)).toString();
  }

  private SeatDayChart day(
      Tx tx, Desk desk, LedgerSearch.Time asked, Map<AdvisorId, String> names) {
    Instant last = asked.to().equals(LedgerSearch.Time.LAST) ? tx.now() : asked.to().minusNanos(1);
    LocalDate date = last.atZone(desk.zone()).toLocalDate();
    List<Timelines.SeatTimeline> seats =
        timelines.in(tx.handle(), desk.id(), LedgerTimes.day(date, desk.zone()), tx.now());
    return SeatDayChart.of(date, desk.zone(), tx.now(), seats, names);
  }

  private boolean finds(Tx tx, Desk desk, LedgerSearch.Filter filter) {
    return !search.newest(tx.handle(), desk.id(), filter, 0, 1).isEmpty();
  }

  /**
   * The filters as they stand, what else they can be, and where dropping one leads.
   *
   * @param given what is set now; empty texts for the rest
   * @param export the address to add a format to
   * @param drops filters that alone keep everything away; empty when there is something to show, or
   *     when no single one does
   */
  record FilterForm(
      Given given,
      Choices choices,
      DayLinks days,
      String export,
      boolean filtered,
      List<Drop> drops) {

    record Given(
        String from, String to, String seat, String person, String kind, boolean heldOver) {}

    record Choices(List<Choice> seats, List<String> people, List<Choice> kinds) {}

    record Choice(String value, String words) {}

    /** Addresses that show another day with the filters kept. */
    record DayLinks(String before, String after, String today) {}

    record Drop(String words, String address) {}

    /**
     * @param drops the names of filters of which dropping one helps
     */
    static FilterForm of(
        PageAddress address, Collection<String> people, SeatDayChart day, List<String> drops) {
      Given given =
          new Given(
              address.value("from"),
              address.value("to"),
              address.value("seat"),
              address.value("person"),
              address.value("kind"),
              address.value("heldOver").equals("true"));
      Choices choices =
          new Choices(
              day.seats().stream().map(seat -> new Choice(seat.toString(), seat.spoken())).toList(),
              people.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(),
              Arrays.stream(KindGroup.values())
                  .map(group -> new Choice(group.code(), group.words()))
                  .toList());
      return new FilterForm(
          given,
          choices,
          days(address, day.date()),
          address.toString(),
          LedgerQuery.FILTERS.stream().anyMatch(name -> !address.value(name).isEmpty()),
          drops.stream()
              .map(name -> new Drop(words(name, given), address.with(name, null).toString()))
              .toList());
    }

    private static DayLinks days(PageAddress address, LocalDate date) {
      return new DayLinks(
          on(address, date.minusDays(1)),
          on(address, date.plusDays(1)),
          address.with("from", null).with("to", null).toString());
    }

    private static String on(PageAddress address, LocalDate day) {
      return address.with("from", day.toString()).with("to", day.toString()).toString();
    }

    private static String words(String name, Given given) {
      return switch (name) {
        case "from" -> "from " + given.from();
        case "to" -> "to " + given.to();
        case "seat" -> SeatId.parse(given.seat()).spoken();
        case "person" -> given.person();
        case "kind" -> KindGroup.of(given.kind()).map(KindGroup::words).orElse(given.kind());
        default -> "only held over";
      };
    }
  }
}
