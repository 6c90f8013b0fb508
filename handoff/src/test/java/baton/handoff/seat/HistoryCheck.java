package baton.handoff.seat;

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
import baton.handoff.testing.Replay;
import baton.handoff.testing.SeatTables;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Compares the tables with the ledger, and both with what must hold, after each step. */
final class HistoryCheck {
  private static final int PAGE = 1000;
  private static final Set<EntryKind> STANDS =
      Set.of(EntryKind.STOOD_BY, EntryKind.STOOD_DOWN, EntryKind.HANDED_OVER, EntryKind.HELD);

  private final Handle handle;
  private final HistoryRota rota;
  private final Ledger ledger = new Ledger();
  private final Replay replay = new Replay();
  private final List<Entry> entries = new ArrayList<>();

  HistoryCheck(Handle handle, HistoryRota rota) {
    this.handle = handle;
    this.rota = rota;
  }

  @Nullable AdvisorId holder(SeatId seat) {
    return replay.held().stream()
        .filter(held -> held.to() == null && held.seat().equals(seat))
        .map(Replay.Held::advisor)
        .findFirst()
        .orElse(null);
  }

  void after(boolean refused) {
    List<Entry> fresh = ledger.page(handle, rota.desk(), replay.number(), PAGE);
    assertThat(refused ? fresh : List.of()).as("entries of what was refused").isEmpty();
    for (Entry entry : fresh) {
      replay.add(entry);
      letsGoLawfully(entry);
    }
    entries.addAll(fresh);
    if (!fresh.isEmpty()) {
      assertThat(SeatTables.held(handle)).isEqualTo(replay.held());
      assertThat(SeatTables.standBys(handle)).isEqualTo(replay.standBys());
    }
  }

  /** H1, H7: a strict seat closes only where no shift covers it. */
  private void letsGoLawfully(Entry entry) {
    EntryKind kind = entry.fact().kind();
    boolean strict = isStrict(entry.fact().seat());
    if (strict && (kind == EntryKind.CLOSED || kind == EntryKind.CHECKED_OUT)) {
      assertThat(rota.covering(entry.fact().seat(), entry.at())).as("%s", entry).isNull();
    }
  }

  private static boolean isStrict(SeatId seat) {
    return !seat.role().equals("VOICEMAIL");
  }

  /** Once the day is over. */
  void end(Instant now) {
    assertThat(replay.held()).allMatch(held -> held.to() != null, "is over");
    assertThat(new LedgerCheck().verify(handle, rota.desk()))
        .isInstanceOfSatisfying(
            Verification.Verified.class,
            found -> assertThat(found.entries()).isEqualTo(replay.number()));
    ShiftPeriod all = new ShiftPeriod(now.minus(Duration.ofDays(30)), now);
    List<Uncovered> uncovered = new UncoveredTime().in(handle, rota.desk(), all);
    Map<SeatId, Duration> total = new HashMap<>();
    uncovered.forEach(hole -> total.merge(hole.seat(), hole.period().length(), Duration::plus));
    assertThat(total).isEqualTo(uncovered());
    assertThat(uncovered).allSatisfy(this::isExplained);
  }

  /** How often what happened, to be seen that little of what may happen did not. */
  Map<EntryKind, Long> kinds() {
    return entries.stream()
        .collect(
            Collectors.groupingBy(
                entry -> entry.fact().kind(),
                () -> new EnumMap<>(EntryKind.class),
                Collectors.counting()));
  }

  /** Computed anew, from the tables alone: between two neighbouring instants nothing changes. */
  private Map<SeatId, Duration> uncovered() {
    Map<SeatId, Duration> total = new HashMap<>();
    Set<Replay.Held> holds = SeatTables.held(handle);
    for (SeatId seat : TwoNodes.SEATS) {
      TreeSet<Instant> instants = new TreeSet<>();
      rota.rows().forEach(row -> instants.addAll(edges(row.period())));
      holds.forEach(held -> instants.addAll(edges(held)));
      for (Instant from : instants) {
        Instant to = instants.higher(from);
        boolean held =
            holds.stream().anyMatch(hold -> hold.seat().equals(seat) && contains(hold, from));
        if (to != null && isStrict(seat) && !held && rota.covering(seat, from) != null) {
          total.merge(seat, Duration.between(from, to), Duration::plus);
        }
      }
    }
    return total;
  }

  private static List<Instant> edges(ShiftPeriod period) {
    return List.of(period.start(), period.end());
  }

  private static List<Instant> edges(Replay.Held held) {
    return held.to() == null ? List.of(held.from()) : List.of(held.from(), held.to());
  }

  private static boolean contains(Replay.Held held, Instant at) {
    return !held.from().isAfter(at) && (held.to() == null || held.to().isAfter(at));
  }

  /**
   * Somebody was released by force, or whoever was planned is said to be late (H6, H8), or stands
   * by for it from another seat that they have not left.
   */
  private void isExplained(Uncovered hole) {
    ShiftPeriod time = hole.period();
    boolean released =
        entries.stream()
            .anyMatch(entry ->
                Long.valueOf(entry.number()).equals(hole.emptiedBy())
                    && entry.fact().kind() == EntryKind.RELEASED);
    boolean late =
        entries.stream()
            .filter(entry -> entry.fact().seat().equals(hole.seat()))
            .filter(entry -> !entry.at().isBefore(time.start()) && !entry.at().isAfter(time.end()))
            .anyMatch(HistoryCheck::saysLate);
    assertThat(released || late || isStoodByFromElsewhere(hole))
        .as("%s is explained by one of %s", hole, entries)
        .isTrue();
  }

  private boolean isStoodByFromElsewhere(Uncovered hole) {
    Instant start = hole.period().start();
    Optional<Entry> last =
        entries.stream()
            .filter(entry -> entry.fact().seat().equals(hole.seat()))
            .filter(entry -> !entry.at().isAfter(start))
            .filter(entry -> STANDS.contains(entry.fact().kind()))
            .reduce((earlier, later) -> later);
    return last.filter(entry -> entry.fact().kind() == EntryKind.STOOD_BY).isPresent()
        && replay.held().stream()
            .anyMatch(held ->
                held.advisor().equals(last.orElseThrow().fact().advisor())
                    && !held.seat().equals(hole.seat())
                    && contains(held, start));
  }

  private static boolean saysLate(Entry entry) {
    return entry.fact().kind() == EntryKind.LATE
        || (entry.fact().kind() == EntryKind.HELD && entry.fact().detail().contains("lateSeconds"));
  }
}
