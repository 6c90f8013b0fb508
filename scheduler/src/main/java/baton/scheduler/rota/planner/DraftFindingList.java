package baton.scheduler.rota.planner;

import baton.scheduler.rota.plan.ShiftWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The findings beside the plan: those of the days that are shown, errors first, and how many there
 * are in other weeks (R3).
 *
 * @param here how many there are of what is shown
 * @param more how many of them are beyond the lines
 * @param others how many there are elsewhere
 * @param weeks where the others are, the earliest first; the week of a day that is shown is one
 */
record DraftFindingList(
    DraftFindings.Count here, long more, List<Line> lines, long others, List<Week> weeks) {
  private static final int MOST_LINES = 60;
  private static final int MOST_WEEKS = 8;

  /**
   * @param address where the shift is shown; empty when there is nothing to be shown
   */
  record Line(String address, boolean error, String rule, String message, String fix) {}

  /**
   * @param words "16–22 Mar"
   */
  record Week(LocalDate monday, String words, DraftFindings.Count count) {}

  /** How many are after the last of the weeks. */
  public long later() {
    return others - weeks.stream().mapToLong(week -> week.count().all()).sum();
  }

  static DraftFindingList of(DraftFindings found, ShownDays span) {
    List<DraftFindings.Item> here = new ArrayList<>();
    Map<LocalDate, List<DraftFindings.Item>> others = new TreeMap<>();
    for (DraftFindings.Item item : found.items()) {
      if (item.day() == null || isShown(item, item.day(), span)) {
        here.add(item);
      } else {
        others.computeIfAbsent(ShownDays.monday(item.day()), monday -> new ArrayList<>()).add(item);
      }
    }
    return new DraftFindingList(
        DraftFindings.count(here),
        Math.max(0, here.size() - MOST_LINES),
        here.stream().limit(MOST_LINES).map(item -> line(item, span)).toList(),
        others.values().stream().mapToLong(List::size).sum(),
        others.entrySet().stream().limit(MOST_WEEKS).map(DraftFindingList::week).toList());
  }

  /** What runs on into the first day is shown in it. */
  private static boolean isShown(DraftFindings.Item item, LocalDate day, ShownDays span) {
    return span.dates().contains(day)
        || (item.shift() != null
            && day.isBefore(span.first())
            && item.shift().end().isAfter(span.first().atStartOfDay()));
  }

  private static Week week(Map.Entry<LocalDate, List<DraftFindings.Item>> its) {
    return new Week(
        its.getKey(), ShiftWords.week(its.getKey(), false), DraftFindings.count(its.getValue()));
  }

  private static Line line(DraftFindings.Item item, ShownDays span) {
    return new Line(address(item, span), item.error(), item.rule(), item.message(), item.fix());
  }

  /** A shift is shown in the view one is in; what is about no shift is seen in its day. */
  private static String address(DraftFindings.Item item, ShownDays span) {
    if (item.day() == null) {
      return "";
    }
    if (item.shift() == null) {
      return "?" + new ShownDays(item.day(), 1).query();
    }
    return "?" + span.query() + "#s-" + ShiftName.of(item.shift());
  }
}
