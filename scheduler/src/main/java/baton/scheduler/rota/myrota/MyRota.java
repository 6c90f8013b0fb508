package baton.scheduler.rota.myrota;

import baton.handoff.shift.ShiftPeriod;
import baton.handoff.shift.Written;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.web.Shell;
import baton.scheduler.rota.calendar.CalendarLinkBox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page.
 *
 * @param now the instant it shows
 * @param revision of the published rota; 0 when nothing was ever published
 * @param changes what the latest revisions changed, the latest first
 */
record MyRota(
    Shell shell,
    String now,
    int revision,
    Today today,
    List<ChangeWords.Told> changes,
    List<OwnWeek> weeks,
    CalendarLinkBox calendar) {
  /**
   * What is today, and what is next when that is nothing.
   *
   * @param shifts all that overlap the desk's day
   */
  record Today(String day, List<Soon> shifts, @Nullable Soon next) {
    static Today of(List<OwnShift> shifts, DeskTime time) {
      ShiftPeriod day = time.whole(time.date());
      List<Soon> today =
          shifts.stream()
              .filter(shift -> shift.period().overlaps(day))
              .map(shift -> Soon.of(shift, time))
              .toList();
      Optional<OwnShift> next =
          shifts.stream().filter(shift -> shift.period().start().isAfter(time.asOf())).findFirst();
      return new Today(
          time.day(time.asOf()),
          today,
          today.isEmpty() ? next.map(shift -> Soon.of(shift, time)).orElse(null) : null);
    }
  }

  /**
   * A shift that is near.
   *
   * @param state "ends", "starts" or "ended"
   * @param at the instant of that, for the page to count down to
   * @param until "in 2 h 5 min"; "now" once it is past
   */
  record Soon(
      String day, String times, String seat, String relief, String state, String at, String until) {
    private static Soon of(OwnShift shift, DeskTime time) {
      Instant start = shift.period().start();
      boolean begun = !start.isAfter(time.asOf());
      Instant at = begun ? shift.period().end() : start;
      return new Soon(
          Written.day(shift.start()),
          Written.time(shift.start()) + "–" + Written.time(shift.end()),
          shift.seat().spoken(),
          shift.relief().inWords(),
          shift.isOver(time.asOf()) ? "ended" : begun ? "ends" : "starts",
          at.toString(),
          time.until(at));
    }
  }
}
