package baton.scheduler.rota.cover;

import baton.handoff.shift.Written;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.HolidayCalendar;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.cover.CoverageModel.Choice;
import baton.scheduler.rota.cover.CoverageModel.DatesCard;
import baton.scheduler.rota.cover.CoverageModel.Holiday;
import baton.scheduler.rota.cover.CoverageModel.Holidays;
import baton.scheduler.rota.cover.CoverageModel.RoleWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Draws the page of coverage. */
final class CoveragePainter {
  private static final int MONTHS = 12;

  private final DeskShells shells;
  private final CoverageStore book = new CoverageStore();

  CoveragePainter(DeskShells shells) {
    this.shells = shells;
  }

  CoverageModel paint(Tx tx, Desk desk, Caller caller, CoverNeedForm form) {
    LocalDate today = tx.now().atZone(desk.zone()).toLocalDate();
    List<DeskRole> roles = DeskRole.all(tx, desk);
    CoverNeeds usual = book.usual(tx, desk);
    return new CoverageModel(
        shells.of(tx, desk, caller, "Coverage").entry("planner"),
        roles.stream().map(role -> RoleWeek.of(role, usual)).toList(),
        book.dates(tx, desk).stream()
            .filter(dates -> !dates.last().isBefore(today))
            .map(dates -> DatesCard.of(dates, roles))
            .toList(),
        holidays(desk.holidays(), today),
        form,
        Choice.of(DayKind.USUAL));
  }

  private static Holidays holidays(HolidayCalendar calendar, LocalDate today) {
    SortedMap<LocalDate, String> days = new TreeMap<>(calendar.ofYear(Year.from(today)));
    days.putAll(calendar.ofYear(Year.from(today).plusYears(1)));
    List<Holiday> next =
        days.subMap(today, today.plusMonths(MONTHS)).entrySet().stream()
            .map(day ->
                new Holiday(
                    Written.day(day.getKey()) + " " + day.getKey().getYear(), day.getValue()))
            .toList();
    return new Holidays(calendar.code(), next);
  }
}
