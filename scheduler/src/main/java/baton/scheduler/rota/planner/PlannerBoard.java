package baton.scheduler.rota.planner;

import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.Shell;
import baton.scheduler.rota.draft.LoggedEdit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that the planner page shows.
 *
 * @param now the instant it is of
 */
record PlannerBoard(Shell shell, Instant now, Head head, Sum sum, Doing doing, Shown shown) {
  /** The same with what was refused. */
  PlannerBoard refused(Optional<Problem> refused) {
    return new PlannerBoard(shell, now, head, sum, doing.with(refused), shown);
  }

  /**
   * One of both.
   *
   * @param week empty where a day is shown
   * @param day empty where a week is shown
   */
  record Shown(Optional<WeekView> week, Optional<DayGrid> day) {}

  /**
   * What was done, and can be taken back.
   *
   * @param undo what who looks would undo next
   * @param latest the draft's latest edit, whoever made it: "Leo, 14:05: Add …"; empty when there
   *     was none
   * @param byOther whether somebody else made it
   */
  record Doing(
      Optional<LoggedEdit> undo,
      Optional<LoggedEdit> redo,
      String latest,
      boolean byOther,
      Optional<Problem> refused) {
    Doing with(Optional<Problem> problem) {
      return new Doing(undo, redo, latest, byOther, problem);
    }
  }

  /**
   * Where one is, and where one can go.
   *
   * @param targets the weeks that the shown one can be copied to
   */
  record Head(
      String title,
      ShownDays view,
      Links links,
      List<WeekLinks.Week> weeks,
      List<WeekLinks.Target> targets) {}

  record Links(String before, String now, String after, String week, String day) {}

  /**
   * What the draft comes to.
   *
   * @param next the number that publishing would give
   * @param changes how many shifts are new, changed or gone in what is shown
   * @param people how many the desk has who can be planned
   * @param errors how many there are in all of the draft
   */
  record Sum(int next, int changes, int people, int seats, int errors, DraftFindingList found) {}

  /** The week with its coverage; what can be done with it as long as it has no shift. */
  record WeekView(WeekGrid grid, List<CoverageStrip> coverage, Optional<EmptyWeek> empty) {}
}
