package baton.handoff.testing;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.ledger.Entry;
import baton.handoff.ledger.Fact;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who held what, and who stood by, told by nothing but the entries of a ledger, one by one. */
public final class Replay {
  /** A time in which somebody held a seat; without an end: still does. */
  public record Held(SeatId seat, AdvisorId advisor, Instant from, @Nullable Instant to) {}

  private final Map<SeatId, Held> open = new HashMap<>();
  private final Map<SeatId, AdvisorId> standBys = new HashMap<>();
  private final Set<Held> over = new HashSet<>();
  private long number;
  private Instant at = Instant.MIN;

  /** Takes the next entry; numbers have no holes and instants never go back (H13). */
  public void add(Entry entry) {
    if (entry.number() != number + 1 || entry.at().isBefore(at)) {
      throw new AssertionError("after entry %d at %s came %s".formatted(number, at, entry));
    }
    number = entry.number();
    at = entry.at();
    Fact fact = entry.fact();
    switch (fact.kind()) {
      case HELD -> hold(fact.seat(), fact.advisor());
      case HANDED_OVER -> {
        release(fact);
        hold(fact.seat(), Objects.requireNonNull(fact.other()));
      }
      case CLOSED, CHECKED_OUT, RELEASED -> release(fact);
      case STOOD_BY -> standBys.put(fact.seat(), fact.advisor());
      case STOOD_DOWN -> {
        // With another side it is a cover that ends.
        if (fact.other() == null) {
          standBys.remove(fact.seat(), fact.advisor());
        }
      }
      case LATE,
          COVER_ASKED,
          COVER_TAKEN,
          COVER_NAMED,
          NOTE_LEFT,
          NOTE_READ,
          UNREACHABLE,
          BACK -> {}
    }
  }

  private void hold(SeatId seat, AdvisorId advisor) {
    standBys.remove(seat, advisor);
    if (open.put(seat, new Held(seat, advisor, at, null)) != null) {
      throw new AssertionError("entry %d gives a seat that is held".formatted(number));
    }
  }

  private void release(Fact fact) {
    Held held = open.remove(fact.seat());
    if (held == null || !held.advisor().equals(fact.advisor())) {
      throw new AssertionError("entry %d lets go of what is not held".formatted(number));
    }
    over.add(new Held(held.seat(), held.advisor(), held.from(), at));
  }

  public long number() {
    return number;
  }

  public Map<SeatId, AdvisorId> standBys() {
    return standBys;
  }

  /** All times in which anybody held a seat, those not over yet included. */
  public Set<Held> held() {
    Set<Held> all = new HashSet<>(over);
    all.addAll(open.values());
    return all;
  }
}
