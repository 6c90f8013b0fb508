package baton.scheduler.planner;

import baton.scheduler.rota.DraftShift;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the checks say of the draft (R3), errors first, and of which shift each is. */
final class Found {
  private static final int MOST_SHOWN = 60;

  private final List<Item> items;
  private final Map<DraftShift, Boolean> errorOf = new HashMap<>();

  /**
   * @param shift the shift it is about; null when there is none to be pointed at
   * @param day on which it is; null when that is not known
   * @param error whether it stops publishing; else it is only to be confirmed
   */
  record Item(
      @Nullable DraftShift shift,
      @Nullable LocalDate day,
      boolean error,
      String rule,
      String message,
      String fix) {}

  /**
   * A line of the side list.
   *
   * @param address where the shift is shown; the page itself when it is on it
   */
  record Line(String address, boolean error, String rule, String message, String fix) {}

  Found(List<Item> all) {
    List<Item> ordered = new ArrayList<>(all);
    ordered.sort(
        Comparator.comparing((Item item) -> !item.error())
            .thenComparing(Item::day, Comparator.nullsFirst(Comparator.naturalOrder())));
    this.items = List.copyOf(ordered);
    for (Item item : items) {
      if (item.shift() != null) {
        errorOf.merge(item.shift(), item.error(), Boolean::logicalOr);
      }
    }
  }

  /** "error", "warning" or nothing. */
  String trouble(DraftShift shift) {
    Boolean error = errorOf.get(shift);
    return error == null ? "" : error ? "error" : "warning";
  }

  int errors() {
    return (int) items.stream().filter(Item::error).count();
  }

  int warnings() {
    return items.size() - errors();
  }

  /** How many there are beyond those {@link #lines}. */
  int more() {
    return Math.max(0, items.size() - MOST_SHOWN);
  }

  /** How many errors, or else warnings, the shifts of a week have. */
  long in(LocalDate monday, boolean error) {
    return items.stream()
        .filter(item -> item.error() == error)
        .map(Item::day)
        .flatMap(Stream::ofNullable)
        .filter(day -> Span.monday(day).equals(monday))
        .count();
  }

  /** The first of them, each with the address of its shift. */
  List<Line> lines(Span span) {
    return items.stream().limit(MOST_SHOWN).map(item -> line(item, span)).toList();
  }

  private static Line line(Item item, Span span) {
    return new Line(address(item, span), item.error(), item.rule(), item.message(), item.fix());
  }

  /** A shift is shown in the view one is in; what is about no shift is seen in its day. */
  private static String address(Item item, Span span) {
    if (item.day() == null) {
      return "";
    }
    Span there =
        item.shift() == null || span.isDay() ? new Span(item.day(), 1) : Span.weekOf(item.day());
    return "?" + there.query() + (item.shift() == null ? "" : "#s-" + ShiftName.of(item.shift()));
  }
}
