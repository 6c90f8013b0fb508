package baton.scheduler.contact.slot;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * The instants at which a desk's slots start (S1): those at which a clock in the desk's zone shows
 * :00, :20 or :40. An hour that happens twice has six, a missing hour none. A mark that a change of
 * offset would leave with less than its twenty minutes before the next mark is no start, so slots
 * never overlap.
 */
public final class SlotTimes {
  private static final long STEP = SlotTime.LENGTH.toSeconds();

  private final ZoneRules rules;

  public SlotTimes(ZoneId zone) {
    this.rules = zone.getRules();
  }

  /** Whether a slot starts at this very instant. */
  public boolean isStart(Instant instant) {
    return instant.equals(markAtOrAfter(instant)) && lastsWholly(instant);
  }

  /** The slots that start in {@code [from, to)}, in order. */
  public List<SlotTime> startingIn(Instant from, Instant to) {
    List<SlotTime> slots = new ArrayList<>();
    Instant mark = markAtOrAfter(from);
    while (mark.isBefore(to)) {
      if (lastsWholly(mark)) {
        slots.add(new SlotTime(mark));
      }
      mark = markAtOrAfter(mark.plusSeconds(1));
    }
    return slots;
  }

  private Instant markAtOrAfter(Instant instant) {
    ZoneOffset offset = rules.getOffset(instant);
    Instant mark = markAtOrAfter(instant, offset);
    if (rules.getOffset(mark).equals(offset)) {
      return mark;
    }
    // The clocks change before the mark is reached, so it never shows: look on from the change.
    ZoneOffsetTransition change = rules.nextTransition(instant);
    return markAtOrAfter(change.getInstant());
  }

  private static Instant markAtOrAfter(Instant instant, ZoneOffset offset) {
    long fraction = instant.getNano() > 0 ? 1 : 0;
    long local = instant.getEpochSecond() + fraction + offset.getTotalSeconds();
    long mark = Math.ceilDiv(local, STEP) * STEP;
    return Instant.ofEpochSecond(mark - offset.getTotalSeconds());
  }

  /** Whether a change of offset inside the slot, if any, leaves the marks where they were. */
  private boolean lastsWholly(Instant mark) {
    int atStart = rules.getOffset(mark).getTotalSeconds();
    int atEnd = rules.getOffset(mark.plus(SlotTime.LENGTH).minusNanos(1)).getTotalSeconds();
    return (atEnd - atStart) % STEP == 0;
  }
}
