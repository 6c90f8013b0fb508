package baton.scheduler.contact.callback;

import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.contact.slot.SlotTimes;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Decides whether a customer gets a place of a slot (S1, S3, S4, S5, S6, B2). */
final class BookingRule {
  private BookingRule() {}

  /**
   * @param hours when the customer may be called
   * @param places those of the slot wanted; none offered when there is no such slot
   */
  record Facts(Desk desk, SlotTime slot, CustomerHours hours, Places places) {}

  /**
   * The places of a slot.
   *
   * @param capacity how many calls the published rota can take
   * @param taken the lanes of bookings and of what is kept for others; beyond the capacity after a
   *     rota change (S9)
   * @param held the lane that is kept for this customer; null: none
   */
  record Places(int capacity, List<Integer> taken, @Nullable Integer held) {
    static final Places NONE = new Places(0, List.of());

    /** For somebody for whom no place is kept. */
    Places(int capacity, List<Integer> taken) {
      this(capacity, taken, null);
    }

    private boolean full() {
      return taken.size() >= capacity;
    }

    private int mine() {
      return held == null ? lowestFree() : held;
    }

    private int lowestFree() {
      return IntStream.iterate(1, lane -> lane + 1)
          .filter(lane -> !taken.contains(lane))
          .findFirst()
          .orElseThrow();
    }
  }

  sealed interface Decision {
    /** The customer gets this place. */
    record Free(int lane) implements Decision {}

    /**
     * @param field what the caller sent that cannot be used
     */
    record Refused(String rule, String field, String detail) implements Decision {}
  }

  static Decision decide(Facts facts, Instant now) {
    SlotTime slot = facts.slot();
    String when = DeskTime.of(facts.desk(), now).dated(slot.start());
    if (!new SlotTimes(facts.desk().zone()).isStart(slot.start())) {
      return no(
          "S1",
          "No slot starts at " + when + ": slots start at :00, :20 and :40 on the desk's clock.");
    }
    if (!slot.start().isAfter(now)) {
      return no(
          "S3", "The slot of " + when + " has begun: it could be booked up to the minute before.");
    }
    if (facts.places().capacity() == 0) {
      return no(
          "B2",
          "The slot of " + when + " is not offered: no Live Call seat is staffed through it.");
    }
    return decideHours(facts, when);
  }

  private static Decision decideHours(Facts facts, String when) {
    CustomerHours hours = facts.hours();
    if (!hours.areKnown()) {
      return new Decision.Refused(
          "S6",
          "zone",
          "Where the customer is cannot be told from the number: the zone is needed.");
    }
    List<ZoneId> against = hours.against(facts.slot());
    if (!against.isEmpty()) {
      boolean everywhere = against.size() == hours.zones().size();
      return no(
          everywhere ? "S5" : "S6",
          "%s is %s, and customers are called between 08:00 and 20:00 where they are%s."
              .formatted(
                  when,
                  there(facts.slot(), against.getFirst()),
                  everywhere ? "" : "; the number may be from there"));
    }
    return facts.places().full()
        ? no("S4", "All places of the slot of " + when + " are taken.")
        : new Decision.Free(facts.places().mine());
  }

  /** {@code 20:00 to 20:20 in Europe/London}. */
  private static String there(SlotTime slot, ZoneId zone) {
    return "%s to %s in %s"
        .formatted(DeskTime.clock(slot.start(), zone), DeskTime.clock(slot.end(), zone), zone);
  }

  private static Decision no(String rule, String detail) {
    return new Decision.Refused(rule, "slotStart", detail);
  }
}
