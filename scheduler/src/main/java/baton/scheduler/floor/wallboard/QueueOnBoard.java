package baton.scheduler.floor.wallboard;

import baton.handoff.SeatId;
import baton.scheduler.contact.queue.Queue;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many wait in the queue of a soft role (W1).
 *
 * @param spoken {@code Voicemail}
 * @param waiting null: the last report is too old to be believed
 * @param oldestAt since when the oldest waits; null when none does, or nothing is known
 * @param asOf when it was last reported
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QueueOnBoard(
    String role,
    String spoken,
    @Nullable Integer waiting,
    @Nullable Instant oldestAt,
    Instant asOf) {

  static QueueOnBoard of(Queue queue, Instant now) {
    boolean known = queue.isKnownAt(now);
    return new QueueOnBoard(
        queue.role(),
        spoken(queue.role()),
        known ? queue.waiting() : null,
        known ? queue.oldestAt() : null,
        queue.asOf());
  }

  /** As its seats are spoken of, without their number. */
  private static String spoken(String role) {
    String seat = new SeatId(role, 1).spoken();
    return seat.substring(0, seat.lastIndexOf(' '));
  }
}
