package baton.scheduler.planner;

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
record FoundList(Found.Count here, long more, List<Line> lines, long others, List<Week> weeks) {
  private static final int MOST_LINES = 60;
  private static final int MOST_WEEKS = 8;

  /**
   * @param address where the shift is shown; empty when there is nothing to be shown
   */
  record Line(String address, boolean error, String rule, String message, String fix) {}

  /**
   * @param words "16–22 Mar"
   */
  record Week(LocalDate monday, String words, Found.Count count) {}

  /** How many are after the last of the weeks. */
  public long later() {
    return others - weeks.stream().mapToLong(week -> week.count().all()).sum();
  }

  static FoundList of(Found found, Span span) {
    List<Found.Item> here = new ArrayList<>();
    Map<LocalDate, List<Found.Item>> others = new TreeMap<>();
    for (Found.Item item : found.items()) {
      if (item.day() == null || isShown(item, item.day(), span)) {
        here.add(item);
      } else {
        others.computeIfAbsent(Span.monday(item.day()), monday -> new ArrayList<>()).add(item);
      }
    }
    return new FoundList(
        Found.count(here),
        Math.max(0, here.size() - MOST_LINES),
        here.stream().limit(MOST_LINES).map(item -> line(item, span)).toList(),
        others.values().stream().mapToLong(List::size).sum(),
        others.entrySet().stream().limit(MOST_WEEKS).map(FoundList::week).toList());
  }

  /** What runs on into the first day is shown in it. */
  private static boolean isShown(Found.Item item, LocalDate day, Span span) {
    return span.dates().contains(day)
        || (item.shift() != null
            && day.isBefore(span.first())
            && item.shift().end().isAfter(span.first().atStartOfDay()));
  }

  private static Week week(Map.Entry<LocalDate, List<Found.Item>> its) {
    return new Week(its.getKey(), Weeks.title(its.getKey(), false), Found.count(its.getValue()));
  }

  private static Line line(Found.Item item, Span span) {
    return new Line(address(item, span), item.error(), item.rule(), item.message(), item.fix());
  }

  /** A shift is shown in the view one is in; what is about no shift is seen in its day. */
  private static String address(Found.Item item, Span span) {
    if (item.day() == null) {
      return "";
    }
    if (item.shift() == null) {
      return "?" + new Span(item.day(), 1).query();
    }
    return "?" + span.query() + "#s-" + ShiftName.of(item.shift());
  }
}
