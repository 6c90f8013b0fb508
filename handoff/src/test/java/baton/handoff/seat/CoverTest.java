package baton.handoff.seat;

import static baton.handoff.seat.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.ledger.Entry;
import baton.handoff.ledger.EntryKind;
import baton.handoff.ledger.Ledger;
import baton.handoff.ledger.LedgerCheck;
import baton.handoff.ledger.Uncovered;
import baton.handoff.ledger.UncoveredTime;
import baton.handoff.ledger.Verification;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.testing.DeskRows;
import baton.handoff.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Covers and forced releases, on a real database. */
class CoverTest {
  private static final SeatId CALL = new SeatId("LIVE_CALL", 1);
  private static final SeatId CALL_2 = new SeatId("LIVE_CALL", 2);
  private static final SeatId MAIL = new SeatId("VOICEMAIL", 1);
  private static final int THREADS = 32;

  private final Jdbi jdbi = TestDatabase.create().app();
  private final DeskRows rows = new DeskRows(jdbi);
  private final List<SeatsChanged> heard = new ArrayList<>();
  private final SeatService seats = new SeatService(heard::add);
  private final AdvisorId ana = rows.advisor("Ana");
  private final AdvisorId ben = rows.advisor("Ben");
  private final AdvisorId cara = rows.advisor("Cara");

  {
    rows.shift(CALL, ana, at("08:00"), at("12:00"));
    rows.shift(CALL, ben, at("12:00"), at("16:00"));
  }

  @Test
  void of_thirty_two_who_accept_at_once_one_stands_in_and_the_others_hear_who_H6()
      throws Exception {
    logIn(CALL, ana, "08:00");
    List<AdvisorId> free = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      free.add(rows.advisor("Free " + i));
    }
    SeatService unheard = new SeatService();
    CyclicBarrier together = new CyclicBarrier(THREADS);
    List<StandIn> decisions = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      List<Future<StandIn>> running = new ArrayList<>();
      for (AdvisorId advisor : free) {
        SeatService.Request request = new SeatService.Request(rows.desk(), CALL, advisor);
        running.add(
            pool.submit(() -> {
              together.await();
              return jdbi.inTransaction(h -> unheard.standIn(h, request, at("12:10")));
            }));
      }
      for (Future<StandIn> future : running) {
        decisions.add(future.get());
      }
    }

    List<StandIn.StandsBy> winners =
        decisions.stream()
            .filter(StandIn.StandsBy.class::isInstance)
            .map(StandIn.StandsBy.class::cast)
            .toList();
    assertThat(winners).hasSize(1);
    int winner = free.indexOf(winners.getFirst().cover().advisor());
    assertThat(decisions)
        .filteredOn(StandIn.Refused.class::isInstance)
        .hasSize(THREADS - 1)
        .extracting(refused -> ((StandIn.Refused) refused).refusal().detail())
        .containsOnly(
            "Free " + winner + " was faster and stands in on Live Call 1, since 12:10 MT.");
    assertThat(kinds()).containsExactly(EntryKind.HELD, EntryKind.COVER_TAKEN, EntryKind.STOOD_BY);
  }

  @Test
  void naming_another_ends_the_first_ones_cover_with_its_entries_H6() {
    logIn(CALL, ana, "08:00");
    name(CALL, cara, "12:05");
    AdvisorId dora = rows.advisor("Dora");

    assertThat(name(CALL, dora, "12:08")).isInstanceOf(StandIn.Named.class);

    assertThat(kinds())
        .containsExactly(
            EntryKind.HELD, EntryKind.COVER_NAMED, EntryKind.STOOD_DOWN, EntryKind.COVER_NAMED);
    assertThat(entries().get(2).fact().detail())
        .isEqualTo(
            """
            {"advisor":"Cara","other":"Ben","reason":"another was named"}\
            """);
    assertThat(logIn(CALL, dora, "12:09")).isInstanceOf(LogIn.StandsBy.class);
  }

  @Test
  void naming_for_a_day_whose_shift_the_rota_has_dropped_or_moved_just_works_H6() {
    rows.shift(CALL, ben, at("36:00"), at("40:00"));
    name(CALL, cara, at("36:00"), "09:00");
    jdbi.useHandle(h -> {
      h.execute(
          "insert into rota_revision values (?, 2, '2026-06-02T00:00Z', null)",
          rows.desk().value());
      h.execute("update shift set removed_in = 2 where starts_at = ?", at("36:00"));
    });
    AdvisorId dora = rows.advisor("Dora");
    rows.shift(CALL, dora, at("36:00"), at("40:00"));
    rows.shift(CALL_2, dora, at("41:00"), at("42:00"));

    assertThat(name(CALL, ana, at("36:00"), "10:00")).isInstanceOf(StandIn.Named.class);
    assertThat(logIn(CALL, cara, "35:45")).isInstanceOf(LogIn.Refused.class);
    assertThat(logIn(CALL, ana, "35:45")).isInstanceOf(LogIn.Holds.class);
  }

  @Test
  void who_covers_one_seat_is_not_asked_onto_another_R2() {
    rows.shift(CALL_2, rows.advisor("Dora"), at("12:00"), at("16:00"));
    assertThat(standIn(CALL, cara, "12:10")).isInstanceOf(StandIn.Holds.class);

    assertThat(standIn(CALL_2, cara, "12:11"))
        .isInstanceOfSatisfying(
            StandIn.Refused.class,
            refused ->
                assertThat(refused.refusal().detail())
                    .startsWith("Cara stands in on Live Call 1 from 12:10 MT"));
  }

  @Test
  void voicemail_holder_covers_an_empty_seat_in_one_step_H6_H9() {
    rows.shift(MAIL, cara, at("08:00"), at("16:00"));
    logIn(MAIL, cara, "08:00");

    assertThat(standIn(CALL, cara, "12:10")).isInstanceOf(StandIn.Holds.class);

    assertThat(kinds())
        .containsExactly(
            EntryKind.HELD, EntryKind.COVER_TAKEN, EntryKind.CHECKED_OUT, EntryKind.HELD);
    assertThat(entries().getLast().fact().detail())
        .as("who was missing while nobody held it")
        .isEqualTo(
            """
            {"advisor":"Cara","absent":[{"id":%d,"name":"Ben",\
            "since":"2026-06-11T18:00:00Z","seconds":600}]}\
            """
                .formatted(ben.value()));
  }

  @Test
  void cover_relieved_by_the_late_one_can_cover_again_H6() {
    logIn(CALL, ana, "08:00");
    standIn(CALL, cara, "12:10");
    logOut(CALL, ana, "12:11");
    logIn(CALL, ben, "12:30");
    assertThat(logOut(CALL, cara, "12:31")).isInstanceOf(LogOut.HandedOver.class);
    release("13:00");

    assertThat(standIn(CALL, cara, "13:01")).isInstanceOf(StandIn.Holds.class);
  }

  @Test
  void release_says_who_and_why_and_the_seat_can_be_taken_again_H6() {
    logIn(CALL, ana, "08:00");

    assertThat(release("12:20")).isInstanceOf(Release.Released.class);
    assertThat(logIn(CALL, ben, "12:30")).isInstanceOf(LogIn.Holds.class);

    assertThat(entries().get(1).fact().actor()).isEqualTo(cara);
    assertThat(entries().get(1).fact().detail())
        .isEqualTo(
            """
            {"advisor":"Ana","reason":"Ana is ill","heldFrom":"2026-06-11T14:00:00Z",\
            "heldOverSeconds":1200,"over":[{"since":"2026-06-11T18:00:00Z","seconds":1200}],"absent":[{"id":%d,"name":"Ben",\
            "since":"2026-06-11T18:00:00Z","seconds":1200}]}\
            """
                .formatted(ben.value()));
    assertThat(entries().get(2).fact().detail())
        .isEqualTo(
            """
            {"advisor":"Ben","lateSeconds":600}\
            """);
  }

  @Test
  void uncovered_time_after_a_release_is_proved_by_its_entries_H6_H13() {
    logIn(CALL, ana, "08:00");
    release("12:20");
    logIn(CALL, ben, "12:30");

    ShiftPeriod day = new ShiftPeriod(at("00:00"), at("16:00"));
    List<Uncovered> uncovered = jdbi.withHandle(h -> new UncoveredTime().in(h, rows.desk(), day));
    assertThat(uncovered)
        .containsExactly(new Uncovered(CALL, new ShiftPeriod(at("12:20"), at("12:30")), 2L, 3L));
  }

  @Test
  void listener_hears_of_each_change_with_its_entries_and_of_no_refusal_H6() {
    logIn(CALL, ana, "08:00");
    standIn(CALL, cara, "12:05");
    standIn(CALL, cara, "12:10");

    assertThat(heard).hasSize(2);
    assertThat(heard.getLast().entries().stream().map(entry -> entry.fact().kind()))
        .containsExactly(EntryKind.COVER_TAKEN, EntryKind.STOOD_BY);
    assertThat(heard.getLast().actor()).isEqualTo(cara);
    assertThat(heard.getLast().at()).isEqualTo(at("12:10"));
  }

  private LogIn logIn(SeatId seat, AdvisorId advisor, String time) {
    return jdbi.inTransaction(h -> seats.logIn(h, request(seat, advisor), at(time)));
  }

  private LogOut logOut(SeatId seat, AdvisorId advisor, String time) {
    return jdbi.inTransaction(h -> seats.logOut(h, request(seat, advisor), at(time), Set::of));
  }

  private StandIn standIn(SeatId seat, AdvisorId advisor, String time) {
    return jdbi.inTransaction(h -> seats.standIn(h, request(seat, advisor), at(time)));
  }

  private StandIn name(SeatId seat, AdvisorId advisor, String time) {
    return jdbi.inTransaction(h -> seats.name(h, request(seat, advisor), null, ana, at(time)));
  }

  private StandIn name(SeatId seat, AdvisorId advisor, Instant handoff, String time) {
    return jdbi.inTransaction(h -> seats.name(h, request(seat, advisor), handoff, ana, at(time)));
  }

  private Release release(String time) {
    SeatService.Reason why = new SeatService.Reason(cara, "Ana is ill");
    return jdbi.inTransaction(h -> seats.release(h, rows.desk(), CALL, why, at(time)));
  }

  private SeatService.Request request(SeatId seat, AdvisorId advisor) {
    return new SeatService.Request(rows.desk(), seat, advisor);
  }

  private List<EntryKind> kinds() {
    return entries().stream().map(entry -> entry.fact().kind()).toList();
  }

  private List<Entry> entries() {
    Verification found = jdbi.withHandle(h -> new LedgerCheck().verify(h, rows.desk()));
    assertThat(found).isInstanceOf(Verification.Verified.class);
    return jdbi.withHandle(h -> new Ledger().page(h, rows.desk(), 0, 100));
  }
}
