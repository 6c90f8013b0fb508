package baton.scheduler.floor.wallboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong until somebody does something.
 *
 * @param what a short sentence: "Live Chat 2 has nobody"
 * @param at since when, or for a call without anybody: when it is
 * @param more what else helps: "Eve was due at 14:00"
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BoardAlert(Kind kind, String what, Instant at, @Nullable String more) {

  /** The worst first. */
  enum Kind {
    /** This node's clock cannot be trusted (T4). */
    CLOCK(BoardState.LATE),
    UNCOVERED_SEAT(BoardState.UNCOVERED),
    /** Who holds a seat that must not be empty is not heard from (H11). */
    UNREACHABLE_HOLDER(BoardState.UNREACHABLE),
    LATE_CALL(BoardState.LATE),
    /** Its slot went by uncalled (C3). */
    MISSED_CALL(BoardState.LATE),
    CALL_WITHOUT_ANYBODY(BoardState.OPEN),
    LATE_HANDOFF(BoardState.LATE);

    private final BoardState state;

    Kind(BoardState state) {
      this.state = state;
    }

    BoardState state() {
      return state;
    }
  }
}
