package baton.scheduler.planner;

import baton.scheduler.web.Shell;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that the planner page shows.
 *
 * @param now the instant it is of
 * @param week empty where a day is shown
 * @param day empty where a week is shown
 */
record PlannerBoard(
    Shell shell, Instant now, Head head, Sum sum, Optional<WeekView> week, Optional<DayGrid> day) {
  /**
   * Where one is, and where one can go.
   *
   * @param query of this very page
   */
  record Head(String title, String query, Links links, List<Weeks.Week> weeks) {}

  record Links(String before, String now, String after, String week, String day) {}

  /**
   * What the draft comes to.
   *
   * @param next the number that publishing would give
   * @param changes how many shifts are new, changed or gone in what is shown
   * @param people how many the desk has who can be planned
   */
  record Sum(int next, int changes, int people, int seats, Findings findings) {}

  /**
   * @param more how many there are beyond the lines
   */
  record Findings(int errors, int warnings, int more, List<Found.Line> lines) {}

  /** The week with its coverage. */
  record WeekView(WeekGrid grid, List<Strip> coverage) {}
}
