package baton.scheduler.floor.handoff;

import baton.handoff.SeatId;
import java.time.Instant;

/**
 * What prompts about seats are called, so that a person is told each thing once, and what has been
 * overtaken is taken back by its beginning.
 */
final class PromptKeys {
  private PromptKeys() {}

  /** All about one seat. */
  static String seat(SeatId seat) {
    return "seat/" + seat + "/";
  }

  /** All about one handoff or event of a seat. */
  static String at(SeatId seat, Instant at) {
    return seat(seat) + at.toEpochMilli() + "/";
  }

  /** The offers to stand in on a seat; kept apart, since they outlive the handoff's own prompts. */
  static String offers(SeatId seat) {
    return "cover/" + seat + "/";
  }
}
