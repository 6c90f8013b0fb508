package baton.scheduler.floor.wallboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call under way, or in wrap-up.
 *
 * @param number masked: its last digits only (W3)
 * @param overrun whether it has gone on for 20 minutes (C2)
 * @param wrapUpSince when it ended, its outcome not saved yet (C5); null while it goes on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunningCall(
    Instant startedAt,
    String advisor,
    String number,
    boolean overrun,
    @Nullable Instant wrapUpSince) {

  /** As the board's states say it: an overrun that has ended hurts nobody any more. */
  BoardState state() {
    if (wrapUpSince != null) {
      return BoardState.STANDING_BY;
    }
    return overrun ? BoardState.OVERRUN : BoardState.ON_SEAT;
  }

  String word() {
    if (wrapUpSince != null) {
      return "wrap-up";
    }
    return overrun ? BoardState.OVERRUN.word() : "on a call";
  }
}
