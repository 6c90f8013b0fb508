package baton.scheduler.rota.pattern;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.testing.TestDatabase;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.desk.DeskSettings;
import baton.scheduler.desk.DeskSetup;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.desk.Desks;
import baton.scheduler.desk.Role;
import baton.scheduler.notification.Outbox;
import baton.scheduler.platform.access.AccessFeature;
import baton.scheduler.platform.access.ApiTokens;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.access.TestSession;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.LiveDesks;
import baton.scheduler.platform.web.LiveSnapshot;
import baton.scheduler.platform.web.Pages;
import baton.scheduler.rota.draft.DraftOutcome;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.terms.Availability;
import baton.scheduler.rota.terms.TermsStore;
import baton.scheduler.rota.terms.TimeOff.AwayPeriod;
import baton.scheduler.rota.terms.TimeOffService;
import baton.scheduler.rota.terms.WorkLimits;
import baton.scheduler.rota.terms.WorkLimits.Employment;
import baton.scheduler.rota.terms.WorkLimits.HoursPerWeek;
import baton.scheduler.testing.Api;
import baton.scheduler.testing.Chromium;
import baton.scheduler.testing.TestServer;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A desk in Denver with its patterns, pages and API, on a real server with a clock tests set. */
final class PatternScene implements AutoCloseable {
  private final TestDatabase database = TestDatabase.create();
  final Transactions transactions;
  final DraftService drafts = new DraftService();
  private final DeskId id;
  private final TestServer server;
  private volatile Instant now;

  private PatternScene(String local) {
    setLocal(local);
    this.transactions = new Transactions(database.app(), () -> this.now);
    this.id =
        transactions.run(tx ->
            new DeskSetup()
                .create(tx, "support", DeskSettings.defaults("Support desk"), Role.USUAL));
    this.server =
        TestServer.start(environment -> {
          environment.jersey().register(new AccessFeature(transactions));
          PatternModule.resources(
                  new DeskPages(
                      new DeskTransactions(transactions),
                      new Pages(),
                      new DeskShells(ClockMode.SYSTEM),
                      new LiveDesks(database.appSource(), this::nothing)))
              .forEach(environment.jersey()::register);
        });
    for (String lead : List.of("Lea", "Lou")) {
      transactions.use(tx -> new Advisors().add(tx, id, lead, true, List.of()));
    }
    people("Ana", "Ben", "Cleo");
  }

  static PatternScene at(String local) {
    return new PatternScene(local);
  }

  void setLocal(String local) {
    now = LocalDateTime.parse(local).atZone(ZoneId.of("America/Denver")).toInstant();
  }

  /** People who can call and chat. */
  void people(String... names) {
    for (String name : names) {
      transactions.use(
          tx -> new Advisors().add(tx, id, name, false, List.of("LIVE_CALL", "LIVE_CHAT")));
    }
  }

  void agree(String name, Employment employment) {
    WorkLimits limits =
        new WorkLimits(new HoursPerWeek(null, null), null, null, null, null, employment);
    transactions.use(
        tx -> new TermsStore().save(tx, desk(tx), id(name), limits, Availability.ALWAYS));
  }

  /** Time off that was asked for, and approved at once or not. */
  void away(String name, String from, String to, boolean approved) {
    transactions.use(tx -> {
      TimeOffService book = new TimeOffService(new Outbox(List.of()));
      AwayPeriod away =
          AwayPeriod.of(LocalDateTime.parse(from), LocalDateTime.parse(to), desk(tx).zone());
      TimeOffService.Actor actor = new TimeOffService.Actor(id("Lea"), "");
      var unused =
          approved
              ? book.enter(tx, desk(tx), id(name), away, actor)
              : book.ask(tx, desk(tx), id(name), away, actor);
    });
  }

  private AdvisorId id(String name) {
    return draft().names().entrySet().stream()
        .filter(one -> one.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  <T> T run(Function<Tx, T> work) {
    return transactions.run(work);
  }

  Desk desk(Tx tx) {
    return new Desks().byId(tx, id);
  }

  Draft draft() {
    return run(tx -> drafts.read(tx, desk(tx)));
  }

  /** The draft's shifts, as {@code "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00"}. */
  List<String> shifts() {
    return draft().shifts().stream().map(drafted -> words(drafted.shift())).toList();
  }

  String words(DraftShift s) {
    String who = s.advisor() == null ? "open" : draft().name(s.advisor());
    return "%s %s %s %s".formatted(s.seat(), who, s.start(), s.end());
  }

  DraftShift shift(String words) {
    String[] parts = words.split(" ");
    AdvisorId advisor =
        draft().names().entrySet().stream()
            .filter(name -> name.getValue().equals(parts[1]))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(null);
    return new DraftShift(
        baton.handoff.SeatId.parse(parts[0]),
        advisor,
        LocalDateTime.parse(parts[2]),
        LocalDateTime.parse(parts[3]));
  }

  void edit(List<String> out, List<String> in) {
    DraftEdit edit =
        new DraftEdit(
            "by hand",
            out.stream().map(this::shift).toList(),
            in.stream().map(this::shift).toList());
    DraftOutcome outcome = run(tx -> drafts.edit(tx, desk(tx), new Editor(null, "Lou"), edit));
    if (!(outcome instanceof DraftOutcome.Done)) {
      throw new AssertionError(outcome.toString());
    }
  }

  Api api(String name, String role) {
    String token = run(tx -> new ApiTokens().issue(tx, name, role, id, null));
    return new Api(url("").replaceAll("/$", ""), token);
  }

  Api lead(String name) {
    return api(name, Roles.LEAD);
  }

  Page as(Chromium chromium, String name, int width, ColorScheme scheme) {
    String session =
        run(tx ->
            TestSession.of(
                tx,
                id,
                new Advisors()
                    .all(tx, id).stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .id()));
    Page page = chromium.open(width, 900, scheme);
    page.context().addCookies(List.of(new Cookie(TestSession.COOKIE, session).setUrl(url("/"))));
    return page;
  }

  String url(String path) {
    return server.uri(path).toString();
  }

  private LiveSnapshot.Painted nothing(DeskId desk) {
    return new LiveSnapshot.Painted(transactions.run(Tx::now), "", "", Duration.ofHours(1));
  }

  @Override
  public void close() {
    server.close();
  }
}
