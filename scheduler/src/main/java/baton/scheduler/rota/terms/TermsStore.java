package baton.scheduler.rota.terms;

import static java.util.Objects.requireNonNull;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.terms.ShiftWish.WishTime;
import baton.scheduler.rota.terms.TimeOff.State;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps what a desk's people agreed on. */
public final class TermsStore {
  /** Beyond any desk's plans. */
  private static final Instant FAR = Instant.parse("2300-01-01T00:00:00Z");

  private final LimitsStore limits = new LimitsStore();
  private final TimeOffStore timeOff = new TimeOffStore();

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
        wishes(tx, desk.id(), since.atZone(desk.zone()).toLocalDate());
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
    return new WishId(
        tx.handle()
            .createQuery(
                """
                insert into wish (desk_id, advisor_id, wanted, on_date, weekday,
                                  local_from, local_to, role, weight)
                values (:desk, :advisor, :wanted, :date, :weekday, :from, :to, :role, :weight)
                returning id
                """)
            .bind("desk", desk.id())
            .bind("advisor", wish.advisor())
            .bind("wanted", wish.wanted())
            .bind("date", wish.when().date())
            .bind("weekday", wish.when().date() == null ? wish.when().day().getValue() : null)
            .bind("from", wish.when().from())
            .bind("to", wish.when().to())
            .bind("role", wish.role())
            .bind("weight", wish.weight())
            .mapTo(long.class)
            .one());
  }

  /** False when the person has no such wish. */
  boolean forget(Tx tx, Desk desk, AdvisorId advisor, WishId id) {
    tx.changed(desk.id());
    return tx.handle()
            .createUpdate(
                "delete from wish where desk_id = :desk and advisor_id = :advisor and id = :id")
            .bind("desk", desk.id())
            .bind("advisor", advisor)
            .bind("id", id)
            .execute()
        == 1;
  }

  /** The codes of the desk's roles, in order. */
  static List<String> roles(Tx tx, Desk desk) {
    return tx.handle()
        .createQuery("select code from role where desk_id = :desk order by code")
        .bind("desk", desk.id())
        .mapTo(String.class)
        .list();
  }

  private static Map<AdvisorId, List<ShiftWish>> wishes(Tx tx, DeskId desk, LocalDate since) {
    return tx
        .handle()
        .createQuery(
            """
            select id, advisor_id, wanted, on_date, weekday, local_from, local_to, role, weight
              from wish
             where desk_id = :desk and (on_date is null or on_date >= :since)
             order by advisor_id, on_date nulls first, weekday, local_from, id
            """)
        .bind("desk", desk)
        .bind("since", since)
        .mapTo(WishRow.class)
        .map(WishRow::wish)
        .stream()
        .collect(Collectors.groupingBy(ShiftWish::advisor));
  }

  /**
   * @param weekday 1 is Monday; null for a wish for one date
   */
  private record WishRow(
      WishId id,
      AdvisorId advisor,
      boolean wanted,
      @Nullable LocalDate onDate,
      @Nullable Integer weekday,
      LocalTime localFrom,
      LocalTime localTo,
      @Nullable String role,
      int weight) {
    ShiftWish wish() {
      WishTime when =
          onDate == null
              ? WishTime.every(DayOfWeek.of(requireNonNull(weekday)), localFrom, localTo)
              : WishTime.on(onDate, localFrom, localTo);
      return new ShiftWish(id, advisor, wanted, when, role, weight);
    }
  }
}
