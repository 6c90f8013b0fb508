package baton.scheduler.rota.publish;

import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Pages;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.platform.web.Shell;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Draws the week page. */
final class WeekView {
  private final Rota rota;
  private final Pages pages;
  private final DeskShells shells;

  WeekView(Rota rota, Pages pages, DeskShells shells) {
    this.rota = rota;
    this.pages = pages;
    this.shells = shells;
  }

  /**
   * The page's model.
   *
   * @param plans whether who looks may plan
   */
  record WeekPage(Shell shell, Week week, boolean plans) {}

  /**
   * @param of any day of the week
   * @throws ProblemException 422 when that is no date
   */
  static LocalDate monday(@Nullable String of, Tx tx, Desk desk) {
    try {
      LocalDate day =
          of == null || of.isEmpty()
              ? tx.now().atZone(desk.zone()).toLocalDate()
              : LocalDate.parse(of);
      return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    } catch (DateTimeParseException e) {
      throw ProblemException.invalid("of", "must be a date such as 2026-03-09");
    }
  }

  String page(Tx tx, Desk desk, Caller caller, LocalDate monday) {
    boolean plans = caller.is(Roles.LEAD) || caller.is(Roles.ADMIN);
    Shell shell = shells.of(tx, desk, caller, "Week").entry("week");
    return pages.render(
        "rota/publish/week.ftlh", new WeekPage(shell, week(tx, desk, monday), plans));
  }

  private Week week(Tx tx, Desk desk, LocalDate monday) {
    ShiftPeriod span =
        new ShiftPeriod(
            monday.atStartOfDay(desk.zone()).toInstant(),
            monday.plusWeeks(1).atStartOfDay(desk.zone()).toInstant());
    return Week.of(monday, rota.published(tx, desk, span, null), desk, tx.now());
  }
}
