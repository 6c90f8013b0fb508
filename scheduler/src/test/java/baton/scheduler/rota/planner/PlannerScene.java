package baton.scheduler.rota.planner;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.SeatId;
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
import baton.scheduler.platform.access.AccessFeature;
import baton.scheduler.platform.access.TestSession;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.LiveDesks;
import baton.scheduler.platform.web.LiveSnapshot;
import baton.scheduler.platform.web.Pages;
import baton.scheduler.rota.cover.CoverageStore;
import baton.scheduler.rota.cover.DayKind;
import baton.scheduler.rota.cover.DaySpan;
import baton.scheduler.rota.draft.DraftEdits;
import baton.scheduler.rota.draft.DraftOutcome;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.draft.Publication;
import baton.scheduler.rota.draft.RotaDrafting;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Drafted;
import baton.scheduler.rota.plan.ShiftLine;
import baton.scheduler.rota.publish.Rota;
import baton.scheduler.testing.Chromium;
import baton.scheduler.testing.TestServer;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A desk in Denver with the usual seats, its planner page on a real server, and a clock that tests
 * set. Lea and Leo are leads.
 */
final class PlannerScene implements AutoCloseable {
  final TestDatabase database = TestDatabase.create();
  final Rota rota = new Rota((tx, desk) -> {});
  private final DraftService drafts = new DraftService();
  final Transactions transactions;
  private final DeskId id;
  private final TestServer server;
  private volatile Instant now;

  private PlannerScene(String local) {
    this.now = LocalDateTime.parse(local).atZone(ZoneId.of("America/Denver")).toInstant();
    this.transactions = new Transactions(database.app(), () -> this.now);
    this.id =
        transactions.run(tx ->
            new DeskSetup()
                .create(tx, "support", DeskSettings.defaults("Support desk"), Role.USUAL));
    this.server =
        TestServer.start(environment -> {
          LiveDesks live = new LiveDesks(database.appSource(), this::nothing);
          live.register(environment);
          environment.jersey().register(new AccessFeature(transactions));
          PlannerModule.resources(
                  new DeskPages(
                      new DeskTransactions(transactions),
                      new Pages(),
                      new DeskShells(ClockMode.SYSTEM),
                      live),
                  rota,
                  drafts)
              .forEach(environment.jersey()::register);
        });
    lead("Lea");
    lead("Leo");
  }

  /** Its clock stands at that desk wall time. */
  static PlannerScene at(String local) {
    return new PlannerScene(local);
  }

  Desk desk(Tx tx) {
    return new Desks().byId(tx, id);
  }

  void setLocal(String local) {
    now = LocalDateTime.parse(local).atZone(ZoneId.of("America/Denver")).toInstant();
  }

  /** People who can do everything. */
  void people(String... names) {
    for (String name : names) {
      person(name, "LIVE_CALL", "LIVE_CHAT", "VOICEMAIL");
    }
  }

  void person(String name, String... skills) {
    transactions.use(tx -> new Advisors().add(tx, id, name, false, List.of(skills)));
  }

  private void lead(String name) {
    transactions.use(tx -> new Advisors().add(tx, id, name, true, List.of()));
  }

  /** {@code "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00"}; a name may have underscores. */
  void draft(String... shifts) {
    List<ShiftLine> lines = new ArrayList<>();
    for (String shift : shifts) {
      String[] parts = shift.split(" ");
      lines.add(
          ShiftLine.item(
              lines.size(),
              SeatId.parse(parts[0]),
              parts[1].replace('_', ' '),
              LocalDateTime.parse(parts[2]),
              LocalDateTime.parse(parts[3])));
    }
    if (transactions.run(tx -> rota.replaceDraft(tx, desk(tx), lines))
        instanceof RotaDrafting.Answer.Refused refused) {
      throw new AssertionError(refused.toString());
    }
  }

  /** Adds one shift to the draft, whatever speaks against it beside others. */
  void edit(String shift) {
    edit(draft -> DraftEdits.add(draft, read(draft, shift)));
  }

  /** Takes one shift out of the draft; Test did it. */
  void takeOut(String shift) {
    edit(draft -> DraftEdits.takeOut(draft, read(draft, shift)));
  }

  private void edit(Function<Draft, DraftEdit> edit) {
    transactions.use(tx -> {
      Draft draft = drafts.read(tx, desk(tx));
      DraftOutcome outcome = drafts.edit(tx, desk(tx), new Editor(null, "Test"), edit.apply(draft));
      if (!(outcome instanceof DraftOutcome.Done)) {
        throw new AssertionError(outcome.toString());
      }
    });
  }

  /** The draft, as {@link #draft} takes it; with - for who is on an open shift. */
  List<String> drafted() {
    return transactions.run(tx -> {
      Draft draft = drafts.read(tx, desk(tx));
      return draft.shifts().stream()
          .map(Drafted::shift)
          .map(shift ->
              String.join(
                  " ",
                  shift.seat().toString(),
                  shift.advisor() == null ? "-" : draft.names().get(shift.advisor()),
                  shift.start().toString(),
                  shift.end().toString()))
          .toList();
    });
  }

  /** The number of the draft's latest edit. */
  long lastEdit() {
    return transactions.run(tx -> drafts.version(tx, desk(tx)));
  }

  /** A shift by the name that forms have for it. */
  String name(String shift) {
    return transactions.run(tx -> ShiftName.of(read(drafts.read(tx, desk(tx)), shift)));
  }

  /** Asks for so many on a role, every day of the week from one time to another. */
  void ask(String role, int people, int fromMinute, int toMinute) {
    transactions.use(tx -> {
      CoverageStore book = new CoverageStore();
      book.save(
          tx,
          desk(tx),
          book.usual(tx, desk(tx))
              .with(role, Set.copyOf(DayKind.USUAL), new DaySpan(fromMinute, toMinute), people));
    });
  }

  /** Approved time off of somebody, in desk wall time. */
  void off(String name, String from, String to) {
    transactions.use(tx ->
        tx.handle()
            .execute(
                """
                insert into time_off (desk_id, advisor_id, local_from, local_to, starts_at, ends_at,
                                      reason, state, asked_at, decided_at)
                select desk_id, id, cast(? as timestamp), cast(? as timestamp), ?, ?, '', 'APPROVED',
                       ?, ?
                  from advisor where name = ?
                """,
                from,
                to,
                instant(from),
                instant(to),
                now,
                now,
                name));
  }

  private static Instant instant(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("America/Denver")).toInstant();
  }

  private static DraftShift read(Draft draft, String shift) {
    String[] parts = shift.split(" ");
    return new DraftShift(
        SeatId.parse(parts[0]),
        draft.names().entrySet().stream()
            .filter(one -> one.getValue().equals(parts[1]))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(null),
        LocalDateTime.parse(parts[2]),
        LocalDateTime.parse(parts[3]));
  }

  void publish() {
    if (transactions.run(tx -> rota.publish(tx, desk(tx), null, ""))
        instanceof Publication.Refused refused) {
      throw new AssertionError(refused.toString());
    }
  }

  Page as(Chromium chromium, String name, int width, int height, ColorScheme scheme) {
    return signedIn(chromium.open(width, height, scheme), name);
  }

  Page withoutScript(Chromium chromium, String name) {
    return signedIn(chromium.openWithoutScript(1280, 900), name);
  }

  private Page signedIn(Page page, String name) {
    page.context()
        .addCookies(List.of(new Cookie(TestSession.COOKIE, session(name)).setUrl(url("/"))));
    return page;
  }

  /** The value of the cookie of somebody who has signed in. */
  String session(String name) {
    return transactions.run(tx -> TestSession.of(tx, id, advisor(tx, name)));
  }

  private AdvisorId advisor(Tx tx, String name) {
    return new Advisors()
        .all(tx, id).stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow().id();
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
