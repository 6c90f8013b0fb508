package baton.scheduler.rota.myrota;

import baton.scheduler.platform.web.Shell;
import baton.scheduler.rota.calendar.CalendarLinkBox;
import java.util.List;
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
  record Today(String day, List<Soon> shifts, @Nullable Soon next) {}

  /**
   * A shift that is near.
   *
   * @param state "ends", "starts" or "ended"
   * @param at the instant of that, for the page to count down to
   * @param until "in 2 h 5 min"; "now" once it is past
   */
  record Soon(
      String day,
      String times,
      String seat,
      String relief,
      String state,
      String at,
      String until) {}
}
