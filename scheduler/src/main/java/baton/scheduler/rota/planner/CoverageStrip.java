package baton.scheduler.rota.planner;

import baton.handoff.SeatId;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Desk;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The coverage of a role under the dates of a week.
 *
 * @param role in words
 */
record CoverageStrip(String role, List<DayStrip> days) {
  /** One step in the picture of a day; the picture is so many steps wide and this high. */
  static final int HEIGHT = 12;

  private static final Duration STEP = Duration.ofMinutes(20);

  /**
   * A day's picture: paths over a field as wide as the day has steps.
   *
   * @param words "24 h", or "✕ 2 h" where so much is missing
   * @param gap whether less is planned than asked for
   * @param gaps where, from what is planned up to what is asked for
   */
  record DayStrip(
      String words, boolean gap, int width, String planned, String asked, String gaps) {}

  static List<CoverageStrip> of(
      ShownDays span,
      List<String> roles,
      List<PlacedShift> shifts,
      CoverSteps.Demand demand,
      Desk desk) {
    return roles.stream()
        .map(role ->
            new CoverageStrip(
                new SeatId(role, 1).spokenRole(),
                span.dates().stream()
                    .map(date -> day(role, new ShownDays(date, 1).instants(desk), shifts, demand))
                    .toList()))
        .toList();
  }

  private static DayStrip day(
      String role, ShiftPeriod day, List<PlacedShift> shifts, CoverSteps.Demand demand) {
    List<PlacedShift> near =
        shifts.stream().filter(shift -> shift.overlaps(day.start(), day.end())).toList();
    CoverSteps steps = CoverSteps.of(role, CoverSteps.every(STEP, day), near, demand);
    Duration gaps = steps.gaps();
    String words = gaps.isZero() ? hours(steps.planned()) : "✕ " + hours(gaps);
    return new DayStrip(
        words,
        !gaps.isZero(),
        steps.steps().size(),
        area(steps, step -> 0, CoverSteps.Step::planned),
        steps.isAsked() ? line(steps) : "",
        area(steps, CoverSteps.Step::planned, step -> Math.max(step.planned(), step.asked())));
  }

  /** "24 h", "16.3 h": one place for all of them. */
  private static String hours(Duration length) {
    return number(length.toMinutes() / 60.0) + " h";
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  private interface Level {
    int of(CoverSteps.Step step);
  }

  /** One box for each run of steps of the same levels; nothing where the levels meet. */
  private static String area(CoverSteps steps, Level from, Level to) {
    StringBuilder path = new StringBuilder();
    List<CoverSteps.Step> all = steps.steps();
    int most = Math.max(1, steps.most());
    int start = 0;
    for (int i = 1; i <= all.size(); i++) {
      CoverSteps.Step first = all.get(start);
      boolean runs =
          i < all.size()
              && from.of(all.get(i)) == from.of(first)
              && to.of(all.get(i)) == to.of(first);
      if (!runs) {
        if (to.of(first) > from.of(first)) {
          String foot = y(from.of(first), most);
          path.append("M%d %sV%sH%dV%sZ".formatted(start, foot, y(to.of(first), most), i, foot));
        }
        start = i;
      }
    }
    return path.toString();
  }

  private static String line(CoverSteps steps) {
    StringBuilder path = new StringBuilder();
    int most = Math.max(1, steps.most());
    int before = -1;
    for (int i = 0; i < steps.steps().size(); i++) {
      int asked = steps.steps().get(i).asked();
      if (asked != before) {
        path.append(i == 0 ? "M0 " + y(asked, most) : "H" + i + "V" + y(asked, most));
        before = asked;
      }
    }
    return path.append("H").append(steps.steps().size()).toString();
  }

  private static String y(int level, int most) {
    return number(HEIGHT - (HEIGHT - 1.0) * level / most);
  }
}
