package baton.scheduler.rota.planner;

import baton.scheduler.rota.draft.DraftSnapshot;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.Origin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the checks say of the draft (R3), errors first, and of which shift and day each is. */
final class DraftFindings {
  private final List<Item> items;
  private final Map<DraftShift, Boolean> errorOf = new HashMap<>();
  private final Map<LocalDate, Count> byWeek = new HashMap<>();

  /**
   * @param shift the shift it is about; null when there is none to be pointed at
   * @param day on which it is; null when that is not known
   * @param error whether it stops publishing; else it is only to be confirmed
   */
  public record Item(
      @Nullable DraftShift shift,
      @Nullable LocalDate day,
      boolean error,
      String rule,
      String message,
      String fix) {}

  /** How many of each there are. */
  record Count(long errors, long warnings) {
    long all() {
      return errors + warnings;
    }
  }

  DraftFindings(List<Item> all) {
    List<Item> ordered = new ArrayList<>(all);
    ordered.sort(
        Comparator.comparing((Item item) -> !item.error())
            .thenComparing(Item::day, Comparator.nullsFirst(Comparator.naturalOrder())));
    this.items = List.copyOf(ordered);
    Map<LocalDate, List<Item>> weeks = new HashMap<>();
    for (Item item : items) {
      if (item.shift() != null) {
        errorOf.merge(item.shift(), item.error(), Boolean::logicalOr);
      }
      if (item.day() != null) {
        weeks.computeIfAbsent(ShownDays.monday(item.day()), monday -> new ArrayList<>()).add(item);
      }
    }
    weeks.forEach((monday, its) -> byWeek.put(monday, count(its)));
  }

  static DraftFindings of(DraftSnapshot draft) {
    Map<Origin, DraftShift> keys = new HashMap<>();
    draft.shifts().forEach(shift -> keys.put(new Origin.Drafted(shift.id()), shift.shift()));
    return new DraftFindings(
        draft.findings().stream()
            .map(finding -> item(finding, keys.get(finding.origin())))
            .toList());
  }

  private static Item item(Finding finding, @Nullable DraftShift shift) {
    return new Item(
        shift,
        shift == null ? day(finding.origin()) : shift.start().toLocalDate(),
        finding.isError(),
        finding.rule(),
        finding.message(),
        finding.fix());
  }

  private static @Nullable LocalDate day(Origin origin) {
    return origin instanceof Origin.Overall(String where, LocalDate day) ? day : null;
  }

  List<Item> items() {
    return items;
  }

  /** "error", "warning" or nothing. */
  String trouble(DraftShift shift) {
    Boolean error = errorOf.get(shift);
    return error == null ? "" : error ? "error" : "warning";
  }

  int errors() {
    return (int) count(items).errors();
  }

  /** What the shifts and days of a week have. */
  Count in(LocalDate monday) {
    return byWeek.getOrDefault(monday, new Count(0, 0));
  }

  static Count count(Collection<Item> items) {
    long errors = items.stream().filter(Item::error).count();
    return new Count(errors, items.size() - errors);
  }
}
