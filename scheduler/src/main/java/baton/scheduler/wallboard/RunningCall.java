package baton.scheduler.wallboard;

import java.time.Instant;

/**
 * A call under way.
 *
 * @param number masked: its last digits only (W3)
 * @param overrun whether it has gone on for 20 minutes (C2)
 */
record RunningCall(Instant startedAt, String advisor, String number, boolean overrun) {}
