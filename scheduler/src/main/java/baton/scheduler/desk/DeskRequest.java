package baton.scheduler.desk;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A desk as a program writes it. What is left out keeps its value, or takes the default. */
record DeskRequest(
    @Nullable String slug,
    @Nullable String name,
    @Nullable String zone,
    @Nullable String label,
    @Nullable String linePrefix,
    @Nullable List<String> domesticRegions,
    @Nullable Integer standByMinutes,
    @Nullable Integer relieveEarlyMinutes,
    @Nullable Integer slotDays,
    @Nullable List<RoleRequest> roles) {

  private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

  /** One role of a new desk. */
  record RoleRequest(
      @Nullable String code, @Nullable String name, boolean strict, @Nullable Integer seats) {}

  /** The settings asked for, on top of {@code present}; what is wrong goes to {@code wrong}. */
  DeskSettings over(DeskSettings present, Wrong wrong) {
    return new DeskSettings(
        name(present, wrong),
        zone(present, wrong),
        label(present, wrong),
        new Desk.DialPlan(linePrefix(present, wrong), regions(present, wrong)),
        new Desk.Policy(
            minutes(standByMinutes, present.policy().standBy(), 240, "standByMinutes", wrong),
            minutes(
                relieveEarlyMinutes,
                present.policy().relieveEarly(),
                120,
                "relieveEarlyMinutes",
                wrong),
            days(present, wrong)));
  }

  private String name(DeskSettings present, Wrong wrong) {
    String asked = name == null ? present.name() : name.strip();
    wrong.unless(Names.isUsable(asked, 80), "name", Names.USABLE.formatted(80));
    return asked;
  }

  private ZoneId zone(DeskSettings present, Wrong wrong) {
    if (zone == null) {
      return present.zone();
    }
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      wrong.add("zone", "is no IANA zone; write one like America/Denver");
      return present.zone();
    }
    return ZoneId.of(zone);
  }

  private String label(DeskSettings present, Wrong wrong) {
    String asked = label == null ? present.label() : label.strip();
    wrong.unless(Names.isUsable(asked, 8), "label", "is 1 to 8 characters, like MT");
    return asked;
  }

  private String linePrefix(DeskSettings present, Wrong wrong) {
    String asked = linePrefix == null ? present.dialPlan().linePrefix() : linePrefix;
    wrong.unless(asked.matches("[0-9]{0,3}"), "linePrefix", "is up to three digits, or empty");
    return asked;
  }

  private List<String> regions(DeskSettings present, Wrong wrong) {
    if (domesticRegions == null) {
      return present.dialPlan().domesticRegions();
    }
    wrong.unless(!domesticRegions.isEmpty(), "domesticRegions", "names at least one region");
    for (String region : domesticRegions) {
      wrong.unless(
          REGIONS.contains(region),
          "domesticRegions",
          "has " + region + ", which is no ISO 3166 region like US");
    }
    return domesticRegions;
  }

  private static Duration minutes(
      @Nullable Integer asked, Duration present, int most, String field, Wrong wrong) {
    if (asked == null) {
      return present;
    }
    wrong.unless(asked >= 0 && asked <= most, field, "is 0 to " + most + " minutes");
    return Duration.ofMinutes(asked);
  }

  private int days(DeskSettings present, Wrong wrong) {
    int asked = slotDays == null ? present.policy().slotDays() : slotDays;
    wrong.unless(asked >= 1 && asked <= 90, "slotDays", "is 1 to 90 days");
    return asked;
  }
}
