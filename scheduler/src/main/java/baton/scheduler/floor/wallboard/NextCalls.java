package baton.scheduler.floor.wallboard;

import baton.handoff.SeatId;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.CallbackState;
import baton.scheduler.contact.callback.Customer;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.floor.wallboard.LiveCallPlans.Plan;
import baton.scheduler.floor.wallboard.WallboardSnapshot.NextCall.Taker;
import baton.scheduler.floor.wallboard.WallboardSnapshot.NextCall.Theirs;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says who will take each booked call: of the calls of one slot, each of the LIVE_CALL seats that
 * are staffed through it takes one (B2, C1), in the order of booking; what is left over has nobody.
 */
final class NextCalls {
  private NextCalls() {}

  /**
   * @param waiting by slot
   * @param plans by seat and start
   * @param busy who has a call open: they take none of a slot that has begun (C1, C5)
   */
  static List<WallboardSnapshot.NextCall> of(
      List<Callback> waiting, List<Plan> plans, Set<String> busy, Instant now) {
    List<WallboardSnapshot.NextCall> calls = new ArrayList<>();
    @Nullable SlotTime slot = null;
    List<Taker> free = List.of();
    for (Callback callback : waiting) {
      if (!callback.slot().equals(slot)) {
        slot = callback.slot();
        free = new ArrayList<>(takers(plans, slot));
        if (!slot.start().isAfter(now)) {
          free.removeIf(taker -> busy.contains(taker.advisor()));
        }
      }
      calls.add(call(callback, free.isEmpty() ? null : free.getFirst(), now));
      free = free.isEmpty() ? free : free.subList(1, free.size());
    }
    return calls;
  }

  /** Those whose slot went by, the first first; whoever is free next calls them. */
  static List<WallboardSnapshot.NextCall> missed(List<Callback> order, Instant now) {
    return order.stream()
        .filter(callback -> callback.state() == CallbackState.MISSED)
        .map(callback -> call(callback, null, now))
        .toList();
  }

  private static WallboardSnapshot.NextCall call(
      Callback callback, @Nullable Taker taker, Instant now) {
    Instant at = callback.slot().start();
    return new WallboardSnapshot.NextCall(
        at,
        callback.customer().phone().masked(),
        theirs(at, callback.customer()),
        !callback.customer().phone().domestic(),
        taker,
        !callback.inOrder() && !now.isBefore(at.plus(Callback.LATE)),
        callback.state() == CallbackState.MISSED);
  }

  /**
   * The seats staffed through the slot; a seat is handed over without a gap, so shifts that touch
   * are one.
   */
  private static List<Taker> takers(List<Plan> plans, SlotTime slot) {
    Map<Integer, Taker> takers = new TreeMap<>();
    Map<Integer, Instant> staffedUntil = new TreeMap<>();
    for (Plan plan : plans) {
      ShiftPeriod period = plan.period();
      if (period.contains(slot.start())) {
        takers.put(
            plan.number(),
            new Taker(new SeatId("LIVE_CALL", plan.number()).spoken(), plan.advisor()));
        staffedUntil.put(plan.number(), period.end());
      } else if (period.start().equals(staffedUntil.get(plan.number()))) {
        staffedUntil.put(plan.number(), period.end());
      }
    }
    takers.keySet().removeIf(seat -> isTooShort(staffedUntil.get(seat), slot));
    return List.copyOf(takers.values());
  }

  private static boolean isTooShort(@Nullable Instant until, SlotTime slot) {
    return until == null || until.isBefore(slot.end());
  }

  private static Theirs theirs(Instant at, Customer customer) {
    List<ZoneId> zones = customer.hours().zones();
    List<String> times =
        zones.stream().map(zone -> DeskTime.clock(at, zone)).distinct().sorted().toList();
    return switch (times.size()) {
      case 0 -> new Theirs("", "unknown");
      case 1 -> new Theirs(times.getFirst(), DeskTime.city(zones.getFirst()));
      default -> new Theirs(times.getFirst() + "–" + times.getLast(), zones.size() + " zones");
    };
  }
}
