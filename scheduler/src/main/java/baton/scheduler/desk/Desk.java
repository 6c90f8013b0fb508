package baton.scheduler.desk;

import baton.handoff.DeskId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A desk and its settings.
 *
 * @param slug its name in addresses: {@code /api/v1/desks/{slug}}
 * @param zone the desk's zone, in which shifts are planned and times are written (T1)
 * @param label what stands behind a written time, e.g. {@code MT} (T1)
 */
public record Desk(
    DeskId id,
    String slug,
    String name,
    ZoneId zone,
    String label,
    DialPlan dialPlan,
    Policy policy) {
  /**
   * An instant as the desk writes it: {@code 14:00 MT}, with the day where that is not today's
   * (T1).
   */
  public String written(Instant instant, Instant now) {
    return DeskTime.of(this, now).written(instant);
  }

  /** The public holidays on which nobody works (S7). */
  public HolidayCalendar holidays() {
    return policy.holidays() == null
        ? HolidayCalendar.ofRegion(dialPlan.domesticRegions().getFirst())
        : policy.holidays();
  }

  /**
   * How the desk's telephone system writes numbers (P1, P2).
   *
   * @param linePrefix the digits for an outside line, maybe none
   * @param domesticRegions ISO 3166 regions that count as domestic, e.g. US and its territories
   */
  public record DialPlan(String linePrefix, List<String> domesticRegions) {
    public DialPlan {
      domesticRegions = List.copyOf(domesticRegions);
    }
  }

  /**
   * @param standBy how long before one's shift one may stand by (B3)
   * @param relieveEarly how long before its end a shift may be handed over (B3)
   * @param slotDays how many days ahead slots are kept created (S2)
   * @param notice when people are told of a handoff (H4), and what a late one sets off (H6)
   * @param holidays those the desk chose; null: those of its first domestic region
   */
  public record Policy(
      Duration standBy,
      Duration relieveEarly,
      int slotDays,
      Notice notice,
      @Nullable HolidayCalendar holidays) {
    public Policy(Duration standBy, Duration relieveEarly, int slotDays, Notice notice) {
      this(standBy, relieveEarly, slotDays, notice, null);
    }
  }

  /**
   * In whole minutes.
   *
   * @param told how long before a handoff both sides are told, the longest first; 0: at it (H4)
   * @param alertLeads how long after it the leads hear that somebody is late (H6)
   * @param askCover how long after it everybody free is asked to stand in; not before the leads
   *     hear
   */
  public record Notice(List<Integer> told, int alertLeads, int askCover) {
    /** 15, 5 and 0 minutes before; leads at 5 minutes late, everybody at 10. */
    public static final Notice USUAL = new Notice(List.of(15, 5, 0), 5, 10);

    public Notice {
      told = List.copyOf(told);
    }
  }
}
