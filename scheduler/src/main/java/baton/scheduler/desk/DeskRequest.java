package baton.scheduler.desk;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
    @Nullable List<Integer> toldMinutes,
    @Nullable Integer alertLeadsMinutes,
    @Nullable Integer askCoverMinutes,
    @Nullable String holidays,
    @Nullable List<RoleRequest> roles) {

  private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

  /** One role of a new desk. */
  record RoleRequest(
      @Nullable String code, @Nullable String name, boolean strict, @Nullable Integer seats) {}

  /** The settings asked for, on top of {@code present}; what is wrong goes to {@code wrong}. */
  DeskSettings over(DeskSettings present, DeskSettingErrors wrong) {
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
            days(present, wrong),
            notice(present.policy().notice(), wrong),
            holidays(present, wrong)));
  }

  private Desk.Notice notice(Desk.Notice present, DeskSettingErrors wrong) {
    List<Integer> told = toldMinutes == null ? present.told() : toldMinutes;
    int alert = alertLeadsMinutes == null ? present.alertLeads() : alertLeadsMinutes;
    int ask = askCoverMinutes == null ? present.askCover() : askCoverMinutes;
    wrong.unless(
        !told.isEmpty()
            && told.size() <= 6
            && told.stream().allMatch(minutes -> minutes != null && minutes >= 0 && minutes <= 240),
        "toldMinutes",
        "is 1 to 6 numbers of minutes, each 0 to 240, like [15, 5, 0]");
    wrong.unless(alert >= 0 && alert <= 120, "alertLeadsMinutes", "is 0 to 120 minutes");
    wrong.unless(
        ask >= alert && ask <= 240,
        "askCoverMinutes",
        "is 0 to 240 minutes, and not before the leads are alerted (alertLeadsMinutes)");
    List<Integer> longestFirst =
        told.stream()
            .filter(Objects::nonNull)
            .sorted(Comparator.reverseOrder())
            .distinct()
            .toList();
    return new Desk.Notice(longestFirst, alert, ask);
  }

  private @Nullable HolidayCalendar holidays(DeskSettings present, DeskSettingErrors wrong) {
    if (holidays == null) {
      return present.policy().holidays();
    }
    Optional<HolidayCalendar> named = HolidayCalendar.named(holidays);
    wrong.unless(
        named.isPresent(),
        "holidays",
        "is no holiday calendar that is known; write a country like us, a part of one like us-tx,"
            + " or none");
    return named.orElse(present.policy().holidays());
  }

  private String name(DeskSettings present, DeskSettingErrors wrong) {
    String asked = name == null ? present.name() : name.strip();
    wrong.unlessName(asked, 80, "name");
    return asked;
  }

  private ZoneId zone(DeskSettings present, DeskSettingErrors wrong) {
    if (zone == null) {
      return present.zone();
    }
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      wrong.add("zone", "is no IANA zone; write one like America/Denver");
      return present.zone();
    }
    return ZoneId.of(zone);
  }

  private String label(DeskSettings present, DeskSettingErrors wrong) {
    String asked = label == null ? present.label() : label.strip();
    wrong.unless(DeskSettingErrors.isName(asked, 8), "label", "is 1 to 8 characters, like MT");
    return asked;
  }

  private String linePrefix(DeskSettings present, DeskSettingErrors wrong) {
    String asked = linePrefix == null ? present.dialPlan().linePrefix() : linePrefix;
    wrong.unless(asked.matches("[0-9]{0,3}"), "linePrefix", "is up to three digits, or empty");
    return asked;
  }

  private List<String> regions(DeskSettings present, DeskSettingErrors wrong) {
    if (domesticRegions == null) {
      return present.dialPlan().domesticRegions();
    }
    wrong.unless(!domesticRegions.isEmpty(), "domesticRegions", "names at least one region");
    for (String region : domesticRegions) {
      wrong.unless(
          region != null && REGIONS.contains(region),
          "domesticRegions",
          "has " + region + ", which is no ISO 3166 region like US");
    }
    return domesticRegions.stream().filter(Objects::nonNull).toList();
  }

  private static Duration minutes(
      @Nullable Integer asked, Duration present, int most, String field, DeskSettingErrors wrong) {
    if (asked == null) {
      return present;
    }
    wrong.unless(asked >= 0 && asked <= most, field, "is 0 to " + most + " minutes");
    return Duration.ofMinutes(asked);
  }

  private int days(DeskSettings present, DeskSettingErrors wrong) {
    int asked = slotDays == null ? present.policy().slotDays() : slotDays;
    wrong.unless(asked >= 1 && asked <= 90, "slotDays", "is 1 to 90 days");
    return asked;
  }
}
