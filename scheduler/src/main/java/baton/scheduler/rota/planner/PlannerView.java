package baton.scheduler.rota.planner;

import baton.handoff.SeatId;
import baton.handoff.shift.Shift;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.Shell;
import baton.scheduler.rota.cover.CoverageAsked;
import baton.scheduler.rota.draft.DraftSnapshot;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.draft.LoggedEdit;
import baton.scheduler.rota.terms.StaffTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All that the planner page shows.
 *
 * @param now the instant it is of
 */
record PlannerView(Shell shell, Instant now, Head head, Sum sum, Doing doing, Shown shown) {
  /**
   * What is drawn.
   *
   * @param published what is published of some days
   */
  record Plan(
      Desk desk,
      Instant now,
      ShownDays span,
      DraftSnapshot draft,
      Function<ShownDays, List<Shift>> published) {
    private LocalDate today() {
      return now.atZone(desk.zone()).toLocalDate();
    }
  }

  /** Who there is, what they agreed on, and how many of them are asked for. */
  record Staff(PlannerPeople people, StaffTerms terms, CoverageAsked asked) {}

  static PlannerView of(Shell shell, Plan plan, Staff staff, Doing doing) {
    DraftFindings found = DraftFindings.of(plan.draft());
    List<PlacedShift> shifts =
        PublishedDifferences.of(
            PublishedDifferences.Sheet.of(
                plan.draft(),
                plan.published().apply(plan.span()),
                plan.span(),
                plan.desk(),
                plan.now()));
    List<String> roles = plan.draft().seats().stream().map(SeatId::role).distinct().toList();
    ShiftBar.Palette palette =
        new ShiftBar.Palette(
            staff.people(), roles, found, new DayAbsences(staff.terms(), plan.desk()));
    CoverSteps.Demand asked =
        CoverSteps.Demand.of(staff.asked(), roles, plan.span().instants(plan.desk()));
    return new PlannerView(
        shell,
        plan.now(),
        Head.of(plan, found),
        Sum.of(plan, shifts, staff.people(), found),
        doing,
        Shown.of(plan, shifts, palette, asked));
  }

  /**
   * One of both.
   *
   * @param week empty where a day is shown
   * @param day empty where a week is shown
   */
  record Shown(Optional<WeekView> week, Optional<DayGrid> day) {
    private static Shown of(
        Plan plan, List<PlacedShift> shifts, ShiftBar.Palette palette, CoverSteps.Demand asked) {
      if (!plan.span().isDay()) {
        return new Shown(Optional.of(WeekView.of(plan, shifts, palette, asked)), Optional.empty());
      }
      WeekGrid.DayColumn head = WeekGrid.DayColumn.of(plan.span().first(), plan.desk(), plan.now());
      return new Shown(
          Optional.empty(),
          Optional.of(
              new DayGrid.Layout(plan.desk(), plan.span().instants(plan.desk()), shifts, palette)
                  .grid(head, plan.draft().seats(), asked)));
    }
  }

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
    static Doing of(
        Editor who,
        DeskTime now,
        Optional<LoggedEdit> undo,
        Optional<LoggedEdit> redo,
        Optional<LoggedEdit> latest,
        Optional<Problem> refused) {
      return new Doing(
          undo,
          redo,
          latest
              .map(edit ->
                  "%s, %s: %s".formatted(edit.by().name(), now.at(edit.at()), edit.inWords()))
              .orElse(""),
          latest.map(edit -> !edit.by().equals(who)).orElse(false),
          refused);
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
      List<WeekLinks.Target> targets) {
    private static Head of(Plan plan, DraftFindings found) {
      ShownDays span = plan.span();
      LocalDate today = plan.today();
      LocalDate day =
          span.isDay() ? span.first() : span.dates().contains(today) ? today : span.first();
      ShownDays now = span.isDay() ? new ShownDays(today, 1) : ShownDays.weekOf(today);
      return new Head(
          WeekLinks.title(span),
          span,
          new Links(
              span.before().query(),
              now.query(),
              span.after().query(),
              ShownDays.weekOf(span.first()).query(),
              new ShownDays(day, 1).query()),
          WeekLinks.around(
              span,
              today,
              plan.draft().shifts().stream().map(DraftSnapshot.Drawn::shift).toList(),
              found),
          WeekLinks.after(span));
    }
  }

  record Links(String before, String now, String after, String week, String day) {}

  /**
   * What the draft comes to.
   *
   * @param next the number that publishing would give
   * @param changes how many shifts are new, changed or gone in what is shown
   * @param people how many the desk has who can be planned
   * @param errors how many there are in all of the draft
   */
  record Sum(int next, int changes, int people, int seats, int errors, DraftFindingList found) {
    private static Sum of(
        Plan plan, List<PlacedShift> shifts, PlannerPeople people, DraftFindings found) {
      return new Sum(
          plan.draft().revision() + 1,
          (int) shifts.stream().filter(shift -> shift.mark() != PlacedShift.Mark.SAME).count(),
          (int) people.all().stream().filter(advisor -> !advisor.skills().isEmpty()).count(),
          plan.draft().seats().size(),
          found.errors(),
          DraftFindingList.of(found, plan.span()));
    }
  }

  /** The week with its coverage; what can be done with it as long as it has no shift. */
  record WeekView(WeekGrid grid, List<CoverageStrip> coverage, Optional<EmptyWeek> empty) {
    private static WeekView of(
        Plan plan, List<PlacedShift> shifts, ShiftBar.Palette palette, CoverSteps.Demand asked) {
      return new WeekView(
          WeekGrid.of(plan.span(), shifts, palette, plan.desk(), plan.now()),
          CoverageStrip.of(plan.span(), palette.roles(), shifts, asked, plan.desk()),
          shifts.isEmpty() ? Optional.of(EmptyWeek.of(plan)) : Optional.empty());
    }
  }

  /**
   * What can be done with a week without any shift.
   *
   * @param over whether it is past, so that nothing can be done (R5)
   * @param last the week before, if there is anything to copy from it
   */
  record EmptyWeek(boolean over, Optional<LocalDate> last) {
    private static EmptyWeek of(Plan plan) {
      ShownDays last = plan.span().before();
      boolean hasShifts =
          plan.draft().shifts().stream()
                  .anyMatch(one -> last.dates().contains(one.shift().start().toLocalDate()))
              || plan.published().apply(last).stream()
                  .anyMatch(one -> last.dates().contains(one.localStart().toLocalDate()));
      return new EmptyWeek(
          !plan.span().instants(plan.desk()).end().isAfter(plan.now()),
          hasShifts ? Optional.of(last.first()) : Optional.empty());
    }
  }
}
