package baton.scheduler.contact.call;

import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.slot.SlotTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whom an overrun of a call would hurt, and who could take that one (C2).
 *
 * @param hurt the first booked call that nobody is free for while this one goes on
 * @param helpers who could take it, by name; none when nobody can
 */
record Forewarning(Callback hurt, List<CallPerson> helpers) {
  private static final int NAMED = 3;

  /**
   * Of each slot, those who hold a seat and are free take one call each, in the order of booking;
   * the first that is left over would be this advisor's. (ours) Looked at is what starts until 20
   * minutes after the call should have closed.
   *
   * @param booked not started, by slot
   */
  static Optional<Forewarning> of(Call call, List<Callback> booked, List<CallPerson> people) {
    Instant until = call.overrunDue().plus(SlotTime.LENGTH);
    int free = (int) people.stream().filter(CallPerson::isFreeHolder).count();
    Map<Instant, List<Callback>> slots =
        booked.stream()
            .filter(callback -> callback.slot().start().isBefore(until))
            .collect(
                Collectors.groupingBy(
                    callback -> callback.slot().start(), TreeMap::new, Collectors.toList()));
    return slots.values().stream()
        .filter(calls -> calls.size() > free)
        .findFirst()
        .map(calls -> new Forewarning(calls.get(free), helpers(people)));
  }

  private static List<CallPerson> helpers(List<CallPerson> people) {
    List<CallPerson> helpers = new ArrayList<>();
    people.stream().filter(CallPerson::canHelp).limit(NAMED).forEach(helpers::add);
    return List.copyOf(helpers);
  }
}
