package baton.handoff.seat;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.SeatId;
import baton.handoff.ledger.EntryKind;
import baton.handoff.planned.Handoffs;
import baton.handoff.testing.DeskRows;
import baton.handoff.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * One desk in one database, worked by two nodes whose clocks differ by up to 1.9 s, which T4
 * allows. Time passes when told to.
 */
final class TwoNodes implements AutoCloseable {
  static final List<SeatId> SEATS =
      List.of(new SeatId("LIVE_CALL", 1), new SeatId("LIVE_CALL", 2), new SeatId("VOICEMAIL", 1));

  private static final SeatService DESK = new SeatService();
  private static final Handoffs HANDOFFS = new Handoffs();

  /** What is wished of which seat at which node; {@code who} says how the person is chosen. */
  record Wish(int node, Kind kind, SeatId seat, int who) {
    enum Kind {
      LOG_IN,
      LOG_OUT,
      ACCEPT_COVER,
      NAME_COVER,
      NAME_AHEAD,
      RELEASE
    }
  }

  private final List<Handle> nodes;
  private final HistoryRota rota;
  private final HistoryCheck check;
  private final Set<AdvisorId> onContact = new HashSet<>();
  private Instant time = Instant.parse("2026-06-11T12:00:00Z");
  private Duration skew = Duration.ZERO;

  TwoNodes() {
    TestDatabase database = TestDatabase.create();
    Jdbi first = database.app();
    DeskRows rows = new DeskRows(first);
    List<AdvisorId> people =
        Stream.of("Ana", "Ben", "Cara", "Dan", "Eve").map(rows::advisor).toList();
    rota = new HistoryRota(rows.desk(), SEATS, people);
    nodes = List.of(first.open(), database.app().open());
    check = new HistoryCheck(nodes.getFirst(), rota);
    publish(0);
  }

  void ask(Wish wish) {
    Optional<Refusal> refusal = transaction(wish.node(), handle -> answer(handle, wish));
    check.after(refusal.isPresent());
  }

  /** Two wishes at one time, on both nodes; which is first is left to the database. */
  void askTogether(Wish one, Wish other) {
    CompletableFuture<Optional<Refusal>> meanwhile =
        CompletableFuture.supplyAsync(() -> transaction(1, handle -> answer(handle, other)));
    var unused = transaction(0, handle -> answer(handle, one));
    meanwhile.join();
    check.after(false);
  }

  private Optional<Refusal> answer(Handle handle, Wish wish) {
    Instant now = now(wish.node());
    SeatService.Request request = new SeatService.Request(rota.desk(), wish.seat(), someone(wish));
    return switch (wish.kind()) {
      case LOG_IN -> refusal(DESK.logIn(handle, request, now));
      case LOG_OUT -> refusal(DESK.logOut(handle, request, now, () -> onContact));
      case ACCEPT_COVER -> refusal(DESK.standIn(handle, request, now));
      case NAME_COVER -> refusal(DESK.name(handle, request, null, null, now));
      case NAME_AHEAD -> {
        HistoryRota.Row next = rota.next(wish.seat(), now);
        Instant start = next == null ? now : next.period().start();
        yield refusal(DESK.name(handle, request, start, null, now));
      }
      case RELEASE -> {
        SeatService.Reason reason = new SeatService.Reason(null, "ill");
        yield refusal(DESK.release(handle, rota.desk(), wish.seat(), reason, now));
      }
    };
  }

  private static Optional<Refusal> refusal(Object decision) {
    return switch (decision) {
      case LogIn.Refused(Refusal refusal) -> Optional.of(refusal);
      case LogOut.Refused(Refusal refusal) -> Optional.of(refusal);
      case StandIn.Refused(Refusal refusal) -> Optional.of(refusal);
      case Release.Refused(Refusal refusal) -> Optional.of(refusal);
      default -> Optional.empty();
    };
  }

  /** More often than not somebody who has to do with the seat. */
  private AdvisorId someone(Wish wish) {
    Instant now = now(wish.node());
    AdvisorId holder = check.holder(wish.seat());
    HistoryRota.Row planned =
        wish.who() == 1 ? rota.covering(wish.seat(), now) : rota.next(wish.seat(), now);
    if (wish.who() == 0 && holder != null) {
      return holder;
    }
    return wish.who() <= 2 && planned != null
        ? planned.advisor()
        : rota.people().get(wish.who() % rota.people().size());
  }

  /** Time passes from one due instant to the next, and both nodes do what is due at each. */
  void pass(Duration length) {
    Instant until = time.plus(length);
    for (Instant due = nextDue(); due.isBefore(until); due = nextDue()) {
      time = due.isAfter(time) ? due : time;
      look();
      assertThat(nextDue()).as("what is due once the desk has looked").isAfter(due);
    }
    time = until;
    look();
  }

  private Instant nextDue() {
    return HANDOFFS.nextDue(nodes.getFirst()).orElse(Instant.MAX);
  }

  void drift(Duration difference) {
    skew = difference;
    look();
  }

  private void look() {
    for (int node = 0; node < nodes.size(); node++) {
      Instant now = now(node);
      var unused =
          transaction(
              node,
              handle ->
                  HANDOFFS.due(handle, now).stream()
                      .map(desk -> HANDOFFS.look(handle, desk, now))
                      .toList());
    }
    check.after(false);
  }

  void publish(int seed) {
    var unused =
        transaction(
            0,
            handle -> {
              Instant now = latest();
              rota.publish(handle, now, new Random(seed));
              HANDOFFS.lookAgain(handle, rota.desk(), now);
              return Optional.empty();
            });
    look();
  }

  void contact(int person) {
    AdvisorId advisor = rota.people().get(person);
    if (!onContact.remove(advisor)) {
      onContact.add(advisor);
    }
  }

  /** After the last shift all contacts end and everybody goes home; tells what has happened. */
  Map<EntryKind, Long> end() {
    Instant last = rota.end();
    pass(Duration.between(time, last.isAfter(latest()) ? last.plusSeconds(2) : latest()));
    onContact.clear();
    for (SeatId seat : SEATS) {
      ask(new Wish(0, Wish.Kind.LOG_OUT, seat, 0));
    }
    check.end(latest());
    return check.kinds();
  }

  private Instant now(int node) {
    return node == 0 ? time : time.plus(skew);
  }

  private Instant latest() {
    return skew.isNegative() ? time : time.plus(skew);
  }

  private <T> T transaction(int node, Function<Handle, T> work) {
    return nodes.get(node).inTransaction(work::apply);
  }

  @Override
  public void close() {
    nodes.forEach(Handle::close);
  }
}
