package baton.scheduler.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.contact.slot.Slots;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Desks;
import baton.scheduler.notification.Outbox;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.calendar.CalendarLinks;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.draft.LoggedEdit;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Drafted;
import baton.scheduler.rota.publish.Rota;
import baton.scheduler.testing.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two leads at once change the sample desk's draft 500 times, as it comes: edits, undos and redos,
 * publishing, going back; meanwhile hours pass. Whatever they do, what must hold holds.
 */
class RandomEditsTest {
  private static final Instant START = Instant.parse("2026-03-04T15:00:00Z");
  private static final Instant EVER = Instant.parse("2100-01-01T00:00:00Z");
  private static final int ROUNDS = 4;
  private static final int TURNS = 63; // of each of two leads in each round: 504 in all

  private final PublishedShifts published = new PublishedShifts();
  private final DraftService drafts = new DraftService();
  private volatile Instant now = START;
  private TestBaton baton;
  private Transactions transactions;
  private RandomLead lea;
  private RandomLead mia;

  @BeforeEach
  void start() {
    baton = TestBaton.rehearsing(START.toString());
    transactions = new Transactions(baton.database().app(), () -> now);
    RandomLead.Scene scene =
        new RandomLead.Scene(
            transactions,
            new Rota(
                new Slots()::correct,
                new RotaTelling(new Outbox(List.of())),
                (tx, desk, shifts) -> List.of()),
            baton.program(Roles.LEAD, null),
            this::desk);
    lea = new RandomLead(scene, "Lea", baton.advisor("Lea"), 11);
    mia = new RandomLead(scene, "Mia", baton.advisor("Mia"), 23);
  }

  @AfterEach
  void stop() {
    baton.close();
  }

  @Test
  void whatever_two_leads_do_no_edit_is_lost_and_no_rule_broken_R1_R2_R4_R5() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      atOnce();
      oneRevisionEverywhere();
      pass(Duration.ofHours(5));
    }
    int edits = lea.done().size() + mia.done().size();
    int revisions = lea.revisions().size() + mia.revisions().size();
    assertThat(edits).as("edits made").isGreaterThan(150);
    assertThat(revisions).as("revisions published").isGreaterThan(8);
    assertThat(lea.refused() + mia.refused()).as("told no").isGreaterThan(10);
    everyEditIsInTheLog();
    replayingGivesTheDraft();
    revisionsAreAsTheyWere();
    thePastNeverChanged();
    nobodyIsPlannedTwice();
    whoeverIsAffectedWasToldAndNobodyElse();
  }

  private void atOnce() throws Exception {
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      List<Future<?>> both =
          List.of(
              executor.submit(() -> lea.takeTurns(TURNS)),
              executor.submit(() -> mia.takeTurns(TURNS)));
      for (Future<?> one : both) {
        one.get();
      }
    }
  }

  /** For the service, and for what this test does beside it. */
  private void pass(Duration time) throws Exception {
    now = now.plus(time);
    assertThat(baton.admin().post("/clock", Map.of("advanceTo", now.toString())).status())
        .isEqualTo(200);
  }

  /** Each that was answered as done is there once, as it was made, and numbers have no holes. */
  private void everyEditIsInTheLog() {
    Map<Long, DraftEdit> log = log();
    Set<Long> seen = new HashSet<>();
    for (RandomLead lead : List.of(lea, mia)) {
      lead.done()
          .forEach((number, edit) -> {
            assertThat(seen.add(number)).as("edit %d was answered once", number).isTrue();
            assertThat(log).containsKey(number);
            if (edit != null) {
              assertThat(Set.copyOf(Objects.requireNonNull(log.get(number)).out()))
                  .isEqualTo(Set.copyOf(edit.out()));
              assertThat(Set.copyOf(log.get(number).in())).isEqualTo(Set.copyOf(edit.in()));
            }
          });
    }
    List<LoggedEdit> others =
        entries().stream().filter(entry -> !seen.contains(entry.number())).toList();
    assertThat(others)
        .allMatch(
            entry -> entry.kind() == LoggedEdit.Kind.OVER || entry.by().name().equals("Baton"));
  }

  private void replayingGivesTheDraft() {
    Set<DraftShift> shifts = new HashSet<>();
    log().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> {
          DraftEdit edit = entry.getValue();
          assertThat(shifts).as("before edit %d", entry.getKey()).containsAll(edit.out());
          edit.out().forEach(shifts::remove);
          edit.in().forEach(shift -> assertThat(shifts.add(shift)).isTrue());
        });
    Draft draft = run(tx -> drafts.read(tx, desk(tx)));
    assertThat(shifts)
        .isEqualTo(draft.shifts().stream().map(Drafted::shift).collect(Collectors.toSet()));
  }

  private void revisionsAreAsTheyWere() {
    revisions()
        .forEach((number, then) ->
            assertThat(inRevision(number)).as("revision %d", number).isEqualTo(then.shifts()));
  }

  /** What was over stays word for word, what was running stays where it began. */
  private void thePastNeverChanged() {
    revisions()
        .forEach((number, then) -> {
          List<Shift> before = inRevision(number - 1);
          for (Shift shift : before) {
            if (!shift.period().end().isAfter(then.at())) {
              assertThat(then.shifts()).contains(shift);
            } else if (shift.period().start().isBefore(then.at())) {
              assertThat(then.shifts())
                  .anyMatch(same ->
                      same.seat().equals(shift.seat())
                          && same.advisor().equals(shift.advisor())
                          && same.period().start().equals(shift.period().start()));
            }
          }
          Set<Shift> known = Set.copyOf(before);
          assertThat(then.shifts())
              .filteredOn(
                  shift -> !known.contains(shift) && shift.period().start().isBefore(then.at()))
              .allMatch(shift ->
                  before.stream()
                      .anyMatch(was ->
                          was.seat().equals(shift.seat())
                              && was.advisor().equals(shift.advisor())
                              && was.period().start().equals(shift.period().start())));
        });
  }

  private void nobodyIsPlannedTwice() {
    Map<AdvisorId, Advisor> people =
        run(tx -> new Advisors().all(tx, desk(tx).id())).stream()
            .collect(Collectors.toMap(Advisor::id, Function.identity()));
    int latest = run(tx -> published.revision(tx.handle(), desk(tx).id()));
    for (int number = 1; number <= latest; number++) {
      List<Shift> shifts = inRevision(number);
      assertThat(shifts)
          .allMatch(s ->
              Objects.requireNonNull(people.get(s.advisor())).skills().contains(s.seat().role()));
      noOverlaps(shifts, Shift::seat);
      noOverlaps(shifts, Shift::advisor);
    }
  }

  /** Once a revision, by its number (R4). */
  private void whoeverIsAffectedWasToldAndNobodyElse() {
    revisions()
        .keySet()
        .forEach(number ->
            assertThat(told(number))
                .as("told of revision %d", number)
                .containsExactlyInAnyOrderElementsOf(affected(number)));
  }

  private Set<AdvisorId> affected(int number) {
    Set<Planned> before = planned(number - 1);
    Set<Planned> after = planned(number);
    return Stream.concat(before.stream(), after.stream())
        .filter(one -> !before.contains(one) || !after.contains(one))
        .map(Planned::advisor)
        .collect(Collectors.toSet());
  }

  /** A shift without its id, which a shift that is taken out and put in again does not keep. */
  private record Planned(SeatId seat, AdvisorId advisor, ShiftPeriod period) {}

  private Set<Planned> planned(int revision) {
    return inRevision(revision).stream()
        .map(shift -> new Planned(shift.seat(), shift.advisor(), shift.period()))
        .collect(Collectors.toSet());
  }

  private List<AdvisorId> told(int revision) {
    return run(tx ->
        tx.handle()
            .createQuery("select advisor_id from prompt where desk_id = :desk and key = :key")
            .bind("desk", desk(tx).id().value())
            .bind("key", "rota/r" + revision)
            .mapTo(AdvisorId.class)
            .list());
  }

  private static <K> void noOverlaps(List<Shift> shifts, Function<Shift, K> by) {
    shifts.stream()
        .collect(Collectors.groupingBy(by))
        .forEach((of, its) -> {
          List<Shift> byStart =
              its.stream().sorted(Comparator.comparing(shift -> shift.period().start())).toList();
          for (int i = 1; i < byStart.size(); i++) {
            assertThat(byStart.get(i).period().start())
                .isAfterOrEqualTo(byStart.get(i - 1).period().end());
          }
        });
  }

  /** The database, the API, the wallboard and the calendar speak of one revision. */
  private void oneRevisionEverywhere() throws Exception {
    int latest = run(tx -> published.revision(tx.handle(), desk(tx).id()));
    Api api = baton.program(Roles.LEAD, null);
    JsonNode rota = api.get("/desks/support/rota?from=2026-03-01&to=2026-06-01").body();
    assertThat(rota.get("revision").asInt()).isEqualTo(latest);
    assertThat(rota.get("items").findValuesAsText("id"))
        .containsExactlyInAnyOrderElementsOf(
            inRevision(latest).stream().map(shift -> Long.toString(shift.id().value())).toList());
    JsonNode board = api.get("/desks/support/wallboard").body();
    assertThat(board.findValue("revision").asInt()).isEqualTo(latest);
    String secret =
        run(tx ->
            new CalendarLinks()
                .make(tx, new CalendarLinks.Owner(desk(tx).id(), null), "test")
                .text());
    String calendar =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(baton.address() + "/calendar/" + secret + ".ics"))
                    .build(),
                BodyHandlers.ofString())
            .body();
    assertThat(calendar).contains("X-BATON-REVISION:" + latest + "\r\n");
  }

  private Map<Integer, RandomLead.Then> revisions() {
    Map<Integer, RandomLead.Then> all = new java.util.TreeMap<>(lea.revisions());
    all.putAll(mia.revisions());
    assertThat(all).hasSize(lea.revisions().size() + mia.revisions().size());
    return all;
  }

  private List<Shift> inRevision(int number) {
    return run(tx -> published.inRevision(tx.handle(), desk(tx).id(), number, Instant.EPOCH, EVER));
  }

  private List<LoggedEdit> entries() {
    List<LoggedEdit> entries =
        run(tx -> drafts.edits(tx, desk(tx), Long.MAX_VALUE, Integer.MAX_VALUE)).reversed();
    for (int i = 0; i < entries.size(); i++) {
      assertThat(entries.get(i).number()).isEqualTo(i + 1L);
    }
    return entries;
  }

  private Map<Long, DraftEdit> log() {
    List<LoggedEdit> entries = new ArrayList<>(entries());
    return run(tx ->
        entries.stream()
            .collect(
                Collectors.toMap(
                    LoggedEdit::number, entry -> drafts.content(tx, desk(tx), entry))));
  }

  private Desk desk(Tx tx) {
    return new Desks().required(tx, SampleDesk.SLUG);
  }

  private <T> T run(Function<Tx, T> work) {
    return transactions.run(work);
  }
}
