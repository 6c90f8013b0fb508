package baton.scheduler.contact.booking;

import baton.scheduler.contact.callback.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the owner of a number may be, as far as clocks go: zones whose clocks agree as long as
 * slots can be booked are one answer, and more than one is a question (S6).
 */
final class Whereabouts {
  /** Beyond the ninety days that slots are created ahead. */
  private static final Duration AHEAD = Duration.ofDays(100);

  /** People know places apart whose clocks differ in winter only. */
  private static final Duration YEAR = Duration.ofDays(366);

  private static final int ENOUGH = 12;

  private final Gazetteer gazetteer;

  Whereabouts(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** How a clock stands from an instant on. */
  private record Clock(ZoneOffset now, List<ZoneOffsetTransition> changes) {
    static Clock of(ZoneId zone, Instant from, Duration ahead) {
      ZoneRules rules = zone.getRules();
      List<ZoneOffsetTransition> changes = new ArrayList<>();
      ZoneOffsetTransition next = rules.nextTransition(from);
      while (next != null && next.getInstant().isBefore(from.plus(ahead))) {
        changes.add(next);
        next = rules.nextTransition(next.getInstant());
      }
      return new Clock(rules.getOffset(from), List.copyOf(changes));
    }
  }

  /** The zone that the number settles, by the name people know; empty: somebody has to ask. */
  Optional<ZoneId> settled(PhoneNumber number, Instant now) {
    Map<Clock, List<ZoneId>> clocks = byClock(number.zones(), now, AHEAD);
    if (clocks.size() != 1) {
      return Optional.empty();
    }
    List<ZoneId> ours = clocks.values().iterator().next();
    Clock clock = clocks.keySet().iterator().next();
    List<ZoneId> known = gazetteer.in(number.region());
    return known.stream()
        .filter(ours::contains)
        .findFirst()
        .or(() ->
            known.stream().filter(zone -> Clock.of(zone, now, AHEAD).equals(clock)).findFirst())
        .or(() -> Optional.of(ours.getFirst()));
  }

  /**
   * The answers to choose from, each a list of zones whose clocks agree, from west to east; none
   * when they would be too many to look through.
   */
  List<List<ZoneId>> choices(PhoneNumber number, Instant now) {
    List<List<ZoneId>> choices =
        byClock(candidates(number), now, YEAR).entrySet().stream()
            .sorted(Comparator.comparingInt(entry -> entry.getKey().now().getTotalSeconds()))
            .map(Map.Entry::getValue)
            .toList();
    return choices.size() <= ENOUGH ? choices : List.of();
  }

  /** Those of the number that lie in its country; a toll-free one may be from half a continent. */
  private List<ZoneId> candidates(PhoneNumber number) {
    List<ZoneId> country = gazetteer.in(number.region());
    List<ZoneId> both = country.stream().filter(number.zones()::contains).toList();
    if (!both.isEmpty()) {
      return both;
    }
    return number.zones().isEmpty() ? country : number.zones();
  }

  private static Map<Clock, List<ZoneId>> byClock(List<ZoneId> zones, Instant now, Duration ahead) {
    Map<Clock, List<ZoneId>> clocks = new LinkedHashMap<>();
    for (ZoneId zone : zones) {
      clocks.computeIfAbsent(Clock.of(zone, now, ahead), clock -> new ArrayList<>()).add(zone);
    }
    return clocks;
  }
}
