package baton.scheduler.rota.myrota;

import baton.handoff.AdvisorId;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.shift.Written;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.calendar.CalendarLinkBox;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** Puts the page together, with the same few queries however many shifts there are. */
final class MyRotaPainter {
  private static final int WEEKS = 6;
  private static final Duration NEWS_LASTS = Duration.ofDays(14);

  private final DeskShells shells;
  private final OwnStore store = new OwnStore();
  private final PublishedShifts published = new PublishedShifts();

  MyRotaPainter(DeskShells shells) {
    this.shells = shells;
  }

  MyRota paint(Tx tx, Desk desk, Caller caller, CalendarLinkBox calendar) {
    AdvisorId me = caller.actingAdvisor();
    DeskTime time = DeskTime.of(desk, tx.now());
    List<OwnShift> shifts = store.shifts(tx, desk, me, span(time));
    List<ChangeWords.Told> changes =
        store.revisions(tx, desk, me, tx.now().minus(NEWS_LASTS)).stream()
            .map(revision -> ChangeWords.of(revision, time.at(revision.at())))
            .toList();
    return new MyRota(
        shells.of(tx, desk, caller, "My rota").entry("my-rota"),
        tx.now().toString(),
        published.revision(tx.handle(), desk.id()),
        today(shifts, time),
        changes,
        OwnWeek.from(time.date(), WEEKS, shifts, tx.now()),
        calendar);
  }

  /** All whole weeks that are shown, from Monday. */
  private static ShiftPeriod span(DeskTime time) {
    LocalDate monday = time.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new ShiftPeriod(time.whole(monday).start(), time.whole(monday.plusWeeks(WEEKS)).start());
  }

  static MyRota.Today today(List<OwnShift> shifts, DeskTime time) {
    ShiftPeriod day = time.whole(time.date());
    List<MyRota.Soon> today =
        shifts.stream()
            .filter(shift -> shift.period().overlaps(day))
            .map(shift -> soon(shift, time))
            .toList();
    Optional<OwnShift> next =
        shifts.stream().filter(shift -> shift.period().start().isAfter(time.asOf())).findFirst();
    return new MyRota.Today(
        time.day(time.asOf()),
        today,
        today.isEmpty() ? next.map(shift -> soon(shift, time)).orElse(null) : null);
  }

  private static MyRota.Soon soon(OwnShift shift, DeskTime time) {
    Instant start = shift.period().start();
    boolean begun = !start.isAfter(time.asOf());
    Instant at = begun ? shift.period().end() : start;
    return new MyRota.Soon(
        Written.day(shift.start()),
        Written.time(shift.start()) + "–" + Written.time(shift.end()),
        shift.seat().spoken(),
        shift.relief().inWords(),
        shift.isOver(time.asOf()) ? "ended" : begun ? "ends" : "starts",
        at.toString(),
        time.until(at));
  }
}
