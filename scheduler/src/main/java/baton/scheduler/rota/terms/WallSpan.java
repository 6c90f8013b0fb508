package baton.scheduler.rota.terms;

import baton.handoff.shift.Written;
import java.time.LocalDateTime;

/** A stretch {@code [start, end)} of desk wall time. */
public record WallSpan(LocalDateTime start, LocalDateTime end) {
  /** "Mon 9 Mar 08:00–16:00", or with both days where there are two. */
  public String inWords() {
    boolean sameDay = start.toLocalDate().equals(end.toLocalDate());
    return Written.dayAndTime(start)
        + (sameDay ? "–" + Written.time(end) : " – " + Written.dayAndTime(end));
  }
}
