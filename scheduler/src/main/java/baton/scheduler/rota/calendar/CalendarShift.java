package baton.scheduler.rota.calendar;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.ShiftPeriod;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A shift as a calendar knows it: by its seat, its advisor and its start, so that one whose end was
 * moved stays the same entry.
 *
 * @param localStart as planned, in the desk's wall time
 * @param touched the revision that it came with, was last moved in or was taken out by
 * @param gone whether it was taken out
 */
record CalendarShift(
    Who who,
    SeatId seat,
    LocalDateTime localStart,
    ShiftPeriod period,
    Touched touched,
    boolean gone) {
  record Who(AdvisorId id, String name) {}

  record Touched(int revision, Instant at) {}
}
