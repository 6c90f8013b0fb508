package baton.scheduler.floor.wallboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a wallboard shows, as of one instant (W1). Has no customer's name and no full number
 * (W3).
 *
 * @param nextCalls by start
 * @param runningCalls the longest first
 * @param needsSomebody what is wrong, the worst first; none when all is well
 * @param queues of the soft roles whose queue was ever reported, by role
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WallboardSnapshot(
    @JsonUnwrapped SnapshotStamp taken,
    List<SeatOnBoard> seats,
    List<NextCall> nextCalls,
    List<RunningCall> runningCalls,
    List<BoardAlert> needsSomebody,
    List<QueueOnBoard> queues,
    Totals totals) {
  WallboardSnapshot {
    seats = List.copyOf(seats);
    nextCalls = List.copyOf(nextCalls);
    runningCalls = List.copyOf(runningCalls);
    needsSomebody = List.copyOf(needsSomebody);
    queues = List.copyOf(queues);
  }

  /**
   * What the desk has come to today.
   *
   * @param freeSlots places that can still be booked today
   * @param late booked calls that should have started (C3)
   * @param missed calls that were never started (C3)
   * @param order those who wait for a call in the order received
   * @param uncoveredSeconds of strict seats, today until now (H13)
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Totals(int freeSlots, int late, int missed, Order order, long uncoveredSeconds) {}

  /**
   * Who waits without a slot (S7).
   *
   * @param oldestPromise until when the first of them was promised a call; null when nobody waits
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Order(int waiting, @Nullable Instant oldestPromise) {}
}
