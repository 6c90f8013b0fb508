package baton.scheduler.floor.wallboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A booked call that has not begun, or that was missed.
 *
 * @param number masked: its last digits only (W3)
 * @param theirs what the customer's clocks will show
 * @param takenBy the seat that will take it; null when nobody is there to
 * @param late whether it should have begun (C3)
 * @param missed whether its slot went by uncalled: it is at the head of the order (C3)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NextCall(
    Instant at,
    String number,
    Theirs theirs,
    boolean international,
    @Nullable Taker takenBy,
    boolean late,
    boolean missed) {

  /**
   * @param time {@code 21:20}; two with a dash where the customer may be in several zones
   * @param place {@code London}; or how many zones it may be
   */
  record Theirs(String time, String place) {}

  /**
   * @param seat as people say it
   * @param advisor who is planned on it then; null when only the seat is known
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Taker(String seat, @Nullable String advisor) {}
}
