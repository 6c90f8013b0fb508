package baton.scheduler.rota.myrota;

import baton.handoff.SeatId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a revision did to one person's shifts.
 *
 * @param by who published it; empty for a program
 * @param why in their words, maybe none
 * @param came the shifts it brought
 * @param went the shifts it took out; a moved shift is in both
 */
record OwnRevision(
    int number, Instant at, String by, String why, List<Planned> came, List<Planned> went) {
  /** A shift in the desk's wall time. */
  record Planned(SeatId seat, LocalDateTime start, LocalDateTime end) {}
}
