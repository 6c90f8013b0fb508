package baton.scheduler.floor.wallboard;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Where and when a picture was taken.
 *
 * @param desk the desk's name
 * @param zone in which the desk reads times
 * @param label what stands behind a written time (T1)
 * @param revision the published rota it was computed from
 * @param rehearsal whether {@code asOf} is of a clock that stands still until it is moved
 */
record SnapshotStamp(
    String desk, ZoneId zone, String label, Instant asOf, int revision, boolean rehearsal) {}
