package baton.scheduler.rota.terms;

import baton.handoff.AdvisorId;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.terms.TimeOff.State;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what a desk's people agreed on. */
public final class TermsStore {
  /** Beyond any desk's plans. */
  private static final Instant FAR = Instant.parse("2300-01-01T00:00:00Z");

  private final LimitsStore limits = new LimitsStore();
  private final TimeOffStore timeOff = new TimeOffStore();
  private final WishStore wishes = new WishStore();

  /**
   * Everybody's terms, in four statements however many they are.
   *
   * @param since time off that ended by then and wishes for days before it are left out
   */
  public StaffTerms terms(Tx tx, Desk desk, Instant since) {
    Map<AdvisorId, WorkLimits> limited = limits.limits(tx, desk.id());
    Map<AdvisorId, Availability> available = limits.availability(tx, desk.id());
    Map<AdvisorId, List<TimeOff>> off =
        timeOff
            .overlapping(tx, desk.id(), new ShiftPeriod(since, FAR), Set.of(State.APPROVED))
            .stream()
            .collect(Collectors.groupingBy(TimeOff::advisor));
    Map<AdvisorId, List<ShiftWish>> wished =
        wishes.all(tx, desk.id(), since.atZone(desk.zone()).toLocalDate());
    Set<AdvisorId> anybody = new HashSet<>(limited.keySet());
    anybody.addAll(available.keySet());
    anybody.addAll(off.keySet());
    anybody.addAll(wished.keySet());
    Map<AdvisorId, WorkTerms> terms = new HashMap<>();
    for (AdvisorId advisor : anybody) {
      terms.put(
          advisor,
          new WorkTerms(
              limited.getOrDefault(advisor, WorkLimits.NONE),
              available.getOrDefault(advisor, Availability.ALWAYS),
              off.getOrDefault(advisor, List.of()),
              wished.getOrDefault(advisor, List.of())));
    }
    return new StaffTerms(terms);
  }

  /** Sets somebody's limits and availability; what was there before is gone. */
  public void save(
      Tx tx, Desk desk, AdvisorId advisor, WorkLimits agreed, Availability availability) {
    limits.save(tx, desk.id(), advisor, agreed);
    limits.save(tx, desk.id(), advisor, availability);
    tx.changed(desk.id());
  }

  /** Keeps a wish; the id it has then, for that in {@code wish} means nothing. */
  public WishId wish(Tx tx, Desk desk, ShiftWish wish) {
    tx.changed(desk.id());
    return wishes.add(tx, desk.id(), wish);
  }

  /** False when the person has no such wish. */
  boolean forget(Tx tx, Desk desk, AdvisorId advisor, WishId id) {
    tx.changed(desk.id());
    return wishes.remove(tx, desk.id(), advisor, id);
  }
}
